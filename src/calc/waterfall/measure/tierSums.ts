/**
 * What one payee had tier by tier, and in all the tiers senior to one.
 *
 * Sums of sums (a Fenwick tree): to add and to ask takes as many steps as the number of tiers has binary digits,
 * where telling every junior claim of every payment takes as many as there are pairs of claims.
 */
export class TierSums {
  /** At each place the sum of the tiers that end there, as many as the lowest zeros of the place's digits say. */
  private readonly sums: number[] = [];
  private lastTier: number | undefined;

  /** The place of a tier; tiers come in ascending order, and all of them before the first sum. */
  placeOf(tier: number): number {
    if (tier !== this.lastTier) this.sums.push(0);
    this.lastTier = tier;
    return this.sums.length - 1;
  }

  add(place: number, units: number): void {
    for (let at = place; at < this.sums.length; at |= at + 1) this.sums[at] = (this.sums[at] ?? 0) + units;
  }

  /** What the payee had in the tiers before a place. */
  before(place: number): number {
    let total = 0;
    for (let at = place - 1; at >= 0; at = (at & (at + 1)) - 1) total += this.sums[at] ?? 0;
    return total;
  }
}
