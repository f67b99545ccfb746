/**
 * The presets of other cases: every figure beside the single functions over tables made from the scenario's inputs, and
 * beside what was published or worked out apart from this project.
 */
import assert from "node:assert/strict";
import {
  addMonths,
  evaluate,
  fieldAt,
  fromIso,
  type Scenario,
  type ScenarioResult,
  type TablePath,
} from "../../../../src/calc/index.ts";
import {
  balanceOfTerms,
  interestOfTerms,
  type TermsCells,
} from "../../../../src/functions/terms/termsCells.ts";
import { moic, xirr } from "../../../../src/functions/returns.ts";
import { debtBalance } from "../../../../src/functions/securedDebt.ts";
import { liquidityTest, waterfallPaid } from "../../../../src/functions/waterfall.ts";
import { OTHER_CASES } from "../terms/given.ts";

type Cell = string | number;
type Table = Cell[][];

const GOLD_RESERVE = "Gold Reserve: settlement of 2017 and CVR";
const ECO_ORO = "Eco Oro: claims of 2023";

/** A table of the scenario as a cell range: headings, dates as serials. */
function tableOf({ inputs }: Scenario, path: TablePath): Table {
  const { columns } = fieldAt(path);
  const rows = (inputs[path]?.value ?? []).map(({ cells }) => cells as Readonly<Record<string, Cell>>);
  const used = columns.filter(({ key }) => rows.some((cells) => cells[key] !== undefined));
  const shown = (kind: string, cell: Cell | undefined): Cell =>
    cell === undefined ? "" : kind === "date" ? fromIso(String(cell)) : cell;
  return [
    used.map(({ header }) => header),
    ...rows.map((cells) => used.map(({ key, kind }) => shown(kind, cells[key]))),
  ];
}

/** The fixings with a column for the one benchmark of the case. */
function fixingsOf({ inputs }: Scenario): Table | undefined {
  const rows = inputs["award.benchmarks"]?.value ?? [];
  const [first] = rows;
  if (first === undefined) return undefined;
  return [
    ["Date", first.cells.series],
    ...rows.map(({ cells }): Cell[] => [fromIso(cells.resetDate), cells.rate]),
  ];
}

function dateAt({ inputs }: Scenario, path: "valuation.date" | "award.firstPaymentDate"): number {
  return fromIso(inputs[path]?.value ?? "");
}

/** A sum to the cent, as it is paid. */
const cents = (sum: number): number => Math.round(sum * 100) / 100;

