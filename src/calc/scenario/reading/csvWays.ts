/**
 * How a CSV file writes numbers and dates: a spreadsheet saves them as its user sees them, not as it was given them.
 *
 * What cannot be read in two ways tells how the rest is meant. Where nothing tells, it is asked.
 */
import { Decimal } from "../../decimal.ts";
import type { ValueRule } from "../fields/field.ts";
import { sentence } from "../fields/problems.ts";
import { dateOrderOf, readDateText, type DateOrder } from "./dateText.ts";
import { readNumberText, type DecimalSeparator } from "./numberText.ts";

/** What a text of a file stands for, or why that cannot be told. */
type WayOut = { readonly value: unknown } | { readonly problem: string };

/** A value of a file and what it is of. */
interface FileValue {
  readonly rule: ValueRule | undefined;
  readonly text: string;
}

export class CsvWays {
  private readonly decimal: DecimalSeparator | undefined;
  private readonly order: DateOrder | "both" | undefined;

  /**
   * @param separator between the cells of a line: where it is a comma, nobody writes decimals with one unless quoted
   * @param usersOrder what comes first in the dates of this user's Excel
   */
  constructor(
    values: readonly FileValue[],
    private readonly separator: string,
    usersOrder: DateOrder | undefined,
  ) {
    const numbers = values.filter(({ rule }) => isNumber(rule)).map(({ text }) => decimalIn(text));
    const said = new Set(numbers.filter((sign) => sign !== undefined));
    this.decimal = said.size === 1 ? [...said][0] : undefined;
    const dates = values.filter(({ rule }) => rule?.kind === "date").map(({ text }) => text);
    this.order = dateOrderOf(dates) ?? usersOrder;
  }

  /** A value for the schema to judge; text that is none stays text, so that the schema can name it. */
  read(rule: ValueRule, label: string, text: string): WayOut {
    if (rule.kind === "text") return { value: text };
    const trimmed = text.trim();
    if (trimmed === "") return { value: trimmed };
    if (rule.kind === "date") return this.date(label, trimmed);
    if (rule.kind === "choice") {
      const asked = trimmed.toLowerCase();
      return { value: rule.choices.find((choice) => String(choice).toLowerCase() === asked) ?? trimmed };
    }
    return this.number(rule, label, trimmed);
  }

  private date(label: string, text: string): WayOut {
    const order = this.order === "both" ? undefined : this.order;
    const read = readDateText(text, order);
    if (read === undefined) return { value: text };
    if (read.kind === "date") return { value: read.iso };
    return this.order === "both"
      ? { problem: sentence.datesContradict(label, text) }
      : { problem: sentence.twoDates(label, text, read.dayFirst, read.monthFirst) };
  }

  private number(rule: ValueRule, label: string, text: string): WayOut {
    const asTyped = Number(text);
    if (/^[+-]?\d+$/u.test(text)) return { value: asTyped };
    const decimal =
      decimalIn(text) ?? this.decimal ?? (this.separator === "," && !text.includes(",") ? "." : undefined);
    if (decimal === undefined && /[.,]/u.test(text)) {
      const [whole = "", decimals = ""] = text.split(/[.,]/u);
      return { problem: sentence.twoNumbers(label, text, `${whole}${decimals}`, `${whole}.${decimals}0`) };
    }
    const written = readNumberText(text, decimal ?? ".");
    if (written === undefined) return { value: text };
    const number = new Decimal(written.digits);
    if (!written.isPercent) return { value: number.toNumber() + 0 };
    return { value: isFraction(rule) ? number.div(100).toNumber() + 0 : text };
  }
}

function isNumber(rule: ValueRule | undefined): boolean {
  return rule !== undefined && rule.kind !== "text" && rule.kind !== "date" && rule.kind !== "choice";
}

function isFraction({ kind }: ValueRule): boolean {
  return kind === "rate" || kind === "share" || kind === "multiple";
}

/** The sign before the decimals, or the one that thousands leave for it; `undefined` where a number does not tell. */
function decimalIn(text: string): DecimalSeparator | undefined {
  const digits = text.trim().replace(/\s*%$/u, "");
  const points = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (points > 0 && commas > 0) return digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  if (points + commas === 0) return undefined;
  const sign = points > 0 ? "." : ",";
  if (points + commas > 1) return sign === "." ? "," : ".";
  return /^[+\u2212-]?[1-9]\d{0,2}[.,]\d{3}$/u.test(digits) ? undefined : sign;
}
