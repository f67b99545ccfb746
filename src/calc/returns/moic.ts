import { ZERO, type Decimal } from "../decimal.ts";
import { problem } from "../errors.ts";

/**
 * Gross multiple on invested capital: proceeds ÷ deployed capital.
 *
 * MOIC = Σ positive amounts ÷ −Σ negative amounts, whatever their dates; 3 means that each dollar
 * put in came back three times, 1 that it came back without any gain. Gross: before fees, costs and
 * taxes that are not among the amounts. ROIC = MOIC − 1.
 *
 * @param amounts negative when money is put in, positive when it comes back
 * @throws DomainError when no money is put in
 */
export function moic(amounts: readonly Decimal[]): Decimal {
  let proceeds = ZERO;
  let deployed = ZERO;
  for (const amount of amounts) {
    if (amount.isNegative()) deployed = deployed.minus(amount);
    else proceeds = proceeds.plus(amount);
  }
  if (deployed.isZero()) throw problem.nothingDeployed("values");
  return proceeds.div(deployed);
}
