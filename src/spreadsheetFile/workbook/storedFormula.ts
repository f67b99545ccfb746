/** Formulas as Excel stores them, made of what a person types: the way back of `typedFormula`. */
import { parseCell } from "./address.ts";
import { ownFunction, tokensOf } from "./formulaText.ts";

/**
 * Functions that came after Excel 2007, which a file names with a prefix.
 *
 * @see MS-XLSX 2.2.2, future functions
 */
const LATER = new Set(
  "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DETECTLANGUAGE DROP ECMA.CEILING ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST".split(
    " ",
  ),
);

/** Of them those that have a second prefix. */
const OF_SHEETS = new Set(["FILTER", "SORT"]);

/** Stored without a prefix though they are that late. */
const WITHOUT_PREFIX = new Set(["ECMA.CEILING", "ISO.CEILING", "NETWORKDAYS.INTL", "WORKDAY.INTL"]);

/** A formula that is typed, without its "=", as Excel stores it. */
export function storedFormula(typed: string): string {
  const tokens = withSingle(tokensOf(typed));
  const variables = variablesIn(tokens);
  const stored: string[] = [];
  tokens.forEach((token, index) => {
    const own = ownFunction(token);
    if (token === "#" && spillBefore(stored)) {
      const cell = stored.pop() ?? "";
      const sheet = stored.at(-1)?.endsWith("!") === true ? (stored.pop() ?? "") : "";
      stored.push(`_xlfn.ANCHORARRAY(${sheet}${cell})`);
    } else if (own !== undefined) stored.push(`_xldudf_${own.namespace}_${own.id}`);
    else if (tokens[index + 1] === "(") stored.push(storedName(token));
    else if (variables.has(token.toLowerCase()) && stored.at(-1)?.endsWith("!") !== true)
      stored.push(`_xlpm.${token}`);
    else stored.push(token);
  });
  return stored.join("");
}

/** With calls of SINGLE for what is typed as `@A1:A9`: a file has no such sign. */
function withSingle(tokens: readonly string[]): readonly string[] {
  if (!tokens.includes("@")) return tokens;
  const written: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (tokens[index] !== "@") {
      written.push(tokens[index] ?? "");
      continue;
    }
    let end = index + 1;
    while (/^(?:[\p{L}_\\$'\d]|:$)/u.test(tokens[end] ?? "")) end++;
    if (tokens[end] === "(") end = closing(tokens, end) + 1;
    written.push("SINGLE", "(", ...tokens.slice(index + 1, end), ")");
    index = end - 1;
  }
  return written;
}

/** Where the bracket that opens there is closed. */
function closing(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    if (tokens[index] === "(") depth++;
    if (tokens[index] === ")" && --depth === 0) return index;
  }
  return tokens.length - 1;
}

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (OF_SHEETS.has(upper)) return `_xlfn._xlws.${upper}`;
  return LATER.has(upper) && !WITHOUT_PREFIX.has(upper) ? `_xlfn.${upper}` : name;
}

function spillBefore(stored: readonly string[]): boolean {
  return parseCell(stored.at(-1) ?? "") !== undefined;
}

/** The names that LET and LAMBDA give: what stands in the place of a name in their arguments. */
function variablesIn(tokens: readonly string[]): ReadonlySet<string> {
  const variables = new Set<string>();
  tokens.forEach((token, index) => {
    const kind =
      /^(?:LET|LAMBDA)$/i.test(token) && tokens[index + 1] === "(" ? token.toUpperCase() : undefined;
    if (kind === undefined) return;
    const args = argumentsFrom(tokens, index + 2);
    args.slice(0, -1).forEach((argument, place) => {
      const [name = "", ...more] = argument.filter((one) => one.trim() !== "");
      const isPlace = kind === "LAMBDA" || place % 2 === 0;
      if (isPlace && more.length === 0 && /^[\p{L}_]/u.test(name)) variables.add(name.toLowerCase());
    });
  });
  return variables;
}

/** The arguments of a call, each in tokens, from behind its opening bracket. */
function argumentsFrom(tokens: readonly string[], from: number): readonly (readonly string[])[] {
  const args: string[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(from)) {
    if (token === ")" && depth === 0) break;
    if (token === "(" || token === "{") depth++;
    if (token === ")" || token === "}") depth--;
    if (token === "," && depth === 0) args.push([]);
    else args.at(-1)?.push(token);
  }
  return args;
}

/** Functions that take a range whole and give one value, whatever else there is. */
const TAKES_RANGES =
  /^(?:SUM|SUMIFS?|COUNT|COUNTA|COUNTBLANK|COUNTIFS?|AVERAGE|AVERAGEIFS?|MIN|MAX|MINIFS|MAXIFS|PRODUCT|AND|OR|ROWS|COLUMNS|ROW|COLUMN|MATCH|VLOOKUP|HLOOKUP|NPV|IRR|XNPV|XIRR|MEDIAN|LARGE|SMALL|RANK|ISREF|SUBTOTAL)$/i;

/**
 * Whether Excel has to be told that a formula works on arrays as this one is typed: then a file stores it as a
 * dynamic array. Where nothing says so a range in the place of a value would mean the one cell of it beside the formula.
 *
 * @param isCell whether a name refers to one cell
 */
export function worksOnArrays(typed: string, isCell: (name: string) => boolean): boolean {
  const tokens = tokensOf(typed).filter((token) => token.trim() !== "");
  const calls: string[] = [];
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    if (token === "(") calls.push(tokens[index - 1] ?? "");
    if (token === ")") calls.pop();
    if (ownFunction(token) !== undefined || token === "{" || token === "#") return true;
    // The numbers from 1 on, as people wrote them before there was SEQUENCE.
    if (/^(?:ROW|COLUMN)$/i.test(token) && next === "(" && /^INDIRECT$/i.test(tokens[index + 2] ?? ""))
      return true;
    if (next === "(" && (LATER.has(token.toUpperCase()) || OF_SHEETS.has(token.toUpperCase())))
      return !/^(?:IFNA|IFS|SWITCH|MINIFS|MAXIFS|CONCAT|TEXTJOIN)$/i.test(token);
    const isRange =
      token === ":" || (isName(token) && next !== "(" && !token.endsWith("!") && !isCell(token));
    // SUMPRODUCT works on arrays by itself, whatever stands in it.
    if (!isRange || calls.some((call) => /^SUMPRODUCT$/i.test(call))) return false;
    return !(TAKES_RANGES.test(calls.at(-1) ?? "") && isWholeArgument(tokens, index));
  });
}

function isName(token: string): boolean {
  return /^[\p{L}_\\]/u.test(token) && !/^(?:TRUE|FALSE)$/i.test(token) && parseCell(token) === undefined;
}

/** Whether a range, or the colon of one, is an argument by itself. */
function isWholeArgument(tokens: readonly string[], index: number): boolean {
  const isPart = (token: string | undefined): boolean =>
    token !== undefined && /^(?:[\p{L}_\\$'\d]|:$)/u.test(token);
  let [from, to] = [index, index];
  while (isPart(tokens[from - 1])) from--;
  while (isPart(tokens[to + 1])) to++;
  return /^[(,]$/.test(tokens[from - 1] ?? "") && /^[),]$/.test(tokens[to + 1] ?? "");
}
