/**
 * The audit trail in words: which rule decided what a claim was paid on a day.
 */
import { toIso } from "../dates/serialDate.ts";
import { claimKinds, type ClaimKind } from "./claimKinds.ts";
import type { Claim } from "./claims.ts";
import type { PositionDay } from "./dayOfClaims.ts";
import { toMoney, type MoneyUnit } from "./measure/moneyUnit.ts";
import { sumInWords } from "./measure/wording.ts";

/** A millionth: words are for reading, and the cells beside them have the whole figures. */
const MOST_DECIMALS_IN_WORDS = 6;

/**
 * "3 × 5,500,000; paid in full", "95% of 500 received (475), the lesser; 2 of 475 paid" and the like:
 * what the claim was measured by, and what became of it.
 */
export function describeRule(line: PositionDay, unit: MoneyUnit): string {
  const inWords = (units: number): string =>
    sumInWords(toMoney(units, unit).toDecimalPlaces(MOST_DECIMALS_IN_WORDS));
  return `${basis(line.position.claim, line, inWords)}${capped(line)}${outOfReceipts(line)}; ${outcome(line, inWords)}`;
}

type InWords = (units: number) => string;

function capped({ position: { claim } }: PositionDay): string {
  return claim.cap === undefined ? "" : `, at most ${sumInWords(claim.cap)} in all`;
}

function outOfReceipts({ position: { claim } }: PositionDay): string {
  return claim.outOf === undefined ? "" : `, out of ${claim.outOfNamed.join("; ")}`;
}

function basis<K extends ClaimKind>(claim: Claim<K>, line: PositionDay, inWords: InWords): string {
  const { measuredOn: date, proceeds, hadInSeniorTiers, unpaidInSeniorTiers, legs } = line;
  return claimKinds[claim.kind].describe(claim, {
    date,
    proceeds,
    hadInSeniorTiers,
    unpaidInSeniorTiers,
    legs,
    inWords,
  });
}

function outcome(line: PositionDay, inWords: InWords): string {
  const { due, paid, withheld, held, waitsUntil, wasSettled, isDivided, position } = line;
  if (position.claim.awaitsReceipt) return `not due before ${position.claim.notBefore ?? "a first receipt"}`;
  if (waitsUntil !== undefined) {
    const until = toIso(waitsUntil);
    return held > 0 ? `${inWords(held)} held back until ${until}` : `not due before ${until}`;
  }
  if (paid === 0) {
    if (due > 0) return "no cash left for it";
    return wasSettled ? "settled before" : "nothing due";
  }
  const tax = withheld > 0 ? `, ${inWords(withheld)} of it withheld` : "";
  if (position.entitlement.kind === "reserve") return `${inWords(paid)} kept until now and paid${tax}`;
  if (paid === due) return `paid in full${tax}`;
  return `${inWords(paid)} of ${inWords(due)} paid${isDivided ? ", pro rata with its tier" : ""}${tax}`;
}
