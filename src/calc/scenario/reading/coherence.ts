/**
 * What the inputs of a scenario must be to each other: sums that balance, dates in order, names told apart.
 */
import { Decimal, ZERO } from "../../decimal.ts";
import { wrongSum } from "../../valuation/probability.ts";
import { quote } from "../../errors.ts";
import { fieldAt } from "../fields/catalogue.ts";
import { nameKey } from "../../nameKey.ts";
import { PAYEES } from "../terms/payees.ts";
import { isInForce } from "../terms/paymentPlan.ts";
import type { FieldProblem } from "../fields/problems.ts";
import { checkClaims } from "./claimCoherence.ts";
import { checkHeads, checkPart } from "./headCoherence.ts";
import type { Tell } from "./tell.ts";
import type { CellsAt, Inputs, Scenario } from "../fields/scenario.ts";

/** A hundred years of months; what every cell that asks for a result has to go through. */
const MOST_INSTALMENTS = 1_200;

/** Every contradiction between inputs that are each right by themselves. */
export function contradictions({ inputs }: Scenario): FieldProblem[] {
  const found: FieldProblem[] = [];
  const tell = (path: string, message: string): void => void found.push({ path, message });
  checkAward(inputs, tell);
  checkHeads(inputs, tell);
  checkPayments(inputs, tell);
  checkSchedules(inputs, tell);
  checkSettlement(inputs, tell);
  checkNotes(inputs, tell);
  checkDebt(inputs, tell);
  checkClaims(inputs, tell);
  checkLegalPath(inputs, tell);
  checkSourcesAndUses(inputs, tell);
  checkOutcomes(inputs, tell);
  return found;
}

function checkAward(inputs: Inputs, tell: Tell): void {
  const fixings = inputs["award.fixings"]?.value ?? [];
  if (inputs["award.rate"]?.value !== undefined && fixings.length > 0) {
    tell("award.rate", "Annual rate of the Award must be left empty where fixings are given");
  }
  const rowOf = new Map<string, number>();
  fixings.forEach(({ cells: { resetDate } }, index) => {
    const earlier = rowOf.get(resetDate);
    if (earlier === undefined) rowOf.set(resetDate, index + 1);
    else {
      tell(
        `award.fixings.${index + 1}.resetDate`,
        `Reset date ${resetDate} stands in rows ${earlier} and ${index + 1}: leave one of them out`,
      );
    }
  });
}

function checkPayments(inputs: Inputs, tell: Tell): void {
  const instalments = inputs["payments.instalments"]?.value ?? [];
  const first = inputs["award.firstPaymentDate"]?.value;
  if (inputs["award.payment"]?.value === "Never") {
    for (const path of ["award.firstPaymentDate", "award.firstPaymentAmount"] as const) {
      if (inputs[path] !== undefined)
        tell(path, `${fieldAt(path).label} must be left empty where the Award is never paid`);
    }
    if (instalments.length > 0) {
      tell("payments.instalments", "Instalments must be left empty where the Award is never paid");
    }
    return;
  }
  if (instalments.length === 0) return;
  if (first === undefined) tell("award.firstPaymentDate", "First payment date is needed beside instalments");
  if (inputs["award.firstPaymentAmount"]?.value === undefined) {
    tell("award.firstPaymentAmount", "First payment amount is needed beside instalments");
  }
  const count = instalments.reduce((sum, { cells }) => sum + (cells.instalments ?? 1), 0);
  if (count > MOST_INSTALMENTS) {
    tell("payments.instalments", `Instalments must be at most ${MOST_INSTALMENTS} in all, got ${count}`);
  }
  instalments.forEach(({ cells }, index) => {
    const { version } = cells;
    if (version !== undefined && !isInForce(version, inputs["payments.schedule"]?.value)) return;
    if (first === undefined || cells.date >= first) return;
    tell(
      `payments.instalments.${index + 1}.date`,
      `Date must not be before the first payment date ${first}, got ${cells.date}`,
    );
  });
}

/** Of several versions of a schedule one is in force, and Ids are such as claims can name. */
function checkSchedules(inputs: Inputs, tell: Tell): void {
  const schedule = inputs["payments.schedule"]?.value;
  const versions = new Map<string, string>();
  for (const path of ["payments.instalments", "payments.nonCash"] as const) {
    inputs[path]?.value.forEach(({ cells: { id, version } }, index) => {
      if (version !== undefined) versions.set(nameKey(version), versions.get(nameKey(version)) ?? version);
      if (id?.includes(";") !== true) return;
      tell(`${path}.${index + 1}.id`, `Id must be without ";", which parts Ids in Out of, got ${quote(id)}`);
    });
  }
  const known = [...versions.values()].map(quote).join(", ");
  if (schedule === undefined) {
    if (versions.size > 0)
      tell("payments.schedule", `Schedule in force is needed where payments have a Version: one of ${known}`);
  } else if (versions.size === 0) {
    tell("payments.schedule", "Schedule in force must be left empty where no payment has a Version");
  } else if (!versions.has(nameKey(schedule))) {
    tell("payments.schedule", `Schedule in force must be one of ${known}, got ${quote(schedule)}`);
  }
}

