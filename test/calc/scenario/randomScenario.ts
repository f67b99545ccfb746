/**
 * Random scenarios with claims of every kind, as fast-check draws them: a table of claims with notes and secured debt in
 * it or none, or notes and debt by their ranking; an Award of one sum, of heads, or none; payments of all sorts.
 */
import fc from "fast-check";
import {
  addDays,
  CLAIM_KINDS,
  fromIso,
  toIso,
  type Decimal,
  type ScalarValue,
  type Scenario,
} from "../../../src/calc/index.ts";
import { claimRows } from "../waterfall/randomWaterfall.ts";

type Cells = Readonly<Record<string, ScalarValue | undefined>>;
type Values = Readonly<Record<string, ScalarValue | readonly Cells[] | undefined>>;

/** As that of the claims that are drawn. */
const FIRST_DAY = fromIso("2018-01-01");

const day = (from: number, until: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: until }).map((days) => toIso(addDays(FIRST_DAY, days)));

const money = fc
  .oneof(
    fc.integer({ min: 0, max: 500 }),
    fc.integer({ min: 0, max: 10_000_00 }),
    fc.integer({ min: 0, max: 100_000_000_00 }),
  )
  .map((cents) => cents / 100);

const share = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((units) => units / 100),
  fc.constantFrom(1 / 3, 1),
);
const rate = fc.integer({ min: 0, max: 200 }).map((units) => units / 1_000);
const multiple = fc.integer({ min: 1, max: 5_000 }).map((units) => units / 1_000);
const frequency = fc.constantFrom(0, 1, 2, 4, 12);
const dayCount = fc.constantFrom("ACT/365F", "ACT/360", "30E/360", "ACT/ACT ISDA");

/** Left out one time in so many. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>, oneIn = 2): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: oneIn });

/** Each cell now and then left empty, those that a row needs aside. */
const row = (
  needed: Readonly<Record<string, fc.Arbitrary<ScalarValue>>>,
  optional: Readonly<Record<string, fc.Arbitrary<ScalarValue>>> = {},
): fc.Arbitrary<Cells> =>
  fc.record({
    ...needed,
    ...Object.fromEntries(Object.entries(optional).map(([key, arbitrary]) => [key, maybe(arbitrary)])),
  });

const rows = (one: fc.Arbitrary<Cells>, maxLength = 3): fc.Arbitrary<readonly Cells[] | undefined> =>
  fc.array(one, { maxLength }).map((all) => (all.length === 0 ? undefined : all));

const number = (sum: Decimal | undefined): number | undefined => sum?.toNumber();
const iso = (serial: number | undefined): string | undefined =>
  serial === undefined ? undefined : toIso(addDays(FIRST_DAY, serial - FIRST_DAY));

/** Rows of a claims table as a scenario holds them; it has room for two steps. */
const claimCells: fc.Arbitrary<readonly Cells[]> = claimRows.map((drawn) =>
  drawn.map(({ steps = [], ...one }): Cells => {
    const [first, second] = steps;
    return {
      ...{ tier: one.tier, payee: one.payee === "" ? "Kept aside" : one.payee, kind: one.kind },
      ...{ amount: number(one.amount), percent: number(one.percent), multiple: number(one.multiple) },
      ...{ rate: number(one.rate), from: iso(one.from), due: iso(one.due), days: one.days },
      ...{ stepDate: iso(first?.after), stepMultiple: number(first?.multiple) },
      ...{ stepDate2: iso(second?.after), stepMultiple2: number(second?.multiple) },
      ...{ stepBy: one.stepBy, cap: number(one.cap), above: number(one.above) },
      ...{ frequency: one.frequency, dayCount: one.dayCount, withheld: number(one.withheld) },
      outOf: one.outOf,
      notBefore: typeof one.notBefore === "number" ? iso(one.notBefore) : one.notBefore,
    };
  }),
);

const notes = fc
  .uniqueArray(fc.constantFrom("Notes A", "Notes B", "Notes C"), { minLength: 1, maxLength: 3 })
  .chain((names) => fc.tuple(...names.map((name) => series(name))));

const series = (name: string): fc.Arbitrary<Cells> =>
  fc
    .record({
      needed: row({ name: fc.constant(name), amount: money }, { issued: day(-800, 0), days: fc.nat(400) }),
      multiple: maybe(multiple),
      step: maybe(row({ stepDate: day(0, 1_500), stepMultiple: multiple }, { stepBy: stepBy })),
    })
    .map(({ needed, step, ...rest }): Cells => ({ ...needed, ...rest, ...step }));

const stepBy = fc.constantFrom("Paid", "Due");

const debt = fc
  .record({
    principal: money,
    rate,
    startDate: day(-1_500, -400),
    accruedInterest: maybe(money),
    frequency: maybe(frequency),
    dayCount: maybe(dayCount),
    repayments: rows(row({ date: day(-399, -1), amount: money }), 2),
  })
  .map((values): Values =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`debt.${key}`, value])),
  );

