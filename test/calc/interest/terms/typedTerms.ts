/**
 * Terms as a person would type them: the columns that matter, in their words.
 */
import { DAY_COUNT_NAMES } from "../../../../src/calc/dates/dayCount.ts";
import { fromIso } from "../../../../src/calc/dates/serialDate.ts";
import { Decimal } from "../../../../src/calc/decimal.ts";
import { benchmarkKey, benchmarkSeries, type Fixings } from "../../../../src/calc/interest/benchmark.ts";
import type { Payment } from "../../../../src/calc/interest/payment.ts";
import {
  COMPOUNDS,
  COMPOUNDS_ON,
  DAY_RULES,
  ENTERS,
  FIXING_RULES,
  FLOORS_ON,
  PAYMENT_ORDERS,
  RESET_RULES,
  ROUNDINGS,
  STUBS,
  type Grace,
  type TermsRow,
} from "../../../../src/calc/interest/terms/termsRow.ts";

/** A row by the headings of its columns; dates in ISO 8601. A heading left out is a blank cell. */
export type TypedRow = Readonly<Record<string, string | number | boolean | undefined>>;

/** Fixings by benchmark: date and rate. */
export type TypedFixings = Readonly<Record<string, readonly TypedFixing[] | undefined>>;

/** A date and a rate. */
export type TypedFixing = readonly (string | number)[];

export interface TypedPayment {
  readonly date: string;
  readonly amount: string | number;
}

/** How often by number, as people say it too. */
const BY_NUMBER = new Map([1, 2, 4, 12, 365].map((number, index) => [String(number), COMPOUNDS[index + 1]]));

export function typedRow(typed: TypedRow): TermsRow {
  const said = (column: string): string | undefined =>
    typed[column] === undefined || typed[column] === "" ? undefined : String(typed[column]);
  const among = <T extends string>(column: string, words: readonly T[], blank: T): T => {
    const word = said(column);
    const found = words.find((one) => one.toLowerCase() === word?.toLowerCase());
    if (word !== undefined && found === undefined) throw new RangeError(`${column} ${word} is no word`);
    return found ?? blank;
  };
  const sum = (column: string): Decimal | undefined => {
    const value = said(column);
    return value === undefined ? undefined : new Decimal(value);
  };
  const on = said("Compounds on");
  const bears = typed.Bears !== false && typed.Bears !== "No";
  const compounds = said("Compounds") ?? (bears ? undefined : "Simple");
  return {
    head: said("Head") ?? "",
    principal: sum("Principal"),
    from: fromIso(said("From") ?? ""),
    rate:
      said("Benchmark") === undefined
        ? { kind: "fixed", rate: sum("Rate") ?? new Decimal(0) }
        : { kind: "benchmark", name: said("Benchmark") ?? "" },
    margin: sum("Margin") ?? new Decimal(0),
    floor: said("Floor") === "None" ? undefined : (sum("Floor") ?? new Decimal(0)),
    floorOn: among("Floor on", FLOORS_ON, "Rate"),
    compounds:
      compounds === "0"
        ? "Simple"
        : (BY_NUMBER.get(compounds ?? "") ?? among("Compounds", COMPOUNDS, "Simple")),
    compoundsOn:
      on === undefined
        ? undefined
        : /^\d/u.test(on)
          ? fromIso(on)
          : among("Compounds on", COMPOUNDS_ON, "Start"),
    resets: said("Resets") === undefined ? undefined : among("Resets", RESET_RULES, "Each period"),
    fixing: among("Fixing", FIXING_RULES, "On or before"),
    dayCount: among("Day count", DAY_COUNT_NAMES, "ACT/365F"),
    stub: among("Stub", STUBS, "Simple"),
    firstDay: among("First day", DAY_RULES, "Counted"),
    lastDay: among("Last day", DAY_RULES, "Not counted"),
    rounding: roundings(said("Rounding")),
    payments: among("Payments", PAYMENT_ORDERS, "Interest first"),
    enters: among("Enters", ENTERS, "Continues"),
    bears,
    grace: grace(said("Grace form"), said("Grace from"), said("Grace until")),
  };
}

function roundings(said = ""): TermsRow["rounding"] {
  const words = said.split(";").map((word) => word.trim().toLowerCase());
  return ROUNDINGS.filter((word) => words.includes(word.toLowerCase()));
}

function grace(
  form: string | undefined,
  from: string | undefined,
  until: string | undefined,
): Grace | undefined {
  if (form === undefined || until === undefined) return undefined;
  if (form === "Window") return { form, from: fromIso(from ?? ""), until: fromIso(until) };
  return { form: form === "Forward only" ? form : "Nothing if paid", until: fromIso(until) };
}

export function typedFixings(typed: TypedFixings): Fixings {
  return new Map(
    Object.entries(typed).map(([name, rows = []]) => {
      const fixings = rows.map(([date, rate]) => ({
        date: fromIso(String(date)),
        rate: new Decimal(rate ?? NaN),
      }));
      return [benchmarkKey(name), benchmarkSeries(fixings, name)];
    }),
  );
}

export function typedPayments(typed: readonly TypedPayment[]): Payment[] {
  return typed.map(({ date, amount }) => ({ date: fromIso(date), amount: new Decimal(amount) }));
}
