/**
 * Whether what a scenario's payments leave of the Award stays owed, or is discharged: a term of the settlement.
 *
 * A settlement that discharges the Award when it is made puts its own payments in its place (novation): from that day
 * on what is agreed and not yet paid is owed, and bears no interest. One that discharges it when it is performed leaves
 * the Award as it is, less what is paid, until the last of the agreed payments is made in full; then nothing is owed.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { Decimal, ZERO } from "../../decimal.ts";
import type { Scenario, ValueAt } from "../fields/scenario.ts";
import { given, neededDate } from "./given.ts";
import { once } from "./once.ts";
import type { AgreedPayment } from "./paymentPlan.ts";
import type { PaymentTerms } from "./paymentTerms.ts";

type Discharge = ValueAt<"payments.discharge">;

export interface SettlementTerms {
  /**
   * Where nothing is said, payments that were agreed as a settlement (instalments, or something instead of cash)
   * discharge the Award when performed, as both parties to one expect; a single payment of cash only reduces it.
   */
  readonly discharge: () => Discharge;
  /** Whether somebody said so. */
  readonly saysDischarge: () => boolean;
  /**
   * The day from which nothing is owed but what is agreed and not yet paid; `undefined` where there is none.
   *
   * @throws DomainError (not available) when the settlement discharges the Award when made, and has no date
   */
  readonly dischargedOn: () => SerialDate | undefined;
  /** What is agreed and not yet paid at the end of a day; @throws as `receipts` */
  readonly agreedAndUnpaid: (day: SerialDate) => Decimal;
}

export function settlementTerms(
  scenario: Scenario,
  { performedOn, agreedPayments, isSettlement }: PaymentTerms,
): SettlementTerms {
  const said = once(() => given(scenario, "payments.discharge"));
  const discharge = once((): Discharge => said() ?? (isSettlement() ? "When performed" : "No"));
  return {
    discharge,
    saysDischarge: () => said() !== undefined,
    dischargedOn: once(() => {
      switch (discharge()) {
        case "No":
          return undefined;
        case "When made":
          return neededDate(scenario, "payments.settledOn");
        case "When performed":
          return performedOn();
      }
    }),
    agreedAndUnpaid: (day) => {
      const unpaid = agreedPayments().map((one) => one.agreed.minus(one.date <= day ? performed(one) : ZERO));
      return Decimal.max(ZERO, Decimal.sum(ZERO, ...unpaid));
    },
  };
}

/** What of a payment counts as made: something instead of cash is given whole, whatever the holder makes of it. */
function performed({ kind, agreed, part }: AgreedPayment): Decimal {
  return kind === "nonCash" ? agreed : agreed.times(part);
}
