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

const SHAPES = { ".": shapeOf("\\.", "[,' \u00a0\u202f]"), ",": shapeOf(",", "[.' \u00a0\u202f]") };

function shapeOf(decimal: string, group: string): { readonly number: RegExp; readonly groups: RegExp } {
  const whole = `\\d{1,3}(?:${group}\\d{3})+|\\d+`;
  return {
    number: new RegExp(
      `^([+-]?)((?:${whole})(?:${decimal}\\d*)?|${decimal}\\d+)(e[+-]?\\d{1,3})?\\s?(%?)$`,
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
  return { digits: `${sign === "-" ? "-" : ""}${plain}${exponent}`, isPercent: percent !== "" };
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
