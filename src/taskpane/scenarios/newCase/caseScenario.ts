/**
 * The scenario that the answers make. What was typed is an assumption until its source is given; what was left open
 * is one that says it is the usual.
 */
import {
  addMonths,
  fromIso,
  parseScenario,
  SCHEMA_VERSION,
  toIso,
  type DecimalSeparator,
  type Provenance,
  type Scenario,
  type ScalarValue,
} from "../../../calc/index.ts";
import { readInput } from "../../elements/inputText.ts";
import { interestOf, receiptsOf, textOf, type Answers, type PayeeAnswer } from "./answers.ts";
import {
  AWARDED,
  FIXING,
  INTEREST_FIELDS,
  PAYEE_FIELDS,
  RECEIPT_FIELDS,
  SHARES,
  STANDING,
  type Asked,
} from "./fields.ts";
import { payeeKind } from "./payeeKinds.ts";

/** What is wrong, by the key of the field: "rate", or "row-3.percent" in a row. */
export type CaseProblems = ReadonlyMap<string, string>;

export interface CaseReading {
  /** `undefined` where an answer cannot be used, or the one that is needed is missing. */
  readonly scenario: Scenario | undefined;
  readonly problems: CaseProblems;
  /** What the answer leaves out because a field is empty, a sentence each. */
  readonly remarks: readonly string[];
}

export interface Circumstances {
  readonly separator: DecimalSeparator;
  /** "2026-11-27" */
  readonly today: string;
}

const TYPED: Provenance = { kind: "assumed", reason: "typed for a new case; no source is given yet" };
const HEAD = "Award";

type Cells = Readonly<Record<string, ScalarValue | undefined>>;

/** Reads the answers and notes what is wrong; an empty text is `undefined`. */
class Reader {
  readonly problems = new Map<string, string>();
  readonly remarks: string[] = [];
  readonly inputs: Record<string, unknown> = {};
  /** The field that a place of the scenario was read from, for the sentences of the schema. */
  private readonly origins = new Map<string, string>();

  constructor(private readonly circumstances: Circumstances) {}

  read({ rule, label }: Asked, text: string, key: string): ScalarValue | undefined {
    const reading = readInput(rule, label, text, this.circumstances.separator);
    if ("value" in reading) return reading.value;
    this.problems.set(key, reading.problem);
    return undefined;
  }

  set(path: string, value: ScalarValue | undefined, key: string, usual?: string): void {
    if (value === undefined) return;
    const provenance = usual === undefined ? TYPED : usually(usual);
    this.inputs[path] = { value, provenance };
    this.origins.set(path, key);
  }

  /** @param usual what of each row was left open: why it is as it is */
  table(
    path: string,
    rows: readonly { readonly cells: Cells; readonly usual?: Readonly<Record<string, string>> }[],
  ): void {
    if (rows.length === 0) return;
    const value = rows.map(({ cells, usual = {} }) => {
      const filled: Cells = Object.fromEntries(
        Object.entries(cells).filter(([, cell]) => cell !== undefined),
      );
      const exceptions: Readonly<Record<string, Provenance>> = Object.fromEntries(
        Object.entries(usual).map(([key, why]) => [key, usually(why)]),
      );
      return { cells: filled, ...(Object.keys(exceptions).length > 0 ? { exceptions } : {}) };
    });
    this.inputs[path] = { value, provenance: TYPED };
  }

  /** Says of which field a cell is: "claims.table.1.percent" of "row-3.percent". */
  cameFrom(path: string, key: string): void {
    this.origins.set(path, key);
  }

  originOf(path: string | undefined): string {
    return (path === undefined ? undefined : this.origins.get(path)) ?? GENERAL;
  }
}

/** The key of what is wrong with no field of its own. */
export const GENERAL = "case";

function usually(why: string): Provenance {
  return { kind: "assumed", reason: `not answered: ${why}` };
}

export function readCase(answers: Answers, circumstances: Circumstances): CaseReading {
  const reader = new Reader(circumstances);
  const asked = (fields: readonly Asked[], key: string): ScalarValue | undefined => {
    const field = fields.find((one) => one.key === key);
    return field && reader.read(field, textOf(answers, key), key);
  };
  const asOf = text(asked(STANDING, "asOf")) ?? circumstances.today;
  reader.set(
    "valuation.date",
    asOf,
    "asOf",
    textOf(answers, "asOf") === "" ? "the day it was entered" : undefined,
  );
  reader.set("award.currency", asked(AWARDED, "currency") ?? "USD", "currency");
  readHeads(answers, asked, reader, asOf);
  readReceipts(answers, asked, reader, asOf);
  readPayees(answers, text(asked(AWARDED, "awardedTo")) ?? "Company", reader);
  readDays(answers, asked, reader);
  readShares(asked, reader);
  return finished(answers, asked, reader);
}

