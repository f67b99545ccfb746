import type { PayeePayments, ScenarioPayments, SerialDate } from "../../../calc/index.ts";

/** What the charts of several scenarios have in common, so that they can be compared by eye. */
export interface PaidFrame {
  readonly first: SerialDate;
  readonly last: SerialDate;
  /** The most that is ever paid and held back together. */
  readonly most: number;
  /** The same without who has the rest. */
  readonly mostWithoutRest: number;
}

/** The frame of the charts of several scenarios; undefined where none has a payment. */
export function paidFrame(scenarios: readonly ScenarioPayments[]): PaidFrame | undefined {
  const paying = scenarios.filter(({ payees }) => payees.some(({ paid }) => paid.gt(0)));
  const days = paying.flatMap((payments) => payments.days);
  if (days.length === 0) return undefined;
  const most = (counts: (payee: PayeePayments) => boolean): number =>
    Math.max(
      ...paying.map(({ payees, heldBack }) => {
        const counted = payees.filter(counts);
        return Math.max(
          ...heldBack.map((held, index) =>
            counted.reduce((sum, { paidToDate }) => sum + numberAt(paidToDate, index), held.toNumber()),
          ),
        );
      }),
    );
  return {
    first: days.reduce((one, other) => (other < one ? other : one)),
    last: days.reduce((one, other) => (other > one ? other : one)),
    most: most(() => true),
    mostWithoutRest: most(({ hasTheRest }) => !hasTheRest),
  };
}

function numberAt(values: PayeePayments["paidToDate"], index: number): number {
  return values[index]?.toNumber() ?? 0;
}
