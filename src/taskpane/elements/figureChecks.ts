import {
  asSentence,
  DomainError,
  explain,
  fromIso,
  inputAt,
  paymentsOf,
  resultAt,
  tableRows,
  termsOf,
  toIso,
  ZERO,
  type Scenario,
  type ScenarioPayments,
} from "../../calc/index.ts";
import { showFigure } from "./figures.ts";

/** Something that must hold of a scenario's figures, looked at again by other means. */
export interface FigureCheck {
  readonly label: string;
  readonly holds: boolean;
  /** What was compared, beside the label. */
  readonly value: string;
  /** What is to be done where it does not hold, in a sentence. */
  readonly note?: string;
}

/** A cent over all days: each of them may be rounded. */
const CENT = 0.01;
const DAYS_A_YEAR = 366;

/** Figures that are worked out a second time, from their own steps. */
const STEPPED = ["award.balance", "notes.repayment", "debt.balance", "us.paid"] as const;

/** What is checked of a scenario's figures, in a fixed order; what a scenario does not have is left out. */
export function figureChecks(scenario: Scenario): readonly FigureCheck[] {
  const payments = paymentChecks(scenario);
  return [...payments, ...STEPPED.flatMap((path) => stepCheck(scenario, path)), ...fixingCheck(scenario)];
}

function paymentChecks(scenario: Scenario): readonly FigureCheck[] {
  try {
    const payments = paymentsOf(scenario);
    if (payments.days.length === 0) return [];
    return [receivedCheck(scenario, payments), owedCheck(payments)];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [
      {
        label: "Who gets paid cannot be told yet",
        holds: false,
        value: "",
        note: asSentence(error.message),
      },
    ];
  }
}

/** On every day what is paid and what is held back is what came in. */
function receivedCheck(scenario: Scenario, { days, payees, heldBack }: ScenarioPayments): FigureCheck {
  const receipts = termsOf(scenario).receipts();
  const gaps = days.map((day, index) => {
    const received = receipts
      .filter(({ date }) => date <= day)
      .reduce((sum, { amount }) => sum.plus(amount), ZERO);
    const paid = payees.reduce((sum, { paidToDate }) => sum.plus(paidToDate[index] ?? ZERO), ZERO);
    return received
      .minus(paid)
      .minus(heldBack[index] ?? ZERO)
      .abs()
      .toNumber();
  });
  const gap = Math.max(...gaps);
  const all = receipts.reduce((sum, { amount }) => sum.plus(amount), ZERO).toNumber();
  const holds = gap <= CENT;
  return {
    label: "All received is paid or held back",
    holds,
    value: holds ? showFigure("money", all) : `difference ${showFigure("money", gap)}`,
    ...(holds ? {} : { note: "What is paid and held back is not what comes in: look at the receipts." }),
  };
}

function owedCheck({ payees }: ScenarioPayments): FigureCheck {
  const over = payees.filter(({ owed }) => owed.lt(0));
  return {
    label: "Nobody has more than is owed",
    holds: over.length === 0,
    value: `${payees.length} ${payees.length === 1 ? "payee" : "payees"}`,
    ...(over.length === 0
      ? {}
      : { note: `Paid more than is owed: ${over.map(({ payee }) => payee).join(", ")}.` }),
  };
}

/** The last step of a figure's own working is the figure. */
function stepCheck(scenario: Scenario, path: (typeof STEPPED)[number]): readonly FigureCheck[] {
  const result = resultAt(scenario, path);
  if (result?.available !== true || typeof result.value !== "number") return [];
  const last = explain(scenario, path).steps.at(-1);
  if (last === undefined || typeof last.value !== "number") return [];
  const gap = Math.abs(last.value - result.value);
  return [
    {
      label: `${result.label}, worked out a second way`,
      holds: gap <= CENT,
      value: `difference ${gap.toFixed(2)}`,
      ...(gap <= CENT ? {} : { note: "The steps under Why do not come to the figure." }),
    },
  ];
}

/** Whether interest runs on for more than a year after the last fixing. */
function fixingCheck(scenario: Scenario): readonly FigureCheck[] {
  const input = inputAt(scenario, "award.fixings");
  const dates = (input === undefined ? [] : tableRows(input)).flatMap(({ cells }) =>
    Object.values(cells).filter((cell): cell is string => /^\d{4}-\d\d-\d\d$/.test(String(cell))),
  );
  const last = dates.sort().at(-1);
  const until = lastDay(scenario);
  if (last === undefined || until === undefined) return [];
  const isCurrent = until - fromIso(last) <= DAYS_A_YEAR;
  return [
    {
      label: isCurrent ? "Fixings reach as far as they are read" : `Fixings end on ${last}`,
      holds: isCurrent,
      value: isCurrent ? `to ${last}` : "",
      ...(isCurrent
        ? {}
        : { note: `Interest runs up to ${toIso(until)}: add the later fixings on the Inputs tab.` }),
    },
  ];
}

function lastDay(scenario: Scenario): ReturnType<typeof fromIso> | undefined {
  try {
    const terms = termsOf(scenario);
    const receipts = terms.isNeverPaid ? [] : terms.receipts().map(({ date }) => date);
    return [terms.valuationDate(), ...receipts].sort((a, b) => a - b).at(-1);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return undefined;
  }
}
