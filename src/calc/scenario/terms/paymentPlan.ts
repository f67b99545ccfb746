/**
 * What was agreed to be paid on the Award, and what of it is received.
 */
import { addMonths, fromIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal, ONE, ZERO } from "../../decimal.ts";
import { PAYMENT_STAGES } from "../fields/kinds.ts";
import type { CellsAt, Scenario } from "../fields/scenario.ts";
import type { AwardTerms } from "./awardTerms.ts";
import { nameKey } from "../../nameKey.ts";
import type { ReceiptIds } from "../../waterfall/claimRow.ts";
import { given, givenDate, givenDecimal, required, rowsOf } from "./given.ts";
import { once } from "./once.ts";

/** A payment as it was agreed, and what comes of it. */
export interface AgreedPayment {
  readonly kind: "first" | "instalment" | "nonCash";
  /** "Instalment 3 of 60", or the name of what is received instead of cash. */
  readonly label: string;
  readonly date: SerialDate;
  /** What claims call it that may be paid out of it alone, or not before it. */
  readonly id: string | undefined;
  /** Cash in full, what is given instead of it by its nominal. */
  readonly agreed: Decimal;
  /** Whether it gets as far as the scenario's definition of receipt asks. */
  readonly counts: boolean;
  /** What part is received: of cash that counts the share that is recovered; of what is given instead all but the haircut. */
  readonly part: Decimal;
}

/** What claims call the first payment. */
export const FIRST_PAYMENT = "First payment";

export interface AgreedTerms {
  /** The Ids that claims may name, none of them with a day: those of versions that are not in force too. */
  readonly paymentIds: () => ReceiptIds;
  /** Whether the scenario says that nothing is ever paid. */
  readonly isNeverPaid: boolean;
  /** Every payment as it was agreed, received or not; @throws DomainError as `receipts` */
  readonly agreedPayments: () => readonly AgreedPayment[];
  /**
   * The day on which the last of the agreed payments is made, where all of them are made in full; `undefined` where
   * any falls short or has no date. It can be told where amounts cannot.
   */
  readonly performedOn: () => SerialDate | undefined;
  /** Whether more was agreed than one payment of cash. */
  readonly isSettlement: () => boolean;
}

/** What of the agreed payments others need to know before amounts are known. */
export interface PaymentPlan extends AgreedTerms {
  readonly firstDate: () => SerialDate | undefined;
  /** @throws DomainError (not available) when the first payment has no date */
  readonly neededFirstDate: () => SerialDate;
  readonly firstCounts: boolean;
  readonly hasInstalments: () => boolean;
  readonly inKind: () => readonly AgreedPayment[];
  /** How far a payment must get to count. */
  readonly wanted: Stage;
}

export type Stage = (typeof PAYMENT_STAGES)[number];

/** How far an instalment gets that says nothing else. */
const WHOLLY_RECEIVED: Stage = "Received free of restriction";

