/** The payments on the model's Inputs sheet: what is agreed, what of it is received, and what that discharges. */
import { nameKey, problem, termsOf, type AgreedPayment, type Scenario } from "../../calc/index.ts";
import { LOOKS } from "../cells/looks.ts";
import type { InputTable, ModelPage, TableContent } from "./modelPage.ts";
import { remarkOf, single } from "./modelSingle.ts";

/** References to the payments. */
export interface ModelPayments {
  /** Date, Amount, Note and the Ids that claims name, as the waterfall and the Award take them. */
  readonly receipts: InputTable;
  /** How many rows, from the first, are cash. */
  readonly cashRows: number;
  readonly rows: number;
  readonly discharge: string;
  readonly settledOn: string;
}

/** Columns that a function is given, beside the Id where claims name some; the two behind say how the amount comes about. */
const READ = 3;

/**
 * Writes the payments. A payment that does not get far enough stands there with nothing received of it.
 *
 * @param firstPayment the cell of the day on which the first of them is received
 * @param everythingOwed what is owed on the Award on a day, as an expression; where the scenario does not say, it says
 *   what is paid
 */
export function planPayments(
  page: ModelPage,
  scenario: Scenario,
  firstPayment: string,
  everythingOwed: ((day: string) => string) | undefined,
): ModelPayments {
  const terms = termsOf(scenario);
  page.heading("Payments");
  const share = single(page, scenario, "payments.recoveryShare");
  const said = scenario.inputs["payments.discharge"];
  const discharge = page.input(
    {
      label: "Payments discharge the Award",
      format: "text",
      unit: "No, When made, When performed",
      ...remarkOf(said),
    },
    terms.discharge(),
    said?.provenance.kind !== "stated",
  );
  page.inputs.set("payments.discharge", discharge);
  const settledOn = single(page, scenario, "payments.settledOn");
  page.gap();
  page.heading("Receipts, and what was agreed");
  const agreed = terms.agreedPayments();
  const first = terms.firstPayment();
  const opening = agreed.findIndex(
    ({ kind, date, counts }) => kind !== "nonCash" && date === first && counts,
  );
  const isOpen = scenario.inputs["award.firstPaymentAmount"] === undefined;
  const namesIds = terms.claims().some(({ outOf, notBefore }) => (outOf ?? notBefore) !== undefined);
  const receipts = page.inputTable(
    [
      { header: "Date", format: "date" },
      { header: "Amount", format: "money" },
      { header: "Note", format: "text" },
      ...(namesIds ? [{ header: "Id", format: "text" } as const] : []),
      { header: "Agreed", format: "money" },
      { header: "Part received", format: "share" },
    ],
    agreed.map((payment, index) => (at) => [
      index === opening ? { formula: `=${firstPayment}` } : payment.date,
      { formula: `=${at("Agreed")}*${at("Part received")}` },
      payment.label,
      ...(namesIds ? [payment.id] : []),
      payment.kind === "first" && isOpen && everythingOwed !== undefined
        ? { formula: `=ROUND(${everythingOwed(at("Date"))},2)` }
        : payment.agreed.toNumber(),
      partOf(payment, share),
    ]),
    LOOKS.assumption,
    namesIds ? READ + 1 : READ,
  );
  const cashRows = agreed.filter(({ kind }) => kind !== "nonCash").length;
  return { receipts, cashRows, rows: agreed.length, discharge, settledOn };
}

/**
 * Looks that every payment that a claim names is among those that the model receives.
 *
 * @throws DomainError (invalid value) with the first that is not, being of a version that is not in force
 */
export function checkPaymentsNamed(scenario: Scenario): void {
  const terms = termsOf(scenario);
  const received = new Set(terms.agreedPayments().map(({ id }) => id && nameKey(id)));
  for (const { outOfNamed, notBefore } of terms.claims()) {
    const missing = [...outOfNamed, ...(notBefore === undefined ? [] : [notBefore])].find(
      (id) => !received.has(nameKey(id)),
    );
    if (missing === undefined) continue;
    throw problem.noModelOf(
      `a claim that names the payment "${missing}", of a version that is not in force`,
      "choose that version, or let the claim name another payment",
    );
  }
}

function partOf({ kind, counts, part }: AgreedPayment, share: string): TableContent {
  if (kind === "nonCash") return part.toNumber();
  return counts ? { formula: `=${share}` } : 0;
}

/** The day from which nothing is owed but what is agreed and not yet paid; "" where there is none. */
export function dayOfDischarge({ receipts, cashRows, discharge, settledOn }: ModelPayments): string {
  const parts = receipts.column("Part received", 0, cashRows);
  const performed = `IF(MIN(${parts})>=1,MAX(${receipts.column("Date")}),"")`;
  return `IF(${discharge}="When made",${settledOn},IF(${discharge}="When performed",${performed},""))`;
}

/**
 * What is agreed and not yet paid: cash by what is received of it, what is given instead by its nominal.
 *
 * @param until such as `"<="&B5`
 */
export function agreedAndUnpaid({ receipts, cashRows, rows }: ModelPayments, until: string): string {
  const paid = (header: string, from: number, count: number): string =>
    `SUMIFS(${receipts.column(header, from, count)},${receipts.column("Date", from, count)},${until})`;
  const inKind = rows > cashRows ? `-${paid("Agreed", cashRows, rows - cashRows)}` : "";
  return `MAX(0,SUM(${receipts.column("Agreed")})-${paid("Amount", 0, cashRows)}${inKind})`;
}

/** What has been received, in cash or instead of it. */
export function receivedUntil({ receipts }: ModelPayments, until: string): string {
  return `SUMIFS(${receipts.column("Amount")},${receipts.column("Date")},${until})`;
}

/** The day of the last cash that is received. */
export function lastCash({ receipts, cashRows }: ModelPayments): string {
  return `MAXIFS(${receipts.column("Date", 0, cashRows)},${receipts.column("Amount", 0, cashRows)},">0")`;
}
