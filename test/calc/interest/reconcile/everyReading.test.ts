/**
 * Whatever a convention's column can say, an open column tries: figures of a second reckoning, in exact fractions, are
 * found again for every word of every column.
 */
import { strict as assert } from "node:assert";
import { fromIso } from "../../../../src/calc/dates/serialDate.ts";
import { Decimal } from "../../../../src/calc/decimal.ts";
import { DomainError } from "../../../../src/calc/errors.ts";
import { CONVENTIONS, type Convention } from "../../../../src/calc/interest/reconcile/conventions.ts";
import { sumOfText } from "../../../../src/calc/interest/reconcile/published.ts";
import { reconciling, type Reconciliation } from "../../../../src/calc/interest/reconcile/reconcile.ts";
import { owedUnder, screenUnder } from "../../../../src/calc/interest/terms/owed.ts";
import {
  COMPOUNDS,
  COMPOUNDS_ON,
  DAY_RULES,
  FIXING_RULES,
  FLOORS_ON,
  PAYMENT_ORDERS,
  RESET_RULES,
  ROUNDINGS,
  STUBS,
} from "../../../../src/calc/interest/terms/termsRow.ts";
import { text } from "../terms/exact.ts";
import { reckonedDayCounts } from "../terms/reckonedDays.ts";
import { owedOn } from "../terms/reckoner.ts";
import {
  typedFixings,
  typedPayments,
  typedRow,
  type TypedFixing,
  type TypedPayment,
  type TypedRow,
} from "../terms/typedTerms.ts";