/** Tables of a scenario, and what the functions say of them. */
class Sheet {
  readonly asOf: number;
  readonly first: number;
  private readonly terms: Table;
  private readonly claims: Table;
  private readonly fixings: Table | undefined;
  readonly payments: readonly (readonly [date: number, amount: number])[];
  private readonly scenario: Scenario;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.asOf = dateAt(scenario, "valuation.date");
    this.first = dateAt(scenario, "award.firstPaymentDate");
    this.terms = tableOf(scenario, "award.heads");
    this.claims = tableOf(scenario, "claims.table");
    this.fixings = fixingsOf(scenario);
    const { inputs } = scenario;
    const instalments = (inputs["payments.instalments"]?.value ?? []).flatMap(({ cells }) =>
      Array.from({ length: cells.instalments ?? 1 }, (_, index): readonly [number, number] => [
        addMonths(fromIso(cells.date), index * (cells.monthsApart ?? 1), "an instalment"),
        cells.amount / (cells.instalments ?? 1),
      ]),
    );
    const whole = inputs["award.firstPaymentAmount"]?.value ?? cents(this.owed(this.first, []));
    this.payments = [[this.first, whole], ...instalments];
  }

  owed(day: number, payments: readonly (readonly [number, number])[]): number {
    return balanceOfTerms(this.asked(day, payments));
  }

  interest(day: number, payments: readonly (readonly [number, number])[]): number {
    return interestOfTerms(this.asked(day, payments));
  }

  private asked(asOf: number, payments: readonly (readonly [number, number])[]): TermsCells {
    return { terms: this.terms, asOf, fixings: this.fixings, payments: this.paid(payments) };
  }

  private paid(payments: readonly (readonly [number, number])[]): Table | undefined {
    return payments.length === 0 ? undefined : [["Date", "Amount"], ...payments.map((one) => [...one])];
  }

  get receipts(): Table {
    return [["Date", "Amount"], ...this.payments.map((one) => [...one])];
  }

  until(day: number): readonly (readonly [number, number])[] {
    return this.payments.filter(([date]) => date <= day);
  }

  total(payments: readonly (readonly [number, number])[] = this.payments): number {
    return payments.reduce((sum, [, amount]) => sum + amount, 0);
  }

  get last(): number {
    return Math.max(...this.payments.map(([date]) => date));
  }

  paidTo(payee: string, until?: number): number {
    return waterfallPaid(this.receipts, this.claims, payee, until, undefined, 0.01);
  }

  /** A line of the liquidity test: the payee's, or that of all. */
  test(day: number, payee = "Total"): readonly unknown[] {
    const rows = liquidityTest(this.receipts, this.claims, day, undefined, 0.01);
    const row = rows.find(([name]) => name === payee);
    assert.ok(row, `${payee}: ${JSON.stringify(rows)}`);
    return row;
  }

  get rest(): string {
    const rows = this.scenario.inputs["claims.table"]?.value ?? [];
    return rows.find(({ cells }) => cells.kind === "Residual")?.cells.payee ?? "";
  }

  get us(): string {
    const rows = this.scenario.inputs["claims.table"]?.value ?? [];
    return rows.find(({ cells }) => cells.role === "Us")?.cells.payee ?? "";
  }

  /** What a payee put in, of rows that say since when. */
  invested(payee: string): readonly (readonly [number, number])[] {
    const rows = this.scenario.inputs["claims.table"]?.value ?? [];
    return rows.flatMap(({ cells: { payee: other, amount, from } }) =>
      other === payee && amount !== undefined && from !== undefined ? [[fromIso(from), amount] as const] : [],
    );
  }

  /** The days on which a payee is paid anything, and how much. */
  flowsTo(payee: string): readonly (readonly [number, number])[] {
    return [...new Set(this.payments.map(([date]) => date))].flatMap((date) => {
      const paid = this.paidTo(payee, date) - this.paidTo(payee, date - 1);
      return paid > 0 ? [[date, paid] as const] : [];
    });
  }

  /** What accretes whether or not anything is received. */
  accreted(payee: string): number {
    const rows = this.scenario.inputs["claims.table"]?.value ?? [];
    return rows
      .filter(({ cells }) => cells.payee === payee && cells.kind === "Accreting")
      .reduce(
        (sum, { cells: { amount, rate, from = "" } }) =>
          sum + debtBalance(amount, rate, fromIso(from), this.asOf),
        0,
      );
  }
}

/** No figure, for want of an input or because there is no such day. */
const NONE = "–";

/** What the Award comes to, by the terms of its case. */
function awardFigures(sheet: Sheet, { name, inputs }: Scenario): [string, Cell][] {
  const { asOf, first, last, payments } = sheet;
  const unpaid = sheet.total() - sheet.total(sheet.until(asOf));
  const given =
    name === GOLD_RESERVE
      ? // What is agreed stands in the Award's place.
        { balance: unpaid, interest: 0, asIssued: NONE, atPayment: sheet.total() }
      : name === ECO_ORO
        ? { balance: NONE, interest: NONE, asIssued: NONE, atPayment: NONE }
        : {
            balance: sheet.owed(asOf, sheet.until(asOf)),
            interest: sheet.interest(asOf, sheet.until(asOf)),
            asIssued: sheet.owed(asOf, sheet.until(asOf)),
            atPayment: sheet.owed(first, []),
          };
  const isPerformed = inputs["payments.discharge"]?.value === "When performed";
  return [
    ["award.standing", "Full"],
    ["award.balance", given.balance],
    ["award.interest", given.interest],
    ["award.balanceAsIssued", given.asIssued],
    ["award.balanceAtPayment", given.atPayment],
    ["award.dischargedOn", name === GOLD_RESERVE ? fromIso("2016-07-31") : isPerformed ? last : NONE],
    ["award.discharged", isPerformed ? sheet.owed(last, payments) : NONE],
  ];
}

