/**
 * A simulation whose table is saved here as a hash: whoever works it out, in whatever engine, has its bits. It was saved
 * once, from Node 20; that its figures are right is what other tests say.
 */
import { createHash } from "node:crypto";

export const PRESET = "Settlement of 2018 in instalments";
export const ASSUMPTIONS: readonly (readonly (string | number | null)[])[] = [
  ["Input", "Distribution", "A", "B", "C", "payments.recoveryShare"],
  ["payments.recoveryShare", "Beta", 8, 2, null, null],
  ["notes.series.1.multiple", "PERT", 2, 3, 5, -0.4],
  ["award.firstPaymentAmount", "Lognormal", 100_000_000, 25_000_000, null, null],
];
export const PATHS = 60;
export const SEED = 2_026;

export const SAVED = "8a68543e5e6ff3ee828daf3491b5b4646c2eb630a80d17ba7c4ef0f7a14b0382";

/** Of every text and every bit of every number: JSON writes the shortest digits that are read back as the same double. */
export function hashOf(table: readonly (readonly unknown[])[]): string {
  return createHash("sha256").update(JSON.stringify(table)).digest("hex");
}