type Ask = (fields: readonly Asked[], key: string) => ScalarValue | undefined;

function text(value: ScalarValue | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function readHeads(answers: Answers, asked: Ask, reader: Reader, asOf: string): void {
  const principal = asked(AWARDED, "amount");
  const awardedOn = text(asked(AWARDED, "awardedOn"));
  const costs = asked(AWARDED, "costs");
  const [first, ...later] = interestRows(answers, asked, reader);
  const fields = INTEREST_FIELDS[interestOf(answers)];
  const stated = text(asked(fields, "from"));
  const paidOn = firstPaidOn(answers, asked);
  const isPaidBefore = paidOn !== undefined && paidOn < asOf;
  const from = stated ?? awardedOn ?? (isPaidBefore ? paidOn : asOf);
  const looked = isPaidBefore ? "the day of the first payment" : "the day it is looked at";
  const usual =
    stated === undefined ? { from: awardedOn === undefined ? looked : "the day of the award" } : {};
  reader.cameFrom("award.heads.1.principal", "amount");
  reader.cameFrom("award.heads.1.from", "from");
  for (const key of ["rate", "margin", "floor", "benchmark", "compounds", "resets"])
    reader.cameFrom(`award.heads.1.${key}`, key);
  reader.cameFrom("award.heads.2.rate", "rateAfter");
  reader.cameFrom("award.heads.2.from", "changesOn");
  reader.cameFrom(`award.heads.${2 + later.length}.principal`, "costs");
  const costRow = { head: "Costs", principal: costs, from, bears: "No" };
  reader.table("award.heads", [
    { cells: { head: HEAD, principal, from, ...first }, usual },
    ...later.map((cells) => ({ cells: { head: HEAD, ...cells } })),
    ...(costs === undefined ? [] : [{ cells: costRow, usual }]),
  ]);
}

/** The day on which the first payment was or is received, if it is answered: what it pays is owed by then. */
function firstPaidOn(answers: Answers, asked: Ask): string | undefined {
  const kind = receiptsOf(answers);
  return kind === "never" ? undefined : text(asked(RECEIPT_FIELDS[kind], "paidOn"));
}

const WITHOUT_INTEREST: Cells = { bears: "No" };

/** The cells of each regime that say how interest runs: the first, and those that follow it. */
function interestRows(answers: Answers, asked: Ask, reader: Reader): readonly Cells[] {
  const interest = interestOf(answers);
  const fields = INTEREST_FIELDS[interest];
  if (interest === "none") return [WITHOUT_INTEREST];
  const compounds = asked(fields, "compounds") ?? (interest === "benchmark" ? "Yearly" : "Simple");
  if (interest === "benchmark") return benchmarkRows(answers, asked, reader, compounds);
  const rate = asked(fields, "rate");
  if (rate === undefined) {
    reader.remarks.push("No interest is counted: the rate is empty.");
    return [WITHOUT_INTEREST];
  }
  const first = { rate, compounds };
  if (interest === "fixed") return [first];
  const changesOn = text(asked(fields, "changesOn"));
  const rateAfter = asked(fields, "rateAfter");
  if (changesOn === undefined || rateAfter === undefined) {
    reader.remarks.push("The rate does not change: the day or the rate from then is empty.");
    return [first];
  }
  return [first, { from: changesOn, rate: rateAfter, compounds }];
}

function benchmarkRows(
  answers: Answers,
  asked: Ask,
  reader: Reader,
  compounds: ScalarValue,
): readonly Cells[] {
  const fields = INTEREST_FIELDS.benchmark;
  const series = asked(fields, "benchmark") ?? "Benchmark";
  const read = answers.fixings.map(({ id, day, rate }, index) => {
    reader.cameFrom(`award.benchmarks.${index + 1}.resetDate`, `${id}.day`);
    reader.cameFrom(`award.benchmarks.${index + 1}.rate`, `${id}.rate`);
    return {
      resetDate: reader.read(FIXING.day, day, `${id}.day`),
      rate: reader.read(FIXING.rate, rate, `${id}.rate`),
    };
  });
  const fixings = read.filter(({ resetDate, rate }) => resetDate !== undefined && rate !== undefined);
  const [margin, floor] = [asked(fields, "margin"), asked(fields, "floor")];
  if (fixings.length === 0) {
    reader.remarks.push("No interest is counted: no fixing of the benchmark is given.");
    return [WITHOUT_INTEREST];
  }
  reader.table(
    "award.benchmarks",
    fixings.map((cells) => ({ cells: { ...cells, series } })),
  );
  const held = floor === undefined ? { floorOn: "None" } : { floor };
  const resets = asked(fields, "resets") ?? "Each change";
  return [{ benchmark: series, margin, ...held, compounds, resets }];
}

function readReceipts(answers: Answers, asked: Ask, reader: Reader, asOf: string): void {
  const kind = receiptsOf(answers);
  if (kind === "never") return reader.set("award.payment", "Never", "receipts");
  const fields = RECEIPT_FIELDS[kind];
  const stated = text(asked(fields, "paidOn"));
  const paidOn = stated ?? monthsAfter(asOf, 12);
  reader.set(
    "award.firstPaymentDate",
    paidOn,
    "paidOn",
    stated === undefined ? "a year after the valuation date" : undefined,
  );
  const paid = asked(fields, "paid");
  if (kind === "instalments" && paid === undefined && !reader.problems.has("paid")) {
    reader.problems.set("paid", "First payment is needed: the sum with which the instalments begin");
  }
  reader.set("award.firstPaymentAmount", paid, "paid");
  if (kind === "one") readNonCash(asked, reader, paidOn);
  else readInstalments(asked, reader, paidOn);
}

function readNonCash(asked: Ask, reader: Reader, realised: string): void {
  const fields = RECEIPT_FIELDS.one;
  const [nominal, haircut] = [asked(fields, "nonCash"), asked(fields, "haircut")];
  if (nominal === undefined) return;
  reader.cameFrom("payments.nonCash.1.nominal", "nonCash");
  reader.cameFrom("payments.nonCash.1.haircut", "haircut");
  reader.table("payments.nonCash", [{ cells: { name: "Not in cash", nominal, haircut, realised } }]);
}

const AFTER_THE_ONE_BEFORE = "so many months after the payment before";

function readInstalments(asked: Ask, reader: Reader, paidOn: string): void {
  const fields = RECEIPT_FIELDS.instalments;
  const [each, together, count, apart, last] = ["each", "rest", "count", "apart", "last"].map((key) =>
    asked(fields, key),
  );
  if (each !== undefined && together !== undefined)
    reader.problems.set("rest", "All of them together must be left empty beside what each one is");
  const amount = together ?? inAll(each, count);
  const [stated, lastOn] = ["instalmentsFrom", "lastOn"].map((key) => text(asked(fields, key)));
  const monthsApart = Number(apart ?? 1);
  const rows: Parameters<Reader["table"]>[1][number][] = [];
  let before = paidOn;
  const dated = (
    given: string | undefined,
  ): { readonly date: string; readonly usual?: Record<string, string> } =>
    given === undefined
      ? { date: monthsAfter(before, monthsApart), usual: { date: AFTER_THE_ONE_BEFORE } }
      : { date: given };
  if (amount !== undefined && count !== undefined) {
    const { date, usual = {} } = dated(stated);
    before = monthsAfter(date, monthsApart * (Number(count) - 1));
    rows.push({ cells: { date, amount, instalments: count, monthsApart }, usual });
  } else reader.remarks.push("No instalments are counted: their sum or their number is empty.");
  if (last !== undefined) {
    const { date, usual = {} } = dated(lastOn);
    rows.push({ cells: { date, amount: last }, usual });
  }
  const sum = each === undefined ? "rest" : "each";
  const keys = { date: "instalmentsFrom", amount: sum, instalments: "count", monthsApart: "apart" };
  for (const [column, key] of Object.entries(keys)) reader.cameFrom(`payments.instalments.1.${column}`, key);
  reader.cameFrom(
    `payments.instalments.${rows.length}.date`,
    last === undefined ? "instalmentsFrom" : "lastOn",
  );
  reader.table("payments.instalments", rows);
}

/** What so many equal sums come to, without the noise of doubles. */
function inAll(each: ScalarValue | undefined, count: ScalarValue | undefined): number | undefined {
  if (each === undefined || count === undefined) return undefined;
  return Number((Number(each) * Number(count)).toPrecision(15));
}

function monthsAfter(day: string, months: number): string {
  return toIso(addMonths(fromIso(day), months));
}

function readPayees({ payees }: Answers, awardedTo: string, reader: Reader): void {
  let last = 0;
  const rows = payees.map((answer, index) => {
    const cells = payeeCells(answer, index, reader, last);
    last = Math.max(last, Number(cells["tier"]));
    return { cells };
  });
  const rest: Cells = {
    ...{ tier: last + 1, payee: awardedTo, kind: "Residual" },
    ...(payees.some(({ isUs }) => isUs) ? {} : { role: "Us" }),
  };
  reader.table("claims.table", [...rows, { cells: rest }]);
}

/** @param last the step of the payee before */
function payeeCells({ id, texts, isUs }: PayeeAnswer, index: number, reader: Reader, last: number): Cells {
  const { kind, words, asks } = payeeKind(texts["kind"]);
  const read = (asked: Asked): ScalarValue | undefined => {
    const key = `${id}.${asked.key}`;
    const column = asked.key === "step" ? "tier" : asked.key;
    reader.cameFrom(`claims.table.${index + 1}.${column}`, key);
    const value = reader.read(asked, texts[asked.key] ?? "", key);
    if (value === undefined && asked.isNeeded === true && !reader.problems.has(key)) {
      reader.problems.set(key, `${asked.label} is needed: ${words.toLowerCase()}`);
    }
    return value;
  };
  const payee = read(PAYEE_FIELDS.payee);
  const tier = read(PAYEE_FIELDS.step) ?? last + 1;
  const figures = Object.fromEntries(asks.map((asked) => [asked.key, read(asked)]));
  return { tier, payee, kind, ...figures, ...(isUs ? { role: "Us" } : {}) };
}

function readDays(answers: Answers, asked: Ask, reader: Reader): void {
  const awardedOn = text(asked(AWARDED, "awardedOn"));
  const nextOn = text(asked(STANDING, "nextOn"));
  const next = text(asked(STANDING, "next")) ?? "Next date";
  reader.cameFrom("legal.path.1.date", awardedOn === undefined ? "nextOn" : "awardedOn");
  reader.cameFrom("legal.path.2.date", "nextOn");
  const isChallenged = textOf(answers, "stage") === "Challenged";
  reader.table("legal.path", [
    ...(awardedOn === undefined ? [] : [{ cells: { date: awardedOn, event: "Award", kind: "Award" } }]),
    ...(nextOn === undefined
      ? []
      : [{ cells: { date: nextOn, event: next, kind: isChallenged ? "Application" : "Other" } }]),
  ]);
}

function readShares(asked: Ask, reader: Reader): void {
  const [shares, price, options, strike] = ["shares", "price", "options", "strike"].map((key) =>
    asked(SHARES, key),
  );
  reader.set("shares.outstanding", shares, "shares");
  reader.set("shares.price", price, "price");
  const isAny = [shares, price, options].some((given) => given !== undefined);
  const currency = asked(AWARDED, "currency") ?? "USD";
  if (isAny) reader.set("shares.currency", currency, "currency", "that of the award");
  if (options === undefined) return;
  if (strike === undefined) {
    reader.remarks.push("The options are left out: their strike is empty.");
    return;
  }
  reader.cameFrom("options.grants.1.count", "options");
  reader.cameFrom("options.grants.1.strike", "strike");
  reader.table("options.grants", [{ cells: { name: "Options", count: options, strike } }]);
}

function finished(answers: Answers, asked: Ask, reader: Reader): CaseReading {
  const { problems, remarks, inputs } = reader;
  const amount = AWARDED.find(({ key }) => key === "amount");
  const isAmountGiven = textOf(answers, "amount").trim() !== "";
  if (!isAmountGiven && amount !== undefined) problems.set("amount", `${amount.label} is needed`);
  if (problems.size > 0) return { scenario: undefined, problems, remarks };
  const [against, stage] = [text(asked(AWARDED, "against")), textOf(answers, "stage")];
  const description = [
    against === undefined ? "" : `${text(asked(AWARDED, "awardedTo")) ?? "Company"} v ${against}.`,
    stage === "" ? "" : `${stage}.`,
  ].filter((part) => part !== "");
  const outcome = parseScenario({
    schemaVersion: SCHEMA_VERSION,
    name: text(asked(AWARDED, "name")) ?? "New case",
    ...(description.length > 0 ? { description: description.join(" ") } : {}),
    inputs,
  });
  if (outcome.kind === "scenario") return { scenario: outcome.scenario, problems, remarks };
  const found = outcome.kind === "problems" ? outcome.problems : [];
  for (const { path, message } of found) {
    const key = reader.originOf(path?.replace(/^inputs\./, ""));
    if (!problems.has(key)) problems.set(key, message);
  }
  return { scenario: undefined, problems, remarks };
}
