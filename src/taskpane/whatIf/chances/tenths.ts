/** Shares of 1 in per cent with one decimal that add up to 100.0, by largest remainder; without the decimal where all are whole. */
export function sharesInTenths(shares: readonly number[]): readonly string[] {
  const permille = shares.map((share) => share * 1_000);
  const floors = permille.map((share) => Math.floor(share + 1e-9));
  const missing = 1_000 - floors.reduce((sum, share) => sum + share, 0);
  const order = permille
    .map((share, index) => ({ index, rest: share - (floors[index] ?? 0) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { index } of order.slice(0, Math.max(0, missing))) floors[index] = (floors[index] ?? 0) + 1;
  const isWhole = floors.every((share) => share % 10 === 0);
  return floors.map((share) => (share / 10).toFixed(isWhole ? 0 : 1));
}
