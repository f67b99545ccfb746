/** Payees that the waterfall has beside the notes; a series may not be called like one of them. */
export const PAYEES = {
  fees: "Fees",
  fixedFees: "Fixed fees",
  taxes: "Taxes",
  debt: "Secured debt",
  company: "Company",
} as const;
