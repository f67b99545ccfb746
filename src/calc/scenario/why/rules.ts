/**
 * The rule of every figure in words: how it follows, whatever the scenario.
 */

/** By path; what a path says of one payee or series has the rule of what stands before its name. */
const RULES: Readonly<Record<string, string>> = {
  "award.standing": "What the last decision made by the valuation date leaves standing; Full before any.",
  "award.balance":
    "Principal, interest and costs that stand at the valuation date, less what was paid by then.",
  "award.interest": "What of the balance is interest that accrued and was not paid.",
  "award.balanceAsIssued": "The balance at the valuation date if every decision on the Award is left out.",
  "award.balanceAtPayment": "What is owed on the day of the first payment, before it is made.",
  "award.dischargedOn": "The day from which nothing is owed but what is agreed and not yet paid.",
  "award.discharged":
    "What was owed on the day of the discharge, less what is agreed and not yet paid; 0 where more is agreed than was owed.",
  "payments.firstReceived": "The first day on which cash is received that counts as receipt.",
  "payments.lastReceived": "The last day on which cash is received that counts as receipt.",
  "proceeds.gross": "All receipts, what is received instead of cash after its haircut.",
  "proceeds.nonCash": "What is received instead of cash, nominal less haircut.",
  "proceeds.fees": "What the waterfall pays as fees, in proportion and as a fixed sum.",
  "proceeds.taxes": "What the waterfall pays as taxes on what fees leave.",
  "proceeds.net": "Gross proceeds less fees and taxes.",
  "standstill.status": "In force from the agreement until the payment that ends it.",
  "standstill.end": "The day of the payment that ends the standstill.",
  "notes.dueDate": "The first due date of a series: so many days after the first payment.",
  "notes.repayment": "Amount times the multiple that holds on the due date.",
  "notes.payable": "The repayment of each series whose due date has come by the valuation date.",
  "notes.status": "Contingent before the first payment, then Not yet due, and Due from the due date.",
  "notes.moic": "Repayment divided by the amount put in.",
  "notes.irr": "The yearly rate at which amounts put in and repayments have the present value 0.",
  "notes.criminalRate": "The yearly cost of the note against the limit of Canada's Criminal Code.",
  "debt.balance": "Principal and interest at the valuation date, less the repayments stated by then.",
  "debt.balanceAtPayment":
    "Principal and interest on the day of the first payment, less the repayments stated by then.",
  "paid.debt": "What the waterfall pays to the secured debt out of all receipts.",
  "paid.notes": "What the waterfall pays to all series of notes out of all receipts.",
  "paid.company": "What is paid to whoever is called Company, or else to whoever has what all claims leave.",
  paid: "What the waterfall pays to the payee out of all receipts.",
  "owed.now": "What the payee could claim at the valuation date, less what it was paid by then.",
  "owed.now.notes":
    "What all series of notes could claim at the valuation date, less what they were paid by then.",
  "paidBy.notes":
    "What the waterfall pays to all series of notes out of what is received by the valuation date.",
  paidBy: "What the waterfall pays to the payee out of what is received by the valuation date.",
  short: "What the payee is still owed once the last receipt is distributed.",
  due: "The first day on which a claim of the payee may be paid.",
  paidInFull: "The day of the last payment to the payee, after which nothing is owed to it.",
  moic: "What the payee is paid in all, divided by what it put in.",
  irr: "The yearly rate at which what was put in and what is paid have the present value 0.",
  "us.name": "The payee whose row has the Role Us, or else whoever has what all others leave.",
  "us.owed.now": "What we could claim at the valuation date, less what we were paid by then.",
  "us.due": "The first day on which a claim of ours may be paid.",
  "us.paidBy": "What the waterfall pays to us out of what is received by the valuation date.",
  "us.paid": "What the waterfall pays to us out of all receipts.",
  "us.short": "What we are still owed once the last receipt is distributed.",
  "us.paidInFull": "The day of the last payment to us, after which nothing is owed to us.",
  "us.moic": "What we are paid in all, divided by what we put in.",
  "us.irr": "The yearly rate at which what we put in and what we are paid have the present value 0.",
  "liquidity.date": "The first due date of the notes, or else of a claim after the first receipt.",
  "liquidity.received": "All receipts up to and on the test date.",
  "liquidity.owed": "Everything that has fallen due by the test date, paid or not.",
  "liquidity.shortfall": "What is due by the test date and not paid by then.",
  "liquidity.company":
    "What the waterfall pays to the company, or else to whoever has the rest, by the test date.",
  "liquidity.minimumFirstReceipt":
    "The least first receipt, the later ones as they are, from which on nothing is short.",
  "company.dilutedShares":
    "Shares outstanding and those that options alive on the day of the first payment and in the money add by the treasury stock method.",
  "company.perShare": "Net to the company divided by diluted shares.",
  "company.perShareLocal": "Net per diluted share divided by the exchange rate.",
  "outcomes.expectedValue": "Each outcome discounted to the valuation date, weighted by its probability.",
};

/** What a path asks, the longest beginning which has a rule, and of which payee or series it asks it. */
export function partsOf(path: string): { readonly key: string; readonly name: string } {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length--) {
    const key = parts.slice(0, length).join(".");
    if (Object.hasOwn(RULES, key)) return { key, name: path.slice(key.length + 1).replaceAll('"', "") };
  }
  throw new Error(`${path} has no rule`);
}

/** The rule of a figure by its path. */
export function ruleOf(path: string): string {
  return RULES[partsOf(path).key] ?? "";
}
