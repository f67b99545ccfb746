import assert from "node:assert/strict";
import { addDays, fromIso } from "../../../../src/calc/dates/serialDate.ts";
import { Decimal } from "../../../../src/calc/decimal.ts";
import { owedUnder, screenUnder } from "../../../../src/calc/interest/terms/owed.ts";
import { termsSchedule } from "../../../../src/calc/interest/terms/termsSchedule.ts";
import vectors from "../../../vectors/interest-terms.json" with { type: "json" };
import { typedFixings, typedRow, type TypedFixings, type TypedRow } from "./typedTerms.ts";

/** The vectors have 40 digits; an accrual of many pieces may lose the last few. */
const CLOSE = "1e-25";

interface Vector {
  readonly id: string;
  readonly terms: readonly TypedRow[];
  readonly fixings: TypedFixings;
  readonly asOf: string;
  readonly principal: string;
  readonly interest: string;
  readonly total: string;
  readonly published?: string;
  readonly heads?: Readonly<
    Record<string, { readonly principal: string; readonly interest: string } | undefined>
  >;
  readonly steps?: readonly (readonly string[])[];
}

// The words of the vectors where the specification has others.
const words = (row: TypedRow): TypedRow =>
  row.Rounding === "cents" ? { ...row, Rounding: "Cents each period" } : row;

const TERMS: readonly Vector[] = vectors.terms;

const isClose = (got: Decimal | undefined, wanted: string, what: string): void => {
  const difference = got?.minus(wanted).abs();
  assert.ok(
    difference?.lte(new Decimal(wanted).abs().times(CLOSE)),
    `${what}: ${got?.toString()} for ${wanted}`,
  );
};

describe("The Terms table: the golden numbers in 40 digits", () => {
  for (const vector of TERMS) {
    const rows = vector.terms.map((row) => typedRow(words(row)));
    const fixings = typedFixings(vector.fixings);
    const asOf = fromIso(vector.asOf);

    it(`${vector.id}: principal, interest and total`, () => {
      const owed = owedUnder(rows, fixings, [], asOf);
      isClose(owed.principal, vector.principal, "principal");
      isClose(owed.interest, vector.interest, "interest");
      isClose(owed.total, vector.total, "total");
      for (const [head, wanted] of Object.entries(vector.heads ?? {})) {
        const own = owed.heads.find((one) => one.head === head);
        isClose(own?.principal, wanted?.principal ?? "", `principal of ${head}`);
        isClose(own?.interest, wanted?.interest ?? "", `interest of ${head}`);
      }
    });

    it(`${vector.id}: the same in doubles, to twelve digits`, () => {
      const total = Number(vector.total);
      assert.ok(Math.abs(screenUnder(rows, fixings, [], asOf).total - total) <= total * 1e-12);
    });

    if (vector.steps !== undefined) {
      const steps = vector.steps;
      it(`${vector.id}: piece by piece`, () => {
        const { lines } = termsSchedule(rows, fixings, [], asOf);
        assert.deepEqual(
          lines.map((line) => [line.from, line.to, line.annualRate.toString()]),
          steps.map(([from = "", to = "", rate = ""]) => [
            fromIso(from),
            fromIso(to),
            new Decimal(rate).toString(),
          ]),
        );
        const isRounded = rows.some(({ rounding }) => rounding.includes("Cents each period"));
        lines.forEach(({ interest }, index) => {
          const wanted = new Decimal(steps[index]?.[4] ?? NaN);
          const rounded = isRounded ? wanted.toDecimalPlaces(2, Decimal.ROUND_HALF_UP) : wanted;
          assert.ok(interest.minus(rounded).abs().lte(1e-12), `${index}: ${interest.toString()}`);
        });
      });
    }
  }
});

describe("The Terms table: figures that courts rounded on the way", () => {
  for (const court of vectors.courtRounding) {
    it(`${court.id}: ${court.how}`, () => {
      const start = court.start === undefined ? fromIso("2023-01-02") : fromIso(court.start);
      const asOf = court.asOf === undefined ? addDays(start, court.days ?? NaN) : fromIso(court.asOf);
      const row = typedRow({
        Principal: court.principal,
        From: "2000-01-01",
        Rate: court.rate,
        Compounds: "Simple",
        "Day count": court.dayCount,
        "Last day": court.lastDay,
        Rounding: court.rounding,
      });
      isClose(owedUnder([{ ...row, from: start }], new Map(), [], asOf).interest, court.interest, "interest");
    });
  }
});
