/** What a result is to come to, as it is typed in the pane, and the formula that asks what an input must be for it. */
import {
  fromIso,
  readDateText,
  readNumberText,
  type DateOrder,
  type DecimalSeparator,
  type ScalarKind,
} from "../../calc/index.ts";
import type { MeasuredResult } from "./whatMatters.ts";

export interface Target {
  readonly value: number;
  /** As a formula has it: 0.25, DATE(2021, 10, 7). */
  readonly written: string;
}

interface Locale {
  readonly separator: DecimalSeparator;
  readonly dateOrder: DateOrder | undefined;
}

/** Rates and shares are typed in per cent, with the sign or without. */
export function isInPercent(kind: ScalarKind): boolean {
  return kind === "rate" || kind === "share";
}

/** What is typed; `undefined` where it is none of the kind, or a day that may be two. */
export function readTarget(
  kind: ScalarKind,
  text: string,
  { separator, dateOrder }: Locale,
): Target | undefined {
  if (kind === "date") {
    const date = readDateText(text, dateOrder);
    if (date?.kind !== "date") return undefined;
    const [year = 0, month = 0, day = 0] = date.iso.split("-").map(Number);
    return { value: fromIso(date.iso), written: `DATE(${year}, ${month}, ${day})` };
  }
  const number = readNumberText(text.trim(), separator);
  if (number === undefined) return undefined;
  const value = Number(number.digits) / (isInPercent(kind) || number.isPercent ? 100 : 1);
  return Number.isFinite(value) ? { value, written: String(Number(value.toPrecision(15))) } : undefined;
}

/** How a target is to be written, for whoever wrote it otherwise. */
export function howToWrite(kind: ScalarKind, { separator }: Locale): string {
  if (kind === "date") return "Write the day as 2021-10-07.";
  if (isInPercent(kind)) return `Write it in per cent, such as 25 or 12${separator}5.`;
  return `Write a number, such as 5000000 or 12${separator}5.`;
}

export function solveFormula({ path }: MeasuredResult, { written }: Target, input: string): string {
  return `=AWARD.SOLVE("${path}", ${written}, "${input}")`;
}
