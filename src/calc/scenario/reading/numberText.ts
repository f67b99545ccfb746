/** The character between whole and decimal digits, as this user's Excel has it. */
export type DecimalSeparator = "." | ",";

/** A number as a person wrote it. */
export interface WrittenNumber {
  /** The number before a percent sign, as JavaScript and Excel's formulas write it: "-1180000000.5". */
  readonly digits: string;
  readonly isPercent: boolean;
}

const CURRENCY =
  /^(?:(?:[A-Z]{1,3}\s*)?[$€£¥]|(?:USD|CAD|EUR|GBP|CHF|VES)\b)\s*[\d.,' ]+$|^[\d.,' ]+\s*[$€£¥]$/i;
const DECIMAL = /^[+-]?\d+[.,]\d+\s?%?$/;
/** Thousands and decimals as a user with the other decimal separator writes them: "5,500,000", "5.340,50". */
const GROUPED = /^[+-]?\d{1,3}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d+|(?:,\d{3}){2,}|(?:,\d{3})+\.\d+)\s?%?$/;

/** Between groups of three wherever decimals begin with the other sign: blanks that do not break, apostrophes. */
const GROUPS = "'\u2019 \u00a0\u2009\u202f";

const SHAPES = { ".": shapeOf("\\.", `[,${GROUPS}]`), ",": shapeOf(",", `[.${GROUPS}]`) };

function shapeOf(decimal: string, group: string): { readonly number: RegExp; readonly groups: RegExp } {
  const whole = `\\d{1,3}(?:${group}\\d{3})+|\\d+`;
  return {
    number: new RegExp(
      `^([+\u2212-]?)((?:${whole})(?:${decimal}\\d*)?|${decimal}\\d+)(e[+-]?\\d{1,3})?\\s?(%?)$`,
      "i",
    ),
    groups: new RegExp(group, "g"),
  };
}

/** Reads digits grouped in threes or not at all, decimals, an exponent, a percent sign. */
export function readNumberText(text: string, decimalSeparator: DecimalSeparator): WrittenNumber | undefined {
  const { number, groups } = SHAPES[decimalSeparator];
  const match = number.exec(text);
  if (!match) return undefined;
  const [, sign = "", digits = "", exponent = "", percent = ""] = match;
  const plain = digits.replace(groups, "").replace(",", ".");
  return {
    digits: `${sign === "" || sign === "+" ? "" : "-"}${plain}${exponent}`,
    isPercent: percent !== "",
  };
}

/**
 * Whether a text is a number with one separator and three digits behind it, that of decimals, which somebody else
 * writes between thousands: 5.500 is 5.5, or it is 5,500.
 */
export function canBeThousands(text: string, decimalSeparator: DecimalSeparator): boolean {
  const [, sign] = /^[+\u2212-]?[1-9]\d{0,2}([.,])\d{3}$/.exec(text) ?? [];
  return sign === decimalSeparator;
}

/** "5.500" as thousands and as decimals, each as it can be read in one way only. */
export function bothWays(text: string, decimalSeparator: DecimalSeparator): readonly [string, string] {
  return [text.replace(decimalSeparator, ""), `${text}0`];
}

/** What is wrong with a text that was likely meant as a number, in one sentence. */
export function numberMistake(text: string, decimalSeparator: DecimalSeparator): string | undefined {
  if (CURRENCY.test(text)) return `Write the amount without its currency, such as 5500000, got ${text}.`;
  if (DECIMAL.test(text)) {
    return `Write decimals with "${decimalSeparator}", such as 0${decimalSeparator}25, got ${text}.`;
  }
  if (GROUPED.test(text)) {
    const group = decimalSeparator === "," ? "." : ",";
    return `Write 1234567.5 as 1${group}234${group}567${decimalSeparator}5 or 1234567${decimalSeparator}5, got ${text}.`;
  }
  return undefined;
}