const awardOfOneSum = fc
  .record({
    principal: money,
    startDate: day(-2_000, 0),
    frequency: maybe(frequency),
    dayCount: maybe(dayCount),
    costs: maybe(money),
    bearing: fc.oneof(
      fc.record({ "award.rate": rate }),
      fc.record({
        "award.fixings": fc.array(rate, { minLength: 3, maxLength: 6 }).map((rates): readonly Cells[] =>
          rates.map((benchmark, index) => ({
            resetDate: toIso(addDays(FIRST_DAY, -2_100 + 700 * index)),
            benchmark: benchmark / 2,
          })),
        ),
        "award.margin": rate,
      }),
    ),
  })
  .map(({ bearing, ...values }): Values => ({
    ...Object.fromEntries(Object.entries(values).map(([key, value]) => [`award.${key}`, value])),
    ...bearing,
  }));

const awardOfHeads = fc
  .uniqueArray(fc.constantFrom("Expropriation", "Costs of the case", "Moral damage"), { minLength: 1 })
  .chain((heads) =>
    fc.tuple(
      ...heads.map((head) =>
        row(
          {
            ...{ head: fc.constant(head), principal: money, from: day(-2_000, 0), rate },
            compounds: fc.constantFrom("Simple", "Monthly", "Quarterly", "Yearly"),
          },
          { dayCount, margin: rate },
        ),
      ),
    ),
  )
  .map((heads): Values => ({ "award.heads": heads }));

const legalPath = rows(
  row(
    {
      date: day(-2_000, 1_000),
      event: fc.constantFrom("Award rendered", "Application to set aside", "Judgment of the court"),
      kind: fc.constantFrom("Award", "Application", "Submission deadline", "Decision", "Other"),
    },
    { standing: fc.constantFrom("Full", "None", "Reinstated") },
  ),
);

/** What claims name, and of which version a payment is. */
const ofPayments = {
  id: fc.constantFrom("A", "b", "First payment"),
  version: fc.constantFrom("2016", "2017", "v 2017", "V 2017"),
};

/** One of the versions of the payments is in force, and claims name payments that there are. */
function withSchedule(values: Values, luck: number): Values {
  const rowsOf = (path: string): readonly Cells[] => {
    const value = values[path];
    return typeof value === "object" ? value : [];
  };
  const payments = [...rowsOf("payments.instalments"), ...rowsOf("payments.nonCash")];
  const versions = payments.flatMap(({ version }) => (version === undefined ? [] : [version]));
  const ids = new Set(["FIRST PAYMENT", ...payments.map(({ id }) => String(id).toUpperCase())]);
  const isThere = (id: string): boolean => ids.has(id.trim().toUpperCase()) || /^\d{4}-/u.test(id);
  const claims = rowsOf("claims.table").map((cells) => {
    const named = String(cells["outOf"] ?? "")
      .split(";")
      .map((id) => id.trim())
      .filter(isThere);
    const notBefore = String(cells["notBefore"] ?? "");
    return {
      ...cells,
      outOf: named.length === 0 ? undefined : named.join(";"),
      notBefore: isThere(notBefore) ? notBefore : undefined,
    };
  });
  return {
    ...values,
    ...(claims.length === 0 ? {} : { "claims.table": claims }),
    ...(versions.length === 0 ? {} : { "payments.schedule": versions[luck % versions.length] }),
  };
}

/** Payments of cash from the first day on, and other things before or after. */
const payments = fc
  .record({
    first: money,
    reaches: maybe(fc.constantFrom("Sent", "Deposited")),
    instalments: rows(
      row(
        { date: day(0, 900), amount: money },
        {
          instalments: fc.integer({ min: 1, max: 12 }),
          monthsApart: fc.integer({ min: 1, max: 3 }),
          reaches: fc.constantFrom("Sent", "Deposited", "Received free of restriction"),
          amountIs: fc.constantFrom("Each", "In all"),
          ...ofPayments,
        },
      ),
    ),
    nonCash: rows(
      row(
        { name: fc.constantFrom("Bonds", "Shares of a mine"), nominal: money, realised: day(-100, 1_500) },
        { haircut: share, ...ofPayments },
      ),
      2,
    ),
    definition: maybe(fc.constantFrom("Sent", "Deposited")),
    recoveryShare: maybe(share),
  })
  .map(({ first, reaches, instalments, nonCash, definition, recoveryShare }): Values => ({
    "award.firstPaymentDate": toIso(FIRST_DAY),
    "award.firstPaymentAmount": first,
    "award.firstPaymentReaches": reaches,
    "payments.instalments": instalments,
    "payments.nonCash": nonCash,
    "payments.receiptDefinition": definition,
    "payments.recoveryShare": recoveryShare,
  }));

