/**
 * Rows to begin a table of claims with: who is usually paid, by which rule, and what is filled in for it.
 *
 * They stand apart from the columns, so that the bundle of the functions does not carry them.
 */
import type { ClaimKind } from "../../waterfall/claimKinds.ts";
import type { ClaimRole } from "../../waterfall/claimRow.ts";
import type { CLAIM_COLUMNS } from "./claimColumns.ts";

type ClaimColumn = (typeof CLAIM_COLUMNS)[number]["key"];

/** A row of claims before its figures are filled in. */
export interface ClaimTemplate {
  /** What the payee is called until somebody says who it is. */
  readonly name: string;
  readonly kind: ClaimKind;
  readonly role: ClaimRole;
  /** What is usually filled in beside tier, payee and kind; the first ones are what the kind needs. */
  readonly columns: readonly ClaimColumn[];
  readonly sentence: string;
}

/** In the order in which they are offered. Whose answer the scenario gives is asked, so that nobody is Us by himself. */
export const CLAIM_TEMPLATES: readonly ClaimTemplate[] = [
  {
    name: "Noteholders",
    kind: "Multiple",
    role: "Creditor",
    columns: ["amount", "multiple", "from", "days"],
    sentence: "What was subscribed, at a multiple, so many days after the first receipt.",
  },
  {
    name: "Lender",
    kind: "Accreting",
    role: "Creditor",
    columns: ["amount", "rate", "from", "frequency"],
    sentence: "A loan with interest from its day, owed whether or not anything is received.",
  },
  {
    name: "Funder",
    kind: "Greater of",
    role: "Creditor",
    columns: ["amount", "multiple", "percent", "from"],
    sentence: "The greater of a multiple of what was put in and a share of all receipts.",
  },
  {
    name: "Counsel",
    kind: "Percent of gross",
    role: "Creditor",
    columns: ["percent", "cap"],
    sentence: "A success fee: a share of all receipts, up to a cap if there is one.",
  },
  {
    name: "CVR holders",
    kind: "Percent of remainder",
    role: "Creditor",
    columns: ["percent"],
    sentence: "Contingent value rights: a share of what earlier tiers leave.",
  },
  {
    name: "Incentive plan",
    kind: "Percent of remainder",
    role: "Creditor",
    columns: ["percent", "cap"],
    sentence: "A pool for management in bands: a share up to a cap, and a second row for what is above.",
  },
  {
    name: "Insurer",
    kind: "Fixed",
    role: "Creditor",
    columns: ["amount", "due"],
    sentence: "A premium that is paid on success, or what the insurer has back.",
  },
  {
    name: "Tax",
    kind: "Percent of remainder",
    role: "Creditor",
    columns: ["percent"],
    sentence: "A share of what is left once those are paid whom the tax office lets go first.",
  },
  {
    name: "Minority",
    kind: "Percent of remainder",
    role: "Creditor",
    columns: ["percent"],
    sentence: "Other owners of the claim: their share of what creditors leave.",
  },
  {
    name: "Other",
    kind: "Fixed",
    role: "Creditor",
    columns: ["amount", "due"],
    sentence: "A stated sum, from a day on if one is stated.",
  },
];