export function paymentPlan(scenario: Scenario, award: AwardTerms): PaymentPlan {
  const isNeverPaid = given(scenario, "award.payment") === "Never";
  const wanted = given(scenario, "payments.receiptDefinition");
  const counts = (reaches: Stage): boolean =>
    PAYMENT_STAGES.indexOf(reaches) >= PAYMENT_STAGES.indexOf(wanted);
  const firstCounts = counts(given(scenario, "award.firstPaymentReaches"));
  const firstDate = once(() => givenDate(scenario, "award.firstPaymentDate"));
  const neededFirstDate = (): SerialDate => required(firstDate(), "award.firstPaymentDate");
  const recovered = once(() => givenDecimal(scenario, "payments.recoveryShare"));
  const ofCash = (isCounted: boolean): Pick<AgreedPayment, "counts" | "part"> => {
    return { counts: isCounted, part: isCounted ? recovered() : ZERO };
  };
  const inForce = <Cells extends { readonly version?: string | undefined }>(
    rows: readonly Cells[],
  ): readonly Cells[] =>
    rows.filter(
      ({ version }) => version === undefined || isInForce(version, given(scenario, "payments.schedule")),
    );
  const instalments = once(() =>
    instalmentsOf(inForce(rowsOf(scenario, "payments.instalments"))).map(
      ({ reaches, ...payment }): AgreedPayment => ({
        ...payment,
        ...ofCash(counts(reaches)),
      }),
    ),
  );
  const inKind = once(() => inForce(rowsOf(scenario, "payments.nonCash")).map(toPaymentInKind));
  const agreedPayments = once((): readonly AgreedPayment[] => {
    if (isNeverPaid) return [];
    const date = neededFirstDate();
    // Nobody pays fractions of a cent.
    const agreed =
      givenDecimal(scenario, "award.firstPaymentAmount") ??
      award.owedStanding(date, []).balance.toDecimalPlaces(2);
    const first: AgreedPayment = {
      ...{ kind: "first", label: FIRST_PAYMENT, id: FIRST_PAYMENT, date, agreed },
      ...ofCash(firstCounts),
    };
    return [first, ...instalments(), ...inKind()];
  });
  return {
    paymentIds: once(() => paymentIdsOf(scenario)),
    ...{ isNeverPaid, wanted, firstDate, neededFirstDate, firstCounts, inKind, agreedPayments },
    hasInstalments: () => instalments().length > 0,
    isSettlement: () => instalments().length > 0 || inKind().length > 0,
    performedOn: once(() => {
      const first = firstDate();
      const isWhole = firstCounts && recovered().gte(ONE) && instalments().every((one) => one.counts);
      if (isNeverPaid || first === undefined || !isWhole) return undefined;
      return [...instalments(), ...inKind()].reduce((last, { date }) => (date > last ? date : last), first);
    }),
  };
}

/** A payment of cash, and how far it gets. */
type Instalment = Pick<AgreedPayment, "kind" | "label" | "id" | "date" | "agreed"> & {
  readonly reaches: Stage;
};

/** Whether the rows of a version count. */
export function isInForce(version: string, schedule: string | undefined): boolean {
  return schedule !== undefined && nameKey(version) === nameKey(schedule);
}

/** The Ids of all payments, in force or not. */
export function paymentIdsOf({ inputs }: Pick<Scenario, "inputs">): ReceiptIds {
  const rows = [
    ...(inputs["payments.instalments"]?.value ?? []),
    ...(inputs["payments.nonCash"]?.value ?? []),
  ];
  const ids = [FIRST_PAYMENT, ...rows.flatMap(({ cells: { id } }) => (id === undefined ? [] : [id]))];
  return new Map(ids.map((id) => [nameKey(id), { id, date: undefined }]));
}

/**
 * A row of several instalments divides its amount evenly, unless it is that of each; months are counted from its date.
 */
function instalmentsOf(rows: readonly CellsAt<"payments.instalments">[]): readonly Instalment[] {
  const total = rows.reduce((sum, { instalments }) => sum + (instalments ?? 1), 0);
  const payments: Instalment[] = [];
  for (const { date, amount, instalments = 1, monthsApart = 1, amountIs, id, ...row } of rows) {
    const { reaches = WHOLLY_RECEIVED } = row;
    const start = fromIso(date);
    const agreed = amountIs === "Each" ? new Decimal(amount) : new Decimal(amount).div(instalments);
    for (let index = 0; index < instalments; index++) {
      payments.push({
        kind: "instalment",
        label: `Instalment ${payments.length + 1} of ${total}`,
        id,
        date: addMonths(start, index * monthsApart, "an instalment"),
        agreed,
        reaches,
      });
    }
  }
  return payments;
}

function toPaymentInKind(cells: CellsAt<"payments.nonCash">): AgreedPayment {
  const { name: label, nominal, haircut = 0, realised, id } = cells;
  const [date, agreed] = [fromIso(realised), new Decimal(nominal)];
  return { kind: "nonCash", label, id, date, agreed, counts: true, part: ONE.minus(haircut) };
}
