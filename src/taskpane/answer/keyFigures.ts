import {
  asSentence,
  inputAt,
  resultAt,
  termsOf,
  type Scenario,
  type ScenarioResult,
} from "../../calc/index.ts";
import { showFigure } from "../elements/figures.ts";

/** One of the few figures that answer what is owed, when, to whom, and what is left. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly unit: string | undefined;
  /** What the value has to be read with. */
  readonly note: string | undefined;
}

/** Whether the money that has come in when the first notes fall due pays everything due by then. */
export interface LiquidityAnswer {
  readonly isEnough: boolean;
  readonly verdict: string;
  readonly reason: string;
}

/**
 * The key figures of a scenario, the same ones in the same order; each is one of `evaluate`. A scenario with a table of
 * claims begins with the payee whose answer it gives, and shows notes, debt and standstill where it has them; an Award
 * alone is shown as one.
 */
export function keyFigures(scenario: Scenario): readonly KeyFigure[] {
  const isNever = inputAt(scenario, "award.payment")?.value === "Never";
  const figure = (label: string, path: string, note?: string): KeyFigure => {
    const result = resultAt(scenario, path);
    if (result?.available !== true) {
      return isNever
        ? { label, value: "never", unit: undefined, note: undefined }
        : { label, value: "not available", unit: undefined, note: result && asSentence(result.reason) };
    }
    return { label, value: showFigure(result.kind, result.value), unit: result.unit, note };
  };
  const shown = (path: string, text: (value: string) => string): string | undefined => {
    const result = resultAt(scenario, path);
    return result?.available === true ? text(showFigure(result.kind, result.value)) : undefined;
  };
  const isPaid = resultAt(scenario, "debt.balanceAtPayment")?.available === true;
  const { hasClaimTable, us, series, hasDebt, hasStandstill } = termsOf(scenario);
  const ofReceived = isNever ? undefined : shown("proceeds.gross", (gross) => `of ${gross} received`);
  if (hasClaimTable) {
    return [
      figure(`Paid to ${us}`, "us.paid", ofReceived),
      figure("Left unpaid", "us.short"),
      figure("Payable from", "us.due"),
      figure("First payment", "payments.firstReceived"),
      ...(isAwardGiven(scenario)
        ? [figure("Owed on the Award", "award.balance", "at the valuation date")]
        : []),
      ...(series().length === 0
        ? []
        : [figure("Owed on the notes", "notes.repayment", notesStand(scenario))]),
      ...(hasDebt() ? [figure("Secured debt", "debt.balance", "at the valuation date")] : []),
      figure("Left for the rest", "paid.company", ofReceived),
      ...(hasStandstill() ? [figure("Standstill", "standstill.status")] : []),
    ];
  }
  // Of an Award alone nothing is said of notes and debt that nobody has.
  if (isAwardGiven(scenario) && series().length === 0 && !hasDebt()) {
    return [
      figure("Owed on the Award", "award.balance", "at the valuation date"),
      figure("Interest", "award.interest", "of what is owed"),
      figure("First payment", "payments.firstReceived"),
      figure("Left for the company", "paid.company", ofReceived),
      ...(hasStandstill() ? [figure("Standstill", "standstill.status")] : []),
    ];
  }
  return [
    figure("Owed on the notes", "notes.repayment", notesStand(scenario)),
    figure("Notes due", "notes.dueDate"),
    figure("First payment", "payments.firstReceived"),
    isPaid
      ? figure("Secured debt", "debt.balanceAtPayment", "at first payment")
      : figure("Secured debt", "debt.balance", "at the valuation date"),
    figure("Left for the company", "paid.company", ofReceived),
    figure(
      "Standstill",
      "standstill.status",
      shown("standstill.end", (end) => `ends ${end}`),
    ),
  ];
}

function isAwardGiven(scenario: Scenario): boolean {
  return ["award.principal", "award.heads"].some((path) => inputAt(scenario, path) !== undefined);
}

/** Where the notes stand at the valuation date, and what of them the scenario has paid by then. */
function notesStand(scenario: Scenario): string | undefined {
  const status = resultAt(scenario, "notes.status");
  if (status?.available !== true) return undefined;
  const sum = (path: string): number => {
    const result = resultAt(scenario, path);
    return result?.available === true ? Number(result.value) : 0;
  };
  const paid = sum("paidBy.notes");
  if (paid === 0) return String(status.value);
  return sum("owed.now.notes") === 0 ? "Paid" : `${String(status.value)}, ${showFigure("money", paid)} paid`;
}

/** How it stands on the day the first notes fall due: "day 90"; undefined where there is no such day. */
export function liquidityAnswer(scenario: Scenario): LiquidityAnswer | undefined {
  const at = (path: string): (ScenarioResult & { readonly available: true }) | undefined => {
    const result = resultAt(scenario, path);
    return result?.available === true ? result : undefined;
  };
  const [date, first] = [at("liquidity.date"), at("payments.firstReceived")];
  const [received, owed, shortfall, company] = [
    at("liquidity.received"),
    at("liquidity.owed"),
    at("liquidity.shortfall"),
    at("liquidity.company"),
  ];
  if (!date || !first || !received || !owed || !shortfall || !company) return undefined;
  const day = `${withUnit(date)}, day ${Number(date.value) - Number(first.value)} after the first payment`;
  const had = `${withUnit(received)} received, ${withUnit(owed)} owed by then`;
  return shortfall.value === 0
    ? {
        isEnough: true,
        verdict: "Enough for everyone",
        reason: `on ${day}: ${had}, ${withUnit(company)} left for the company.`,
      }
    : {
        isEnough: false,
        verdict: "Not enough for everyone",
        reason: `on ${day}: ${withUnit(shortfall)} short. ${had}.`,
      };
}

function withUnit({ kind, value, unit }: ScenarioResult & { readonly available: true }): string {
  const figure = showFigure(kind, value);
  return unit === undefined ? figure : `${figure} ${unit}`;
}