const monthStarts = (every: number): string[] =>
  Array.from({ length: Math.ceil(40 / every) }, (_, index) => {
    const month = 9 + index * every;
    return `${2017 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
  });

/** Rates that go up and down, told every so many months from October 2017 on. */
const told = (every: number): TypedFixing[] =>
  monthStarts(every).map((day, index) => [day, (0.02 + ((index * 37) % 11) * 0.004).toFixed(3)]);

const TABLES = { quarterly: told(3), monthly: told(1) } as const;

const PAID: readonly TypedPayment[] = [{ date: "2019-02-03", amount: "400000" }];

const AS_OF = "2020-11-05";

/** A benchmark from under to over its floor. */
const ROW: TypedRow = {
  Head: "Award",
  Principal: "3456789.01",
  From: "2018-01-10",
  Benchmark: "X",
  Margin: "0.01",
  Floor: "0.035",
  Compounds: "Half-yearly",
  Resets: "Each period",
};

function found(
  published: string,
  row: TypedRow,
  open: readonly Convention[],
  fixings: readonly TypedFixing[],
  payments: readonly TypedPayment[] = PAID,
  asOf = AS_OF,
): Reconciliation {
  const setting = {
    rows: [typedRow({ ...row, ...Object.fromEntries(open.map((column) => [column, USUAL[column]])) })],
    open: [new Set(open)],
    fixings: typedFixings({ X: fixings }),
    payments: typedPayments(payments),
  };
  const figure = { ...sumOfText(published), asOf: fromIso(asOf), what: "Total" as const };
  const search = reconciling([figure], setting, 40, {
    screen: (tried, day) => screenUnder(tried.rows, tried.fixings, tried.payments, day),
    owe: (tried, day) => owedUnder(tried.rows, tried.fixings, tried.payments, day),
  });
  let step = search.next();
  while (step.done !== true) step = search.next();
  return step.value;
}

/** What an open column has in the terms that are given to the search. */
const USUAL: Readonly<Partial<Record<Convention, string>>> = { Compounds: "Yearly", Resets: "Each period" };

/** The figure of a row to the cent, or nothing where there is no fixing for it. */
function figureOf(row: TypedRow, fixings: readonly TypedFixing[]): Decimal | undefined {
  try {
    owedUnder([typedRow(row)], typedFixings({ X: fixings }), typedPayments(PAID), fromIso(AS_OF));
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
  return new Decimal(text(owedOn([row], AS_OF, { X: fixings }, PAID).total, 30));
}

function isFound(row: TypedRow, open: readonly Convention[], fixings: readonly TypedFixing[]): boolean {
  const exact = figureOf(row, fixings);
  if (exact === undefined) return false;
  const { rows } = found(exact.toFixed(2), row, open, fixings);
  const what = open.map((column) => `${column} ${String(row[column])}`).join(", ");
  assert.ok(
    rows.some(({ fit, result }) => fit === "Yes" && result.minus(exact).abs().lt("1e-15")),
    `${what}: ${exact.toFixed(2)} is not among ${rows.map(({ combination }) => combination).join(" | ")}`,
  );
  return true;
}

/** All that may stand in a cell: at most one rounding of what a day or a piece bears among them. */
const PAIRS = ROUNDINGS.flatMap((one, index) =>
  ROUNDINGS.slice(index + 1)
    .filter((other) => [one, other].some((word) => word.startsWith("Cents each")))
    .map((other) => `${one}; ${other}`),
);

const WORDS: Readonly<Record<Convention, readonly string[]>> = {
  Compounds: COMPOUNDS,
  "Compounds on": [...COMPOUNDS_ON, AS_OF],
  Resets: RESET_RULES,
  Fixing: FIXING_RULES,
  "Day count": Object.keys(reckonedDayCounts),
  Stub: STUBS,
  "First day": DAY_RULES,
  "Last day": DAY_RULES,
  Rounding: [...ROUNDINGS, ...PAIRS],
  "Floor on": FLOORS_ON,
  Payments: PAYMENT_ORDERS,
};

describe("an open column tries whatever it can say", () => {
  for (const column of CONVENTIONS) {
    it(column, () => {
      for (const fixings of Object.values(TABLES)) {
        for (const compounds of column === "Compounds" ? [""] : ["Simple", "Half-yearly", "Daily"]) {
          const row = compounds === "" ? ROW : { ...ROW, Compounds: compounds };
          const tried = WORDS[column].filter((word) =>
            isFound({ ...row, [column]: word }, [column], fixings),
          );
          assert.ok(tried.length > 1 || column === "Resets", `${compounds}: ${tried.join()}`);
        }
      }
    });
  }

  it("every reset with every fixing, of months and of quarters", () => {
    let count = 0;
    for (const fixings of Object.values(TABLES)) {
      for (const Resets of RESET_RULES) {
        for (const Fixing of FIXING_RULES) {
          if (isFound({ ...ROW, Resets, Fixing }, ["Resets", "Fixing"], fixings)) count += 1;
        }
      }
    }
    // Of quarters, none of a month ago is fresh where the rate is read each month.
    assert.ok(count > 90, String(count));
  });
});

describe("an open Day count tries what Excel counts", () => {
  const RATE: TypedRow = { Principal: "3456789.01", From: "2016-08-17", Rate: "0.0675", Head: "Award" };
  const paid = [{ date: "2018-02-03", amount: "400000" }];
  /** YEARFRAC with basis 1 to the payment and to the end: days by the mean length of the years touched. */
  const [toPayment, toEnd] = [535 / (1096 / 3), 1541 / (1827 / 5)];

  it("basis 1, of simple interest", () => {
    const interest = 3_456_789.01 * 0.0675 * toPayment;
    const left = 3_456_789.01 - (400_000 - interest);
    const total = left * (1 + 0.0675 * (toEnd - toPayment));
    assert.equal(total.toFixed(2), "4029990.62");
    const { rows, verdict } = found("4029990.62", { ...RATE, Compounds: "Simple" }, ["Day count"], [], paid);
    assert.equal(rows[0]?.combination, "Day count: basis 1");
    assert.equal(rows[0].fit, "Yes");
    assert.match(verdict, /this one alone fits/u);
  });

  it("basis 1, of interest that is added each year", () => {
    const { rows } = found("4080786.39", { ...RATE, Compounds: "Yearly" }, ["Day count"], [], paid);
    assert.deepEqual([rows[0]?.fit, rows[0]?.combination], ["Yes", "Day count: basis 1"]);
  });

  it("basis 0, which leaves a last day 31 as it is after the end of February", () => {
    // To 31 December 2020 are 661 of 360 days, and 660 by the American 30/360.
    const total = 3_456_789.01 * (1 + (0.0675 * 661) / 360);
    const row = { ...RATE, From: "2019-02-28", Compounds: "Simple" };
    const { rows } = found(total.toFixed(2), row, ["Day count"], [], [], "2020-12-31");
    assert.deepEqual([rows[0]?.fit, rows[0]?.combination], ["Yes", "Day count: basis 0"]);
  });

  it("and says how many combinations had no fixing, and of which day", () => {
    const rising: readonly TypedFixing[] = [
      ["2017-10-01", "0.02"],
      ["2018-04-01", "0.03"],
    ];
    const row = {
      ...RATE,
      Rate: "",
      From: "2018-01-10",
      Benchmark: "X",
      Compounds: "Simple",
      Resets: "Once",
    };
    const { verdict } = found("1", row, ["Fixing"], rising, [], "2018-06-30");
    assert.match(verdict, /^None: no result of 3 /u);
    assert.doesNotMatch(verdict, /fixing is missing|possible/u);
  });
});

describe("a Resets cell that is stated blank", () => {
  const row = { ...ROW, Resets: "" };

  it("keeps to the readings that use every fixing, as the terms themselves would", () => {
    // Of quarters a half-yearly reset uses every other one; an average uses all.
    const exact = figureOf({ ...row, Fixing: "Average" }, TABLES.quarterly);
    assert.ok(exact !== undefined);
    const { rows, verdict, movesMost } = found(exact.toFixed(2), row, ["Fixing"], TABLES.quarterly);
    assert.deepEqual(
      rows.map(({ fit, combination }) => [fit, combination]),
      [["Yes", "Fixing: average"]],
    );
    assert.match(
      verdict,
      /^Only 1 different result comes of what is tried; it fits\. 4 more could not be worked out; of the first: X: 6 of 12 fixings are not used/u,
    );
    assert.equal(movesMost, "cannot be told: the terms as stated have no answer");
  });
});