/** A settlement that takes the Award's place says when it was made, and all that is agreed. */
function checkSettlement(inputs: Inputs, tell: Tell): void {
  const isMade = inputs["payments.discharge"]?.value === "When made";
  const settledOn = inputs["payments.settledOn"];
  if (!isMade) {
    if (settledOn !== undefined)
      tell(
        "payments.settledOn",
        "Settlement made on must be left empty unless payments discharge the Award when made",
      );
    return;
  }
  if (inputs["award.payment"]?.value === "Never") {
    tell(
      "payments.discharge",
      "Payments discharge the Award must not be When made where the Award is never paid: no settlement is agreed then",
    );
    return;
  }
  const needed = [
    ["payments.settledOn", "Settlement made on"],
    ["award.firstPaymentAmount", "First payment amount"],
  ] as const;
  for (const [path, label] of needed) {
    if (inputs[path] === undefined)
      tell(path, `${label} is needed where payments discharge the Award when made`);
  }
}

function checkNotes(inputs: Inputs, tell: Tell): void {
  const reserved = new Set(Object.values(PAYEES).map(nameKey));
  const seen = new Map<string, number>();
  const first = inputs["award.firstPaymentDate"]?.value;
  inputs["notes.series"]?.value.forEach(({ cells }, index) => {
    const at = (column: keyof CellsAt<"notes.series">): string => `notes.series.${index + 1}.${column}`;
    const key = nameKey(cells.name);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, index + 1);
    else {
      tell(
        at("name"),
        `Name ${quote(cells.name)} stands in rows ${earlier} and ${index + 1}: call one of them otherwise`,
      );
    }
    if (reserved.has(key)) {
      tell(at("name"), `Name must not be ${quote(cells.name)}: the waterfall calls another payee so`);
    }
    if (first !== undefined && cells.issued !== undefined && cells.issued > first) {
      tell(at("issued"), `Issued must not be after the first payment date ${first}, got ${cells.issued}`);
    }
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

function checkDebt(inputs: Inputs, tell: Tell): void {
  const start = inputs["debt.startDate"]?.value;
  const firstPayment = inputs["award.firstPaymentDate"]?.value;
  inputs["debt.repayments"]?.value.forEach(({ cells: { date } }, index) => {
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

function checkLegalPath(inputs: Inputs, tell: Tell): void {
  const awarded = inputs["award.principal"]?.value;
  const heads = [...new Set((inputs["award.heads"]?.value ?? []).map(({ cells }) => cells.head))];
  inputs["legal.path"]?.value.forEach(({ cells }, index) => {
    const { principal } = cells;
    const at = (column: string): string => `legal.path.${index + 1}.${column}`;
    checkPart(cells, heads, (column, message) => {
      tell(at(column), message);
    });
    if (awarded !== undefined && principal !== undefined && principal > awarded) {
      tell(
        at("principal"),
        `Principal standing must not be above the Award principal ${awarded}, got ${principal}`,
      );
    }
  });
}

function checkSourcesAndUses(inputs: Inputs, tell: Tell): void {
  const total = (path: "proceeds.sources" | "proceeds.uses"): Decimal =>
    (inputs[path]?.value ?? []).reduce((sum, { cells }) => sum.plus(cells.amount), ZERO);
  if (inputs["proceeds.sources"] === undefined && inputs["proceeds.uses"] === undefined) return;
  const sources = total("proceeds.sources");
  const uses = total("proceeds.uses");
  if (sources.eq(uses)) return;
  tell(
    "proceeds.uses",
    `Uses come to ${uses.toFixed()} and sources to ${sources.toFixed()}: they must balance`,
  );
}

function checkOutcomes(inputs: Inputs, tell: Tell): void {
  const outcomes = inputs["outcomes.table"]?.value ?? [];
  if (outcomes.length === 0) return;
  const sum = wrongSum(outcomes.map(({ cells }) => new Decimal(cells.probability)));
  if (sum !== undefined) tell("outcomes.table", `Probabilities must add up to 1, got ${sum.toFixed()}`);
}
