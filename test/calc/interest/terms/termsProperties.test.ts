import assert from "node:assert/strict";
import fc from "fast-check";
import { DAY_COUNT_NAMES } from "../../../../src/calc/dates/dayCount.ts";
import { addDays, fromIso, toIso } from "../../../../src/calc/dates/serialDate.ts";
import { Decimal } from "../../../../src/calc/decimal.ts";
import { decimals } from "../../../../src/calc/interest/terms/numbers.ts";
import { owedUnder, screenUnder } from "../../../../src/calc/interest/terms/owed.ts";
import { firstPiece } from "../../../../src/calc/interest/terms/piece.ts";
import { cutAt, regimesOf, rowsByHead } from "../../../../src/calc/interest/terms/regime.ts";
import { opened, runTo, totalOf } from "../../../../src/calc/interest/terms/standing.ts";
import { termsSchedule } from "../../../../src/calc/interest/terms/termsSchedule.ts";
import { text, type Exact } from "./exact.ts";
import { randomTerms, type RandomTerms } from "./randomTerms.ts";
import { owedOn } from "./reckoner.ts";
import { typedFixings, typedPayments, typedRow } from "./typedTerms.ts";

/** Relative to the sums: the engine has 40 digits, the reckoner more. */
const CLOSE = new Decimal("1e-20");

/** No sum that is drawn comes to more. */
const SCALE = new Decimal(1e7);

const isClose = (got: Decimal | undefined, wanted: Exact | Decimal, scale: Decimal, what: string): void => {
  const expected = wanted instanceof Decimal ? wanted : new Decimal(text(wanted, 40));
  const difference = got?.minus(expected).abs();
  assert.ok(difference?.lte(scale.times(CLOSE)), `${what}: ${got?.toString()} for ${expected.toString()}`);
};

const typed = ({ rows, fixings, payments, asOf }: RandomTerms) => ({
  rows: rows.map(typedRow),
  fixings: typedFixings(fixings),
  payments: typedPayments(payments),
  asOf: fromIso(asOf),
});

/** The second reckoning works everything out anew, day by day: fewer cases, in seconds. */
const RUNS = Math.min(300, Number(process.env["AWARD_PROPERTY_RUNS"] ?? 150));

