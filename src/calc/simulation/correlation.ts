import { sin } from "./elementary.ts";
import { simulationProblem } from "./problems.ts";

/** π ÷ 6 */
const SIXTH_OF_PI = 0.523_598_775_598_298_8;

/**
 * The lower triangle L with L·Lᵀ = R, of normal numbers that have given rank correlations.
 *
 * Normal numbers with the correlation r have Spearman's (6 ÷ π)·arcsin(r ÷ 2), so r = 2 sin(π·ρₛ ÷ 6).
 *
 * @param ranks Spearman's correlations, symmetric, 1 on the diagonal, from −1 to 1
 * @throws DomainError where they cannot all hold at once
 * @see Pearson, Mathematical Contributions to the Theory of Evolution XVI (1907)
 */
export function triangleOf(ranks: readonly (readonly number[])[]): readonly Float64Array[] {
  const rows: Float64Array[] = [];
  ranks.forEach((row, i) => {
    const made = new Float64Array(ranks.length);
    for (let j = 0; j <= i; j++) {
      const other = j === i ? made : (rows[j] ?? made);
      let sum = i === j ? 1 : 2 * sin(SIXTH_OF_PI * (row[j] ?? 0));
      for (let k = 0; k < j; k++) sum -= (made[k] ?? 0) * (other[k] ?? 0);
      if (j < i) {
        const pivot = other[j] ?? 0;
        // Where a row hangs on earlier ones altogether its own part is 0, and nothing may be left for it.
        if (pivot === 0 && Math.abs(sum) > ROUNDING) throw simulationProblem.correlationsClash();
        made[j] = pivot === 0 ? 0 : sum / pivot;
      } else {
        if (sum < -ROUNDING) throw simulationProblem.correlationsClash();
        made[i] = sum < ROUNDING ? 0 : Math.sqrt(sum);
      }
    }
    rows.push(made);
  });
  return rows;
}

/** What rounding leaves of a sum that is 0. */
const ROUNDING = 1e-12;
