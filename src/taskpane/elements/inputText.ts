/** Values of a scenario as a person reads and types them: "1,180,000,000", "4.5%", "2018-11-15". */
import {
  canBeThousands,
  Decimal,
  fromCell,
  bothWays,
  numberMistake,
  readDateText,
  readNumberText,
  serialDate,
  toIso,
  type DecimalSeparator,
  type ValueRule,
  type ScalarKind,
  type ScalarValue,
} from "../../calc/index.ts";

/** What was typed, or one sentence why it is no value; an empty field holds `undefined`. */
export type InputReading = { readonly value: ScalarValue | undefined } | { readonly problem: string };

/** Stands for a date of which only some parts are typed: the browser's field does not say which. */
export const INCOMPLETE_DATE = "\u2026";

const NUMBERS: ReadonlySet<ScalarKind> = new Set([
  "money",
  "rate",
  "share",
  "multiple",
  "days",
  "count",
  "number",
]);

/** Whether the values are written with digits, and so read as this user writes numbers. */
export function isNumeric(rule: ValueRule): boolean {
  return NUMBERS.has(rule.kind);
}

function isFraction({ kind }: ValueRule): boolean {
  return kind === "rate" || kind === "share";
}

/**
 * Reads what was typed or pasted into a field.
 *
 * Whether the value is within its bounds is the schema's to say. A rate or share is a percentage, with
 * its sign or without; only a small number without one could be meant as a fraction just as well, and
 * is asked about.
 *
 * @param label the field, for the sentence
 */
export function readInput(
  rule: ValueRule,
  label: string,
  typed: string,
  decimalSeparator: DecimalSeparator,
): InputReading {
  const text = typed.trim();
  if (text === "") return { value: undefined };
  if (rule.kind === "date") {
    if (text === INCOMPLETE_DATE) {
      return { problem: `${label} is not complete: give the year, the month and the day, or clear it` };
    }
    const written = typeof dateText(text) === "string" ? readDateText(text) : undefined;
    if (written?.kind === "either") {
      return {
        problem: `${label} can be read in two ways: write ${written.dayFirst} or ${written.monthFirst}`,
      };
    }
    return fromCell(rule, label, written?.iso ?? dateText(text));
  }
  if (!isNumeric(rule)) return fromCell(rule, label, text);
  if (canBeAmount(rule) && canBeThousands(text, decimalSeparator)) {
    const [plain, other] = bothWays(text, decimalSeparator);
    return { problem: `${label} can be read in two ways: write ${plain} or ${other}` };
  }
  const written = readNumberText(withoutUnit(rule, text), decimalSeparator);
  if (!written || (written.isPercent && !isFraction(rule))) {
    const mistake = written ? undefined : numberMistake(text, decimalSeparator);
    return mistake === undefined ? fromCell(rule, label, text) : { problem: mistake };
  }
  if (!isFraction(rule)) return { value: new Decimal(written.digits).toNumber() + 0 };
  const percentage = new Decimal(written.digits);
  if (!written.isPercent && !percentage.isZero() && percentage.abs().lte(1)) {
    const asFraction = showInput(rule, percentage.toNumber(), decimalSeparator);
    return { problem: `${label} can be read in two ways: write ${text}% or ${asFraction}` };
  }
  return { value: percentage.div(100).toNumber() + 0 };
}

/** A date that was copied as Excel's number for it. */
function dateText(text: string): string | number {
  return /^\d{2,7}$/.test(text) ? Number(text) : text;
}

/** Of a percentage or a multiple nobody means thousands. */
function canBeAmount({ kind }: ValueRule): boolean {
  return kind === "money" || kind === "count" || kind === "days";
}

function withoutUnit({ kind }: ValueRule, text: string): string {
  if (kind === "multiple") return text.replace(/\s*[x×]$/i, "");
  if (kind === "days") return text.replace(/\s*days?$/i, "");
  return text;
}

/** A value as its field shows it, with every digit; read back it is the same value. */
export function showInput(
  rule: ValueRule,
  value: ScalarValue | undefined,
  decimalSeparator: DecimalSeparator,
): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (rule.kind === "date") return toIso(serialDate(value));
  if (!isNumeric(rule)) return String(value);
  if (!Number.isFinite(value)) return String(value);
  return isFraction(rule)
    ? `${grouped(new Decimal(value).times(100), decimalSeparator)}%`
    : unmistakable(grouped(new Decimal(value), decimalSeparator), decimalSeparator);
}

/** With one more 0 where three decimals could be taken for thousands. */
function unmistakable(text: string, decimalSeparator: DecimalSeparator): string {
  return canBeThousands(text, decimalSeparator) ? `${text}0` : text;
}

/** Digits in groups of three: by commas, or where the comma is for decimals by blanks that do not break. */
function grouped(number: Decimal, decimalSeparator: DecimalSeparator): string {
  const [whole = "", decimals] = number.toFixed().split(".");
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, decimalSeparator === "," ? "\u00a0" : ",");
  return decimals === undefined ? groups : `${groups}${decimalSeparator}${decimals}`;
}
