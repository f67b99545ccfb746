/**
 * The audit trail in words: which rule decided what a claim was paid on a day.
 */
import { toIso } from "../dates/serialDate.ts";
import type { Decimal } from "../decimal.ts";
import type { PositionDay } from "./cascade.ts";
import type { Claim } from "./claims.ts";
import { toMoney, type MoneyUnit } from "./moneyUnit.ts";
import { shareExceeds, shareOf } from "./proRata.ts";

/**
 * "3 × 5,500,000; paid in full", "95% of 500 received (475), the lesser; 2 of 475 paid" and the like:
 * what the claim was measured by, and what became of it.
 */
export function describeRule(line: PositionDay, unit: MoneyUnit): string {
  const { claim } = line.position;
  return `${basis(line, unit)}; ${outcome(line, claim, unit)}`;
}

function basis(line: PositionDay, unit: MoneyUnit): string {
  const { position, proceeds, hadInSeniorTiers, unpaidInSeniorTiers } = line;
  const { claim, measure } = position;
  const gross = figure(toMoney(proceeds.gross, unit));
  switch (claim.kind) {
    case "Fixed":
      return `Fixed ${figure(claim.amount)}`;
    case "Multiple":
      return `${product(claim)}`;
    case "Accreting":
      return `${figure(claim.amount)} at ${percentage(claim.annualRate)} a year from ${toIso(claim.from)}`;
    case "Percent of gross":
      return `${percentage(claim.percent)} of ${gross} received`;
    case "Percent of remainder":
      return `${percentage(claim.percent)} of ${figure(toMoney(proceeds.remainder, unit))} left by senior tiers`;
    case "Up to percent of total":
      return (
        `Up to ${percentage(claim.percent)} of ${gross} received, ` +
        `${figure(toMoney(hadInSeniorTiers, unit))} had in senior tiers` +
        (unpaidInSeniorTiers > 0 ? ` and ${figure(toMoney(unpaidInSeniorTiers, unit))} still due there` : "")
      );
    case "Lesser of":
    case "Greater of": {
      if (measure.kind !== "lesser" && measure.kind !== "greater") return claim.kind;
      const shareIsGreater = shareExceeds(proceeds.gross, measure.share, measure.units);
      const isShare = shareIsGreater === (claim.kind === "Greater of");
      const share = figure(toMoney(shareOf(proceeds.gross, measure.share), unit));
      const sum = claim.multiple.eq(1) ? "" : ` (${figure(toMoney(measure.units, unit))})`;
      const legs = [
        `${product(claim)}${sum}`,
        `${percentage(claim.percent)} of ${gross} received (${share})`,
      ];
      return `${claim.kind} ${legs.join(" and ")}: the ${isShare ? "percentage" : "amount"}`;
    }
    case "Residual":
      return "Residual: what all others leave";
  }
}

function outcome(line: PositionDay, { payableFrom }: Claim, unit: MoneyUnit): string {
  const { due, paid, held, isPayable, wasSettled, isDivided } = line;
  const money = (units: number): string => figure(toMoney(units, unit));
  if (!isPayable) {
    const until = payableFrom === undefined ? "" : toIso(payableFrom);
    return held > 0 ? `${money(held)} held back until ${until}` : `not due before ${until}`;
  }
  if (paid === 0) {
    if (due > 0) return "no cash left for it";
    return wasSettled ? "settled before" : "nothing due";
  }
  if (paid === due) return "paid in full";
  return `${money(paid)} of ${money(due)} paid${isDivided ? ", pro rata with its tier" : ""}`;
}

function product({ amount, multiple }: { readonly amount: Decimal; readonly multiple: Decimal }): string {
  return multiple.eq(1) ? figure(amount) : `${multiple.toString()} × ${figure(amount)}`;
}

/** 16500000.5 as 16,500,000.5 */
function figure(sum: Decimal): string {
  const [whole = "", decimals] = sum.toFixed().split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** 0.35 as 35% */
function percentage(fraction: Decimal): string {
  return `${fraction.times(100).toFixed()}%`;
}
