/** AWARD_SCHEDULE as formulas: each period from the one before, from the balance that is owed on its first day. */
import { monthsLater } from "../workbook/dayNumber.ts";
import type { Argument } from "./ownCalls.ts";
import type { Block } from "./block.ts";

const YEARS: Readonly<Record<string, number>> = { "": 365, "ACT/365F": 365, "ACT/360": 360 };
const MONTHS = 12;

/** What the periods are made of. */
interface Terms {
  readonly principal: Argument;
  readonly start: Argument;
  readonly asOf: Argument;
  readonly margin: Argument | undefined;
  readonly floor: Argument | undefined;
  readonly dayCount: Argument | undefined;
  /** Months between anniversaries; 0 of simple interest. */
  readonly months: number;
  readonly year: number;
}

export function scheduleBlock(block: Block): void {
  const [principal, start, asOf, , margin, floor, frequency, dayCount, payments] = block.call.args;
  if (principal === undefined || start === undefined || asOf === undefined) return;
  if (!block.has("Start", "End", "Rate", "Days", "Interest", "Payment", "Balance")) return;
  const year = YEARS[String(dayCount?.value ?? "")];
  if (year === undefined) return;
  const perYear = Number(frequency?.value ?? 0);
  const months = perYear > 0 ? MONTHS / perYear : 0;
  const terms = { principal, start, asOf, margin, floor, dayCount, months, year };
  for (let row = 1; row <= block.rows; row++) planPeriod(block, row, terms, payments);
}

function planPeriod(block: Block, row: number, terms: Terms, payments: Argument | undefined): void {
  const isFirst = row === 1;
  const number = (header: string): number => block.number(row, header);
  const ref = (header: string): string => block.ref(row, header);
  const before = isFirst ? Number(terms.principal.value) : block.number(row - 1, "Balance");
  const beforeRef = isFirst ? terms.principal.text : block.ref(row - 1, "Balance");
  const start = isFirst ? Number(terms.start.value) : block.number(row - 1, "End");
  block.offer(row, "Start", isFirst ? terms.start.text : block.ref(row - 1, "End"), start);
  planEnd(block, row, terms);
  planRate(block, row, terms);
  block.offer(row, "Days", `${ref("End")}-${ref("Start")}`, number("End") - number("Start"));
  const interest = (before * number("Rate") * number("Days")) / terms.year;
  const ofDays = `${beforeRef}*${ref("Rate")}*${ref("Days")}/${terms.year}`;
  const cell = terms.dayCount?.place === undefined ? undefined : terms.dayCount.text;
  const word = terms.year === 360 ? "ACT/360" : "ACT/365F";
  const isSo = cell && (terms.year === 365 ? `OR(${cell}="",${cell}="${word}")` : `${cell}="${word}"`);
  block.offer(row, "Interest", isSo === undefined ? ofDays : `IF(${isSo},${ofDays},NA())`, interest);
  planPayment(block, row, payments);
  const balance = before + number("Interest") - number("Payment");
  block.offer(row, "Balance", `${beforeRef}+${ref("Interest")}-${ref("Payment")}`, balance);
}

/** The last one ends on the day of the question; another day would have other rows, which no formula adds. */
function planEnd(block: Block, row: number, { asOf, start, months }: Terms): void {
  if (row === block.rows && typeof asOf.value === "number")
    block.offer(row, "End", `IF(${asOf.text}=${asOf.value},${asOf.text},NA())`, asOf.value);
  if (months > 0 && typeof start.value === "number")
    block.offer(row, "End", `EDATE(${start.text},${months * row})`, monthsLater(start.value, months * row));
}

function planRate(block: Block, row: number, { margin, floor }: Terms): void {
  if (typeof floor?.value === "string" || !block.has("Benchmark")) return;
  const [least, more] = [Number(floor?.value ?? 0), Number(margin?.value ?? 0)];
  const sum = `${block.ref(row, "Benchmark")}${margin === undefined || margin.text === "" ? "" : `+N(${margin.text})`}`;
  const lowest = floor === undefined || floor.text === "" ? "0" : `N(${floor.text})`;
  block.offer(row, "Rate", `MAX(${lowest},${sum})`, Math.max(least, block.number(row, "Benchmark") + more));
}

/** What falls into the period, its last day taken. */
function planPayment(block: Block, row: number, payments: Argument | undefined): void {
  const table = payments && block.table(payments);
  const [dates, amounts] = [table?.column("Date"), table?.column("Amount")];
  if (table === undefined || dates === undefined || amounts === undefined) return;
  const [start, end] = [block.number(row, "Start"), block.number(row, "End")];
  let sum = 0;
  for (let index = 0; index < table.rows; index++) {
    const day = Number(table.value(index, "Date") ?? 0);
    if (day > start && day <= end) sum += Number(table.value(index, "Amount") ?? 0);
  }
  const after = `${dates},">"&${block.ref(row, "Start")}`;
  block.offer(row, "Payment", `SUMIFS(${amounts},${after},${dates},"<="&${block.ref(row, "End")})`, sum);
}
