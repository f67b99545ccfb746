/**
 * One sentence for the form beside each input: what it is, and what an empty field means.
 *
 * They stand apart from the catalogue, so that the bundle of the functions does not carry them.
 */
import type { FieldPath } from "./catalogue.ts";

const HINTS: Readonly<Record<FieldPath, string>> = {
  "valuation.date": "Day of every question that names none: balances, statuses, present values.",
  "award.principal": "The sum that bears interest.",
  "award.currency": "Such as USD. Empty: USD.",
  "award.startDate":
    "Interest runs for the days from here to the day asked for; periods start at its anniversaries.",
  "award.rate": "One rate for all periods; leave it empty where fixings are given.",
  "award.fixings": "The benchmark by reset date; a period takes the last one on or before its start.",
  "award.margin": "Added to the benchmark. Empty: 0%.",
  "award.floor": "The least that benchmark and margin come to. Empty: 0%.",
  "award.frequency":
    "Times a year that unpaid interest is added to what bears interest; 0 is simple interest.",
  "award.dayCount": "What part of a year lies between two dates. Empty: ACT/365F.",
  "award.costs": "A separate sum that bears no interest. Empty: none.",
  "award.heads":
    "Instead of the single principal and rate: a row for each head, and a later row of the same head for what holds of it from a day on, with the columns of TERMS_BALANCE. Empty: the Award is one sum.",
  "award.benchmarks":
    "The benchmarks that heads of claim name, by reset date: a row for each fixing, and whose it is.",
  "award.payment": "Never answers what happens when nothing comes at all. Empty: Expected.",
  "award.firstPaymentDate":
    "The notes' days run from here, if the payment got as far as the definition of receipt asks.",
  "award.firstPaymentAmount": "Empty: everything owed on the Award on that day.",
  "award.firstPaymentReaches":
    "Whether it was only sent, deposited, or can be used. Empty: received free of restriction.",
  "payments.instalments":
    "Payments after the first. A row may stand for several equal ones some months apart, its amount Each or, where nothing is said, In all. Claims that are paid out of a payment name its Id; a row of a Version counts where that is the schedule in force.",
  "payments.receiptDefinition":
    "How far a payment must get to count as received. Empty: received free of restriction.",
  "payments.recoveryShare": "Part of every cash payment that is really received. Empty: 100%.",
  "payments.nonCash":
    "Notes, shares or warrants received instead of cash: what they realise, nominal less haircut, reduces the Award.",
  "payments.schedule":
    "Which Version of the payments holds: rows of others are left out, those of none always count. Needed where any payment has a Version.",
  "payments.discharge":
    "Whether they settle all of it: from the day the settlement is made, when all is paid, or not. Empty: When performed where there are instalments or non-cash consideration, else No.",
  "payments.settledOn":
    "Only where it discharges the Award when made: from this day on the agreed payments alone are owed.",
  "standstill.agreementDate":
    "Day of the standstill agreement. Empty: agreed before any day of interest; with what ends it empty too: no standstill.",
  "standstill.trigger":
    "Whether the first payment or the last one is the payment of the Award that ends it. Empty: Full payment.",
  "notes.series":
    'One row per series: repaid at a multiple, so many days after the first payment ("None": on that day; empty: 90). From the day after a step date the step multiple holds, by the day the note is paid, or by its due date where Step by says Due.',
  "debt.principal": "What was lent and is not repaid on the day interest runs from.",
  "debt.rate": "Fixed yearly rate.",
  "debt.startDate": "Interest runs for the days from here to the day asked for.",
  "debt.accruedInterest": "Interest already owed on that day. Empty: none.",
  "debt.frequency":
    "Times a year that unpaid interest is added to what bears interest; 0 is simple interest.",
  "debt.dayCount": "What part of a year lies between two dates. Empty: ACT/365F.",
  "debt.repayments": "What was paid on it before the first payment of the Award, interest first.",
  "debt.isInDefault": "For the record; the standstill decides whether anybody may act on it. Empty: No.",
  "fees.share": "Part of gross proceeds that goes to counsel and others before anybody else. Empty: 0%.",
  "fees.fixed": "Paid once, beside the share of proceeds. Empty: none.",
  "taxes.share": "Part of what remains after fees that goes to the tax office. Empty: 0%.",
  "shares.outstanding": "Basic count, without options.",
  "shares.price": "Decides which options dilute.",
  "shares.currency": "Such as CAD.",
  "shares.fx": "Award currency for one unit of the share currency. Empty where both are the same.",
  "options.grants":
    "Options and warrants on shares that may dilute: those alive on the day of the first payment, the day of expiry included.",
  "claims.table":
    'Everybody who is paid, tier by tier, with the columns and kinds of WATERFALL; a row of kind "Notes" or "Secured debt" says where those stand. Role Us is whose answer the scenario gives. Empty: fees, taxes, debt and notes by their ranking, then the company.',
  "priority.ranking":
    "Who is paid first out of what remains after fees and taxes. Empty: nothing is paid out.",
  "priority.reserve":
    "Whether cash that a senior claim not yet due will need is kept from juniors. Empty: Yes.",
  "legal.path":
    "Applications, deadlines and decisions, and what each decision leaves standing of the Award: of a part its principal, its share, or the heads that are set aside, parted by ;.",
  "proceeds.sources": "Where the money of the notes comes from.",
  "proceeds.uses": "What it is spent on; comes to the same as the sources.",
  "outcomes.discountRate": "Yearly rate at which outcomes are discounted to the valuation date. Empty: 0%.",
  "outcomes.table": "What may happen and how likely it is; the probabilities add up to 1.",
  "outcomes.tree":
    "What may happen and then what, with the columns of OUTCOME_TREE: the chance of each node after its parent, its day or months, its cost, what it leaves standing or recovers. SIMULATE draws from it; the What if tab shows it.",
  "published.figures":
    'What was published of the case, to hold results against: the path or label of the figure, its day, and the sum as it was said, "about 1.34 billion"; rounded to what its digits say, or to Rounding. It changes no result.',
};

/** The sentence of an input. */
export function hintOf({ path }: { readonly path: FieldPath }): string {
  return HINTS[path];
}