const restOfTheCase = fc
  .record({
    "valuation.date": day(-1_000, 2_500),
    "award.currency": maybe(fc.constantFrom("USD", "EUR")),
    "legal.path": legalPath,
    "priority.reserve": maybe(fc.constantFrom("Yes", "No")),
    "standstill.agreementDate": maybe(day(-300, 0)),
    "shares.outstanding": maybe(fc.integer({ min: 1, max: 1e9 })),
    "shares.price": maybe(money),
    "options.grants": rows(row({ count: fc.nat(1e6), strike: money }, { name: fc.constant("Options") })),
    "outcomes.table": maybe(
      fc
        .array(row({ date: day(0, 3_000), amount: money }), { minLength: 4, maxLength: 4 })
        .map((outcomes) => outcomes.map((cells): Cells => ({ ...cells, probability: 0.25 }))),
    ),
    "published.figures": rows(
      row(
        {
          figure: fc.constantFrom("award.balance", "Net to the company"),
          published: fc.constant("US$1.2 million"),
        },
        { asOf: day(-1_000, 1_000), rounding: fc.constantFrom(1, 1_000) },
      ),
      2,
    ),
  })
  .map((values): Values => values);

/** Who is paid: a table of claims, in which notes and debt have rows where there are any, or these by their ranking. */
const claims = fc
  .record({
    table: maybe(claimCells, 5),
    tierOfNotes: fc.integer({ min: 1, max: 4 }),
    tierOfDebt: fc.integer({ min: 1, max: 4 }),
    us: fc.nat(20),
    notes: maybe(notes),
    debt: maybe(debt),
    ranked: fc.record({
      "fees.share": share,
      "fees.fixed": money,
      "taxes.share": share,
      "priority.ranking": fc.constantFrom("Secured debt first", "Notes first", "Pari passu"),
    }),
  })
  .map(({ table, tierOfNotes, tierOfDebt, us, notes: given, debt: owed, ranked }): Values => {
    const financing: Values = { "notes.series": given, ...owed };
    if (table === undefined) return { ...financing, ...ranked };
    const last = Math.max(...table.map(({ tier }) => Number(tier)));
    // Nobody ranks behind whoever has the rest.
    const at = (tier: number): number => Math.min(tier, last);
    const placed: readonly Cells[] = [
      ...table.map((cells) => ({
        ...cells,
        role: cells["payee"] === table[us % table.length]?.["payee"] ? "Us" : undefined,
      })),
      ...(given === undefined ? [] : [{ tier: at(tierOfNotes), payee: "Noteholders", kind: "Notes" }]),
      ...(owed === undefined ? [] : [{ tier: at(tierOfDebt), payee: "Bank", kind: "Secured debt" }]),
    ];
    return { ...financing, "claims.table": placed };
  });

const PROVENANCES = [
  { kind: "stated", document: "Release of the day", place: "note 7" },
  { kind: "stated", document: "Award" },
  { kind: "assumed", reason: "nobody says" },
  { kind: "computed", from: "the Award" },
] as const;

/** The values as inputs, each with a source, and now and then another for a row or a cell. */
function inputsOf(values: Values, luck: number): object {
  const source = (place: number): (typeof PROVENANCES)[number] =>
    PROVENANCES[(luck + place) % PROVENANCES.length] ?? PROVENANCES[0];
  const inputs = Object.entries(values).flatMap(([path, value], place): [string, object][] => {
    if (value === undefined) return [];
    if (typeof value !== "object") return [[path, { value, provenance: source(place) }]];
    const filled = value.map((cells, index) => {
      const [column = ""] = Object.keys(cells);
      return {
        cells,
        ...((luck + index) % 3 === 0 ? { provenance: source(place + index) } : {}),
        ...((luck + index) % 5 === 0 ? { exceptions: { [column]: source(place + index + 1) } } : {}),
      };
    });
    return [[path, { value: filled, provenance: source(place) }]];
  });
  // As it comes from a file: cells that are left empty are not there.
  return JSON.parse(JSON.stringify(Object.fromEntries(inputs))) as object;
}

export const randomScenario: fc.Arbitrary<Scenario> = fc
  .record({
    claims,
    payments,
    award: fc.oneof(awardOfOneSum, awardOfHeads, fc.constant<Values>({})),
    rest: restOfTheCase,
    luck: fc.nat(100),
    description: maybe(fc.constantFrom("What may become of it.", "=1+1")),
  })
  .map(({ luck, description, ...parts }) => ({
    schemaVersion: 2,
    name: "A case",
    ...(description === undefined ? {} : { description }),
    inputs: inputsOf(
      withSchedule({ ...parts.claims, ...parts.payments, ...parts.award, ...parts.rest }, luck),
      luck,
    ),
  }));

/** What the claims of the scenarios are of. */
export const KINDS_DRAWN: readonly string[] = [...CLAIM_KINDS, "Notes", "Secured debt"];
