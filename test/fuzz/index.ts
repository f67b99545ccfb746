/**
 * Attacks the shipped functions with random calls: `npm run fuzz`, or `npm run fuzz -- <calls> <seed> <first>`.
 *
 * Every call is a sensible one, changed in a few places. It must come back with finite numbers, text, dates or a
 * table of them, or with one clear sentence, and soon. The number of a call that does not, with the seed, makes it
 * again: `npm run fuzz -- 1 <seed> <number>`. A run of the default size writes its result to docs/verification.md.
 */
import { RandomNumbers } from "../../tools/verify/randomNumbers.ts";
import { writeVerification } from "../../tools/verify/verificationPage.ts";
import { tryCall } from "./answers.ts";
import { builtCalls, type Call } from "./calls.ts";
import { changed } from "./changes.ts";

const DEFAULT_CALLS = 500_000;
const DEFAULT_SEED = 20_261_126;
const LONGEST_TABLE = 20_000;
const MOST_SHOWN = 20;

/** So rarely a function is drawn that searches: one call of it takes as long as hundreds of others. */
const SEARCHES_ONE_IN: ReadonlyMap<string, number> = new Map([
  ["LIQUIDITY_TEST", 40],
  ["MINIMUM_RECEIPT", 40],
  ["RECONCILE", 15],
]);
const LONGEST_SEARCHED = 40;

/** What the page says of the run. */
const RULE =
  "A fault is a plain or internal error, an error without a sentence, one of more than 300 characters, a number " +
  "that is not finite, an empty or uneven table, or an answer after more than 20 times the processor time that " +
  "reading the cells given and answered as names takes, beyond a quarter of a second and 30 µs for each month from " +
  "the first date to the last, in each of eight tries. LIQUIDITY_TEST and " +
  "MINIMUM_RECEIPT, which search among receipts, are not timed, and RECONCILE, which tries up to 30,000 " +
  "combinations, has 20 seconds.";

const [calls = DEFAULT_CALLS, seed = DEFAULT_SEED, first = 0] = process.argv.slice(2).map(Number);
if (![calls, seed, first].every((given) => Number.isSafeInteger(given) && given >= 0)) {
  console.error("fuzz: the number of calls, the seed and the first call are whole numbers from 0");
  process.exit(1);
}

const { functions, streaming, widths, callsOf } = await builtCalls();
const [head = "", ...others] = functions.keys();
let faults = 0;
let answered = 0;
const began = Date.now();
console.log(`${calls} calls of ${functions.size} functions, seed ${seed}`);

for (let number = first; number < first + calls; number++) {
  const random = new RandomNumbers(seed + Math.imul(number, 0x9e3779b1));
  const call = randomCall(random);
  const { outcome, fault } = tryCall(functions, streaming.has(call.id), call);
  if (outcome === "answer") answered++;
  if (fault === undefined) continue;
  faults++;
  if (faults <= MOST_SHOWN || calls === 1) console.error(`${number}: ${told(call)}\n   ${fault}`);
}

function randomCall(random: RandomNumbers): Call {
  let id = random.pick([head, ...others]);
  while (random.whole(1, SEARCHES_ONE_IN.get(id) ?? 1) > 1) id = random.pick([head, ...others]);
  const known = callsOf.get(id) ?? [{ id, args: [] }];
  const longest = SEARCHES_ONE_IN.has(id) ? LONGEST_SEARCHED : LONGEST_TABLE;
  return changed(random.pick(known), widths.get(id) ?? 0, random, longest);
}

function told({ id, args }: Call): string {
  const text = args.map((arg) => JSON.stringify(arg) ?? "undefined").join(", ");
  return `${id}(${text.length > 600 && calls > 1 ? `${text.slice(0, 600)}…` : text})`;
}

const minutes = ((Date.now() - began) / 60_000).toFixed(1);
const result = `${calls} calls of ${functions.size} functions, seed ${seed}: ${answered} answered, ${calls - answered} refused, ${faults} faults.`;
console.log(`${result} ${minutes} minutes.`);
if (faults > 0) process.exitCode = 1;
if (calls === DEFAULT_CALLS) {
  const when = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}.`;
  writeVerification([
    { id: "fuzz", title: "Random calls of every function", body: `${when}\n\n${result} ${RULE}` },
  ]);
}
