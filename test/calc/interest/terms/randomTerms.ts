/**
 * Terms over all columns, as fast-check draws them: up to three heads of up to three rows, two benchmarks.
 */
import fc from "fast-check";
import { fromIso, toIso, addDays } from "../../../../src/calc/dates/serialDate.ts";
import {
  COMPOUNDS,
  DAY_RULES,
  ENTERS,
  FIXING_RULES,
  FLOORS_ON,
  PAYMENT_ORDERS,
  RESET_RULES,
  STUBS,
} from "../../../../src/calc/interest/terms/termsRow.ts";
import { reckonedDayCounts } from "./reckonedDays.ts";
import type { TypedFixing, TypedFixings, TypedPayment, TypedRow } from "./typedTerms.ts";

export interface RandomTerms {
  readonly rows: readonly TypedRow[];
  readonly fixings: TypedFixings;
  readonly payments: readonly TypedPayment[];
  readonly asOf: string;
}

const DAY_0 = fromIso("2015-06-01");
const on = (days: number): string => toIso(addDays(DAY_0, days));

const percent = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((thousandths) => String(thousandths / 100_000));

const cents = (min: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((amount) => String(amount / 100));

/** Nearest to what awards say, or anything. */
const blankOr = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, fc.constantFrom(...values));

const ROUNDING_WORDS = [
  "Cents each period",
  "Daily amount to cents",
  "Daily factor, 7 places",
  "Daily factor, 9 places",
  "Cents each calendar year",
  "Year fraction, 4 places",
  "Daily factor, 7 places; Cents each calendar year",
  "Daily amount to cents; Cents each period",
] as const;

/** Every three weeks, so that none is stale under any rule, from a year before the first row to long after. */
const benchmark: fc.Arbitrary<readonly TypedFixing[]> = fc.nat(1000).map((start) =>
  Array.from({ length: 150 }, (_, index): TypedFixing => {
    const hundredths = ((start + index) * 7919) % 1000;
    return [on(index * 21 - 400), String((hundredths - 100) / 10_000)];
  }),
);

const grace = (from: number): fc.Arbitrary<TypedRow> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    fc.integer({ min: 0, max: 200 }).map((days) => ({
      "Grace form": "Nothing if paid",
      "Grace until": on(from + days),
    })),
    fc.integer({ min: 0, max: 200 }).map((days) => ({
      "Grace form": "Forward only",
      "Grace until": on(from + days),
    })),
    fc.tuple(fc.integer({ min: -40, max: 300 }), fc.integer({ min: 0, max: 200 })).map(([days, more]) => ({
      "Grace form": "Window",
      "Grace from": on(from + days),
      "Grace until": on(from + days + more),
    })),
  );

/** The conventions of a row, its dates and sums aside. */
const conventions: fc.Arbitrary<TypedRow> = fc.record({
  Margin: fc.option(percent(0, 4), { nil: undefined }),
  Floor: fc.oneof(fc.constant(undefined), fc.constant("None"), percent(0, 5)),
  "Floor on": blankOr(FLOORS_ON),
  Compounds: fc.constantFrom(...COMPOUNDS),
  "Compounds on": fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    fc.constantFrom("Calendar", "Start"),
    fc.integer({ min: -800, max: 2500 }).map(on),
  ),
  // Stated, since most drawn tables have fixings that a blank would refuse.
  Resets: fc.constantFrom(...RESET_RULES),
  Fixing: blankOr(FIXING_RULES),
  "Day count": blankOr(Object.keys(reckonedDayCounts)),
  Stub: blankOr(STUBS),
  "First day": blankOr(DAY_RULES),
  "Last day": blankOr(DAY_RULES),
  Rounding: blankOr(ROUNDING_WORDS),
});

const rowFrom = (from: number): fc.Arbitrary<TypedRow> =>
  fc
    .record({
      conventions,
      grace: grace(from),
      rate: fc.oneof(
        percent(0, 12).map((Rate) => ({ Rate })),
        fc.constantFrom("LIBOR", "Prime").map((Benchmark) => ({ Benchmark })),
      ),
      Enters: blankOr(ENTERS),
      Bears: fc.constantFrom("Yes", "Yes", "Yes", "Yes", "No"),
    })
    .map(({ conventions: own, grace: time, rate, ...rest }) => ({
      ...own,
      ...time,
      ...rate,
      ...rest,
      From: on(from),
    }));

const headOf = (name: string): fc.Arbitrary<TypedRow[]> =>
  fc
    .record({
      froms: fc.uniqueArray(fc.integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 3 }),
      principal: fc.oneof({ weight: 4, arbitrary: cents(1, 3_000_000) }, cents(-200_000, -1)),
    })
    .chain(({ froms, principal }) => {
      const inOrder = froms.toSorted((a, b) => a - b);
      return fc
        .tuple(...inOrder.map(rowFrom))
        .map((rows) =>
          rows.map((row, index) => ({ ...row, Head: name, Principal: index === 0 ? principal : undefined })),
        );
    });

export const randomTerms: fc.Arbitrary<RandomTerms> = fc
  .record({
    heads: fc
      .integer({ min: 1, max: 3 })
      .chain((count) => fc.tuple(...["A", "B", "C"].slice(0, count).map(headOf))),
    order: blankOr(PAYMENT_ORDERS),
    LIBOR: benchmark,
    Prime: benchmark,
    payments: fc.array(
      fc.record({
        date: fc.integer({ min: 0, max: 2000 }).map(on),
        amount: fc.oneof(cents(0, 100), cents(0, 2_000_000)),
      }),
      { maxLength: 4 },
    ),
    asOf: fc.integer({ min: 0, max: 2200 }).map(on),
  })
  .map(({ heads, order, LIBOR, Prime, payments, asOf }) => ({
    rows: heads.flat().map((row) => ({ ...row, Payments: order })),
    fixings: { LIBOR, Prime },
    payments,
    asOf,
  }));