function paymentFigures(sheet: Sheet): [string, Cell][] {
  const { first, last, rest } = sheet;
  const test = sheet.test(first).map(Number);
  return [
    ["payments.firstReceived", first],
    ["payments.lastReceived", last],
    ["proceeds.gross", sheet.total()],
    // Nothing of these cases comes in kind, and fees and taxes have no rows of that name.
    ["proceeds.nonCash", 0],
    ["proceeds.fees", 0],
    ["proceeds.taxes", 0],
    ["proceeds.net", sheet.total()],
    ["paid.company", sheet.paidTo(rest)],
    // No claim of these cases falls due later than the first receipt.
    ["liquidity.date", first],
    ["liquidity.received", sheet.total(sheet.until(first))],
    ["liquidity.owed", test[2] ?? NaN],
    ["liquidity.shortfall", test[4] ?? NaN],
    ["liquidity.company", sheet.paidTo(rest, first)],
    ["liquidity.minimumFirstReceipt", test[5] ?? NaN],
  ];
}

/** How a payee stands: the ends of its paths. */
function payeeFigures(sheet: Sheet, payee: string, isCreditor: boolean): [string, Cell][] {
  const { asOf, first, last } = sheet;
  const short = isCreditor ? Number(sheet.test(last, payee)[4]) : 0;
  const flows = sheet.flowsTo(payee);
  const invested = sheet.invested(payee);
  const owed = !isCreditor ? 0 : first <= asOf ? Number(sheet.test(asOf, payee)[4]) : sheet.accreted(payee);
  const all = [...invested.map(([date, amount]) => [date, -amount] as const), ...flows];
  return [
    ["owed.now", owed],
    ["paidBy", sheet.paidTo(payee, asOf)],
    ["paid", sheet.paidTo(payee)],
    ["short", short],
    ["due", first],
    ["paidInFull", isCreditor && short === 0 ? (flows.at(-1)?.[0] ?? NONE) : NONE],
    ...(invested.length === 0
      ? []
      : ([
          ["moic", moic([all.map(([, amount]) => amount)])],
          ["irr", xirr([all.map(([, amount]) => amount)], [all.map(([date]) => date)])],
        ] satisfies [string, number][])),
  ];
}

/** Every figure that a case should have, by its path. */
function figuresOf(scenario: Scenario): ReadonlyMap<string, Cell> {
  const sheet = new Sheet(scenario);
  const { rest, us } = sheet;
  const rows = scenario.inputs["claims.table"]?.value ?? [];
  const creditors = new Set(
    rows.flatMap(({ cells: { kind, payee } }) => (kind === "Residual" ? [] : [payee])),
  );
  const pathOf = (key: string, payee: string): string =>
    `${key}.${payee === "Company" ? `"${payee}"` : payee}`;
  return new Map([
    ...awardFigures(sheet, scenario),
    ...paymentFigures(sheet),
    ...[...creditors].flatMap((payee) =>
      payeeFigures(sheet, payee, true)
        // Who has the rest as well is never paid in full by a day.
        .filter(([key]) => payee !== rest || (key !== "due" && key !== "paidInFull"))
        .map(([key, value]): [string, Cell] => [pathOf(key, payee), value]),
    ),
    ...(rest === "Company"
      ? []
      : payeeFigures(sheet, rest, false)
          .filter(([key]) => key === "paid" || key === "paidBy")
          .map(([key, value]): [string, Cell] => [pathOf(key, rest), value])),
    ["us.name", us],
    ...payeeFigures(sheet, us, creditors.has(us)).map(([key, value]): [string, Cell] => [`us.${key}`, value]),
  ]);
}

/** Whether a result is a figure as far as doubles tell, or has none where there is none. */
function agrees(result: ScenarioResult, expected: Cell | undefined): boolean {
  if (!result.available) return expected === NONE;
  if (typeof expected !== "number") return result.value === expected;
  return Math.abs(Number(result.value) - expected) <= Math.max(1e-9, Math.abs(expected) * 2e-15);
}

describe("the presets of other cases, beside the single functions", () => {
  it("are seven", () => assert.equal(OTHER_CASES.length, 7));

  for (const preset of OTHER_CASES) {
    it(`${preset.name} has these figures and no other`, () => {
      const expected = figuresOf(preset);
      const results = evaluate(preset);
      assert.deepEqual(results.map(({ path }) => path).sort(), [...expected.keys()].sort());
      const wrong = results.filter((result) => !agrees(result, expected.get(result.path)));
      assert.deepEqual(
        wrong.map((result) => ({ ...result, expected: expected.get(result.path) })),
        [],
      );
    });
  }
});
