/**
 * What the inputs of a scenario must be to each other: sums that balance, dates in order, names told apart.
 */
import { ZERO, type Decimal } from "../../decimal.ts";
import { fieldAt, type FieldPath } from "../fields/catalogue.ts";
import { nameKey } from "../fields/scenarioName.ts";
import { PAYEES } from "../terms/payees.ts";
import type { FieldProblem } from "../fields/problems.ts";
import type { CellsAt, Scenario, ValueAt } from "../fields/scenario.ts";

/** Probabilities add up to 1 within this much: thirds and sixths do not in doubles. */
const PROBABILITY_TOLERANCE = 1e-9;

/** A hundred years of months; what every cell that asks for a result has to go through. */
const MOST_INSTALMENTS = 1_200;

/** Every contradiction between inputs that are each right by themselves. */
export function contradictions(scenario: Scenario): FieldProblem[] {
  const found: FieldProblem[] = [];
  const tell = (path: string, message: string): void => void found.push({ path, message });
  const value = <P extends FieldPath>(path: P): ValueAt<P> | undefined => scenario.inputs[path]?.value;
  checkAward(value, tell);
  checkPayments(value, tell);
  checkNotes(value("notes.series") ?? [], tell);
  checkDebt(value, tell);
  checkLegalPath(value("legal.path") ?? [], tell);
  checkSourcesAndUses(value, tell);
  checkOutcomes(value("outcomes.table") ?? [], tell);
  return found;
}

type Reader = <P extends FieldPath>(path: P) => ValueAt<P> | undefined;
type Tell = (path: string, message: string) => void;

function checkAward(value: Reader, tell: Tell): void {
  const fixings = value("award.fixings") ?? [];
  if (value("award.rate") !== undefined && fixings.length > 0) {
    tell("award.rate", "Annual rate of the Award must be left empty where fixings are given");
  }
  const seen = new Set<string>();
  fixings.forEach(({ cells: { resetDate } }, index) => {
    if (seen.has(resetDate)) {
      tell(`award.fixings.${index + 1}.resetDate`, `Benchmark fixings have the date ${resetDate} twice`);
    }
    seen.add(resetDate);
  });
}

function checkPayments(value: Reader, tell: Tell): void {
  const instalments = value("payments.instalments") ?? [];
  const first = value("award.firstPaymentDate");
  if (value("award.payment") === "Never") {
    for (const path of ["award.firstPaymentDate", "award.firstPaymentAmount"] as const) {
      if (value(path) !== undefined)
        tell(path, `${fieldAt(path)?.label ?? path} must be left empty where the Award is never paid`);
    }
    if (instalments.length > 0) {
      tell("payments.instalments", "Instalments must be left empty where the Award is never paid");
    }
    return;
  }
  if (instalments.length === 0) return;
  if (first === undefined) tell("award.firstPaymentDate", "First payment date is needed beside instalments");
  if (value("award.firstPaymentAmount") === undefined) {
    tell("award.firstPaymentAmount", "First payment amount is needed beside instalments");
  }
  const count = instalments.reduce((sum, { cells }) => sum + (cells.instalments ?? 1), 0);
  if (count > MOST_INSTALMENTS) {
    tell("payments.instalments", `Instalments must be at most ${MOST_INSTALMENTS} in all, got ${count}`);
  }
  instalments.forEach(({ cells }, index) => {
    if (first === undefined || cells.date >= first) return;
    tell(
      `payments.instalments.${index + 1}.date`,
      `Date must not be before the first payment date ${first}, got ${cells.date}`,
    );
  });
}

function checkNotes(series: ValueAt<"notes.series">, tell: Tell): void {
  const reserved = new Set(Object.values(PAYEES).map(nameKey));
  const seen = new Map<string, number>();
  series.forEach(({ cells }, index) => {
    const at = (column: keyof CellsAt<"notes.series">): string => `notes.series.${index + 1}.${column}`;
    const key = nameKey(cells.name);
    const earlier = seen.get(key);
    if (earlier !== undefined) tell(at("name"), `Name must be unique, row ${earlier} has it already`);
    if (reserved.has(key))
      tell(at("name"), `Name must not be ${cells.name}: the waterfall calls another payee so`);
    seen.set(key, index + 1);
    if ((cells.stepDate === undefined) !== (cells.stepMultiple === undefined)) {
      const [missing, given] =
        cells.stepDate === undefined
          ? (["Step date", "Step multiple"] as const)
          : (["Step multiple", "Step date"] as const);
      tell(
        at(cells.stepDate === undefined ? "stepDate" : "stepMultiple"),
        `${missing} is needed beside ${given}, got nothing`,
      );
    }
  });
}

function checkDebt(value: Reader, tell: Tell): void {
  const start = value("debt.startDate");
  const firstPayment = value("award.firstPaymentDate");
  (value("debt.repayments") ?? []).forEach(({ cells: { date } }, index) => {
    const path = `debt.repayments.${index + 1}.date`;
    if (start !== undefined && date < start) {
      tell(path, `Date must not be before the day interest runs from ${start}, got ${date}`);
    }
    if (firstPayment !== undefined && date >= firstPayment) {
      tell(
        path,
        `Date must be before the first payment of the Award ${firstPayment}, got ${date}: from then on the waterfall pays`,
      );
    }
  });
}

function checkLegalPath(path: ValueAt<"legal.path">, tell: Tell): void {
  path.forEach(({ cells }, index) => {
    const { standing, principal } = cells;
    const at = (column: string): string => `legal.path.${index + 1}.${column}`;
    if (standing === "Partial" && principal === undefined) {
      tell(at("principal"), "Principal standing is needed where a decision leaves a part, got nothing");
    }
    if (standing !== "Partial" && principal !== undefined) {
      tell(at("principal"), "Principal standing is only for a decision that leaves a part");
    }
  });
}

function checkSourcesAndUses(value: Reader, tell: Tell): void {
  const total = (rows: ValueAt<"proceeds.sources"> = []): Decimal =>
    rows.reduce((sum, { cells }) => sum.plus(cells.amount), ZERO);
  if (value("proceeds.sources") === undefined && value("proceeds.uses") === undefined) return;
  const sources = total(value("proceeds.sources"));
  const uses = total(value("proceeds.uses"));
  if (sources.eq(uses)) return;
  tell(
    "proceeds.uses",
    `Uses come to ${uses.toFixed()} and sources to ${sources.toFixed()}: they must balance`,
  );
}

function checkOutcomes(outcomes: ValueAt<"outcomes.table">, tell: Tell): void {
  if (outcomes.length === 0) return;
  const sum = outcomes.reduce((total, { cells }) => total.plus(cells.probability), ZERO);
  if (sum.minus(1).abs().lte(PROBABILITY_TOLERANCE)) return;
  tell("outcomes.table", `Probabilities must add up to 1, got ${sum.toDecimalPlaces(12).toFixed()}`);
}
