/**
 * Interest kept as a clerk would keep it: a ledger written day by day in doubles, with JavaScript's own
 * calendar. It shares nothing with the engine it checks, and is right for day counts of actual days over
 * 365 or 360.
 */
export interface LedgerTerms {
  /** All days are ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly principal: number;
  readonly accruedInterest: number;
  /** The annual rate that the benchmark of a day makes. */
  readonly rateOn: (day: string) => number;
  /** Whether a change of the benchmark counts from its day on, or from the next period. */
  readonly resets: "Each period" | "Each change";
  readonly periodsPerYear: 0 | 1 | 2 | 4 | 12;
  readonly daysPerYear: 365 | 360;
  readonly payments: readonly { readonly day: string; readonly amount: number }[];
}

export interface Ledger {
  readonly balance: number;
  readonly principal: number;
  readonly interest: number;
  readonly excess: number;
}

export function dailyLedger(terms: LedgerTerms): Ledger {
  const { start, end, periodsPerYear, daysPerYear } = terms;
  let principal = terms.principal;
  let capitalised = 0;
  let uncapitalised = terms.accruedInterest;
  let excess = 0;
  let rate = terms.rateOn(start);
  let period = 1;
  let periodEnd = monthsLater(start, 12 / Math.max(1, periodsPerYear));
  for (let day = start; ; day = nextDay(day)) {
    if (day === periodEnd) {
      period += 1;
      periodEnd = monthsLater(start, period * (12 / Math.max(1, periodsPerYear)));
      rate = terms.rateOn(day);
      if (periodsPerYear > 0) {
        capitalised += uncapitalised;
        uncapitalised = 0;
      }
    }
    if (terms.resets === "Each change") rate = terms.rateOn(day);
    for (const payment of terms.payments.filter((candidate) => candidate.day === day)) {
      let left = payment.amount;
      const take = (owed: number): number => {
        const taken = Math.min(left, owed);
        left -= taken;
        return owed - taken;
      };
      uncapitalised = take(uncapitalised);
      capitalised = take(capitalised);
      principal = take(principal);
      excess += left;
    }
    if (day === end) break;
    uncapitalised += ((principal + capitalised) * rate) / daysPerYear;
  }
  const interest = capitalised + uncapitalised;
  return { balance: principal + interest, principal, interest, excess };
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  // JavaScript carries 31 April over into May: step back to the last day of April.
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}
