import { payeeKey, type Claim } from "../../waterfall/claims.ts";

/** Payees that the waterfall has beside the notes; a series may not be called like one of them. */
export const PAYEES = {
  fees: "Fees",
  fixedFees: "Fixed fees",
  taxes: "Taxes",
  debt: "Secured debt",
  company: "Company",
} as const;

/** Whose money is the company's: that of whoever is called so, or else of everybody who has what all claims leave. */
export function companysPayees(claims: readonly Claim[]): readonly string[] {
  const called = claims.filter(({ payee }) => payeeKey(payee) === payeeKey(PAYEES.company));
  const own = called.length > 0 ? called : claims.filter(({ kind }) => kind === "Residual");
  return [...new Map(own.map(({ payee }) => [payeeKey(payee), payee])).values()];
}
