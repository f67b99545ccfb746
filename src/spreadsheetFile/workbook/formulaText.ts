/**
 * Formulas as a file stores them, and as a person types them.
 *
 * A call of a custom function is stored as `_xldudf_AWARD_NOTE_REPAYMENT(…)` where Excel knew the add-in, and as
 * `AWARD.NOTE_REPAYMENT(…)` where it did not; a function that came after Excel 2007 has the prefix `_xlfn.`.
 */

/** The namespaces of our editions, the longer one first. */
const NAMESPACES = ["AWARDDEV", "AWARD"] as const;

/** Texts, quoted sheets, brackets and words, each whole; a sheet or a book with its exclamation mark. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]!?|[\p{L}_\\$][\p{L}\p{N}_.\\?$]*!?|\d[\d.]*(?:E[+-]?\d+)?|[^]/giu;

export function tokensOf(formula: string): readonly string[] {
  return formula.match(TOKENS) ?? [];
}

const STORED_CALL = new RegExp(`^_xldudf_(${NAMESPACES.join("|")})_([A-Z0-9_]+)$`, "i");
const TYPED_CALL = new RegExp(`^(${NAMESPACES.join("|")})\\.([A-Z0-9_]+)$`, "i");

/** Which function of ours a word of a formula calls: "NOTE_REPAYMENT"; undefined where it is another word. */
export function ownFunction(word: string): { readonly namespace: string; readonly id: string } | undefined {
  const [, namespace, id] = STORED_CALL.exec(word) ?? TYPED_CALL.exec(word) ?? [];
  if (namespace === undefined || id === undefined) return undefined;
  return { namespace: namespace.toUpperCase(), id: id.toUpperCase() };
}

/** Whether a formula calls a function of ours; in a text of the formula there is none. */
export function callsOurs(formula: string): boolean {
  if (!OWN_CALL.test(formula)) return false;
  return !/["']/.test(formula) || tokensOf(formula).some((token) => ownFunction(token) !== undefined);
}

/** The same where no text and no quoted sheet is in the formula. */
const OWN_CALL = /(?:_xldudf_(?:awarddev|award)_|(?<![\w.])award(?:dev)?\.)[a-z0-9_]/i;

/** A stored formula as a person types it, without its "=": `A1#` and functions without their prefixes. */
export function typedFormula(stored: string): string {
  const typed: string[] = [];
  const tokens = tokensOf(stored);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? "";
    const anchor = anchorAt(tokens, index);
    const own = ownFunction(token);
    if (anchor !== undefined) {
      typed.push(`${anchor.sheet}${anchor.cell}#`);
      index += anchor.length - 1;
    } else if (own !== undefined) {
      // A file may say in which book the function is: [2]!_xldudf_….
      if (/^\[\d+\]!?$/.test(typed.at(-1) ?? "")) typed.pop();
      typed.push(`${own.namespace}.${own.id}`);
    } else typed.push(token.startsWith('"') ? token : token.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i, ""));
  }
  return typed.join("");
}

/** `_xlfn.ANCHORARRAY(Sheet!A1)` in tokens: the sheet with its "!", the cell, and how many tokens it takes. */
function anchorAt(
  tokens: readonly string[],
  index: number,
): { readonly sheet: string; readonly cell: string; readonly length: number } | undefined {
  if (!/^_xlfn\.ANCHORARRAY$/i.test(tokens[index] ?? "") || tokens[index + 1] !== "(") return undefined;
  const second = tokens[index + 2] ?? "";
  const sheet = second.endsWith("!") ? second : "";
  const at = sheet === "" ? index + 2 : index + 3;
  const cell = tokens[at] ?? "";
  return tokens[at + 1] === ")" && /^\$?[A-Z]{1,3}\$?\d+$/i.test(cell)
    ? { sheet, cell, length: at + 2 - index }
    : undefined;
}

/** What a formula may lead to that is to be written out. */
export interface Inlining {
  /** What a name stands for, as it is used on a sheet; undefined of a name that stays. */
  readonly nameMeans: (name: string, sheet: string | undefined) => string | undefined;
  /** The area that a spill fills, "A1:B4"; undefined of one that goes on spilling. */
  readonly spillFills: (cell: string, sheet: string | undefined) => string | undefined;
}

/**
 * A stored formula with names and spills written out.
 *
 * @returns undefined where it stays as it is
 */
export function inlined(formula: string, { nameMeans, spillFills }: Inlining): string | undefined {
  const tokens = tokensOf(formula);
  let isChanged = false;
  const written: string[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? "";
    const anchor = anchorAt(tokens, index);
    const area = anchor && spillFills(anchor.cell, sheetIn(anchor.sheet));
    if (anchor !== undefined && area !== undefined) {
      written.push(anchor.sheet + area);
      index += anchor.length - 1;
      isChanged = true;
      continue;
    }
    const before = written.at(-1) ?? "";
    const isName = /^[\p{L}_\\]/u.test(token) && !token.endsWith("!") && tokens[index + 1] !== "(";
    const meaning = isName ? nameMeans(token, before.endsWith("!") ? sheetIn(before) : undefined) : undefined;
    if (meaning === undefined) {
      written.push(token);
      continue;
    }
    if (before.endsWith("!")) written.pop();
    written.push(/[,+\-*/&=<>^ ]/.test(meaning.replace(/'[^']*'/g, "")) ? `(${meaning})` : meaning);
    isChanged = true;
  }
  return isChanged ? written.join("") : undefined;
}

/** The sheet of "Sheet1!" or "'My sheet'!"; undefined where there is none, or a book. */
export function sheetIn(prefix: string): string | undefined {
  if (prefix === "" || prefix.startsWith("[")) return undefined;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
