/** What is owed on the secured debt on a day, as an expression. */
import { callOf } from "../cells/namespace.ts";
import type { YearEndInputs } from "./yearEndInputs.ts";

/** What is owed on a day after payments, 0 before the debt was taken up. */
export function debtOwed(
  { given: { value } }: YearEndInputs,
  day: string,
  payments: string | undefined,
): string {
  const owed = callOf(
    "DEBT_BALANCE",
    ...[value("debt.principal"), value("debt.rate"), value("debt.startDate"), day],
    ...[value("debt.accruedInterest"), value("debt.frequency"), value("debt.dayCount"), payments],
  );
  return `IF(${day}<${value("debt.startDate") ?? ""},0,${owed})`;
}

/** All interest up to a day, period by period, where none was owed when the debt was taken up. */
export function debtInterest(
  { given: { value } }: YearEndInputs,
  day: string,
  payments: string | undefined,
): string {
  const start = value("debt.startDate") ?? "";
  const schedule = callOf(
    "AWARD_SCHEDULE",
    ...[value("debt.principal"), start, day, value("debt.rate"), undefined, undefined],
    ...[value("debt.frequency"), value("debt.dayCount"), payments],
  );
  return `IF(${day}<=${start},0,SUM(INDEX(${schedule},0,6)))`;
}