describe("The Terms table, whatever its columns say", () => {
  it("comes to what a second reckoning in exact fractions comes to", () => {
    fc.assert(
      fc.property(randomTerms, ({ rows, fixings, payments, asOf }) => {
        const got = owedUnder(
          rows.map(typedRow),
          typedFixings(fixings),
          typedPayments(payments),
          fromIso(asOf),
        );
        const wanted = owedOn(rows, asOf, fixings, payments);
        isClose(got.total, wanted.total, SCALE, "total");
        isClose(got.interest, wanted.interest, SCALE, "interest");
        isClose(got.excess, wanted.excess, SCALE, "excess");
        assert.deepEqual(
          got.heads.map(({ head }) => head),
          wanted.heads.map(({ name }) => name),
        );
        wanted.heads.forEach(({ name, principal, interest }, index) => {
          isClose(got.heads[index]?.principal, principal, SCALE, `principal of ${name}`);
          isClose(got.heads[index]?.interest, interest, SCALE, `interest of ${name}`);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it("adds up piece by piece, and head by head", () => {
    fc.assert(
      fc.property(randomTerms, (drawn) => {
        const { rows, fixings, payments, asOf } = typed(drawn);
        const { lines, excess } = termsSchedule(rows, fixings, payments, asOf);
        const owed = owedUnder(rows, fixings, payments, asOf);
        for (const { head, principal, interest } of owed.heads) {
          const own = lines.filter((line) => line.head === head);
          own.forEach((line, index) => {
            const before = own[index - 1];
            if (before === undefined) return;
            isClose(line.balance, before.balance.plus(line.interest).minus(line.payment), SCALE, "balance");
            assert.ok(line.from >= before.to, "pieces overlap");
          });
          isClose(own.at(-1)?.balance, principal.plus(interest), SCALE, `balance of ${head}`);
        }
        const paid = sumOf(lines.map(({ payment }) => payment)).plus(
          sumOf(excess.map(({ amount }) => amount)),
        );
        const given = sumOf(payments.filter(({ date }) => date <= asOf).map(({ amount }) => amount));
        isClose(paid, given, SCALE, "what was paid");
      }),
      { numRuns: RUNS },
    );
  });

  it("is not changed by a look on the way", () => {
    fc.assert(
      fc.property(randomTerms, fc.nat(2200), (drawn, days) => {
        const { rows, fixings, asOf } = typed(drawn);
        const look = addDays(fromIso("2015-06-01"), days);
        for (const own of rowsByHead(rows, asOf)) {
          // What is rounded by the piece is another figure when it is cut, which payments alone do.
          const isCut = own.rows.some(({ rounding }) => rounding.includes("Year fraction, 4 places"));
          const first = firstPiece(regimesOf(own, fixings, cutAt(own.rows, asOf)));
          if (isCut || first === undefined) continue;
          const course = { numbers: decimals, waived: new Set<never>() };
          const start = opened(decimals, first, own.rows[0]?.principal ?? new Decimal(0));
          const straight = runTo(course, start, cutAt(own.rows, asOf));
          const looked = runTo(course, runTo(course, start, look), cutAt(own.rows, asOf));
          isClose(totalOf(decimals, looked), totalOf(decimals, straight), SCALE, "total");
        }
      }),
      { numRuns: RUNS },
    );
  });

  for (const dayCount of DAY_COUNT_NAMES) {
    it(`is not changed by a look while interest is added every day, by ${dayCount}`, () => {
      const life = fc.record({ start: fc.nat(3000), first: fc.nat(800), rest: fc.nat(800) });
      fc.assert(
        fc.property(life, ({ start, first, rest }) => {
          const from = addDays(fromIso("2015-01-01"), start);
          const [look, end] = [addDays(from, first), addDays(from, first + rest)];
          const columns = { Principal: 1e6, Rate: 0.1, Compounds: "Daily", "Day count": dayCount };
          const rows = [typedRow({ ...columns, From: toIso(from) })];
          const pieces = rowsByHead(rows, end).map((own) => firstPiece(regimesOf(own, new Map(), end)));
          for (const piece of pieces) {
            assert.ok(piece);
            const course = { numbers: decimals, waived: new Set<never>() };
            const opening = opened(decimals, piece, new Decimal(1e6));
            const looked = runTo(course, runTo(course, opening, look), end);
            const straight = runTo(course, opening, end);
            isClose(totalOf(decimals, looked), totalOf(decimals, straight), SCALE, "total");
          }
        }),
        { numRuns: RUNS, examples: [[{ start: 2128, first: 30, rest: 600 }]] },
      );
    });
  }

  it("splits a payment as the terms say: all of it, and principal after interest or before it", () => {
    fc.assert(
      fc.property(randomTerms, fc.nat(3_000_000), (drawn, amount) => {
        const { rows, fixings, payments, asOf } = typed(drawn);
        const last = { date: asOf, amount: new Decimal(amount).div(100).plus("0.01") };
        const before = owedUnder(rows, fixings, payments, asOf);
        const after = owedUnder(rows, fixings, [...payments, last], asOf);
        const used = before.total.minus(after.total).plus(after.excess).minus(before.excess);
        isClose(used, last.amount, SCALE, "what was used");
        const principalFirst = rows.some((row) => row.payments === "Principal first");
        const touched = (name: "principal" | "interest"): boolean =>
          after.heads.some((head, index) => before.heads[index]?.[name].minus(head[name]).gt(0) === true);
        const isLeft = (name: "principal" | "interest"): boolean =>
          after.heads.some((head) => head[name].gt(0));
        const [firstPaid, thenPaid] = principalFirst
          ? (["principal", "interest"] as const)
          : (["interest", "principal"] as const);
        if (touched(thenPaid))
          assert.ok(!isLeft(firstPaid), `${thenPaid} was paid while ${firstPaid} was left`);
      }),
      { numRuns: RUNS },
    );
  });

  it("is in doubles what it is in decimals, where nothing is rounded", () => {
    fc.assert(
      fc.property(randomTerms, (drawn) => {
        const { rows: all, fixings, payments, asOf } = typed(drawn);
        const rows = all.map((row) => ({ ...row, rounding: [] }));
        const exact = owedUnder(rows, fixings, payments, asOf).total.toNumber();
        const screened = screenUnder(rows, fixings, payments, asOf).total;
        assert.ok(Math.abs(exact - screened) < 1e-3, `${screened} for ${exact}`);
      }),
      { numRuns: RUNS },
    );
  });
});

const sumOf = (amounts: readonly Decimal[]): Decimal =>
  amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
