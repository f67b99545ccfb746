/**
 * Numbers that look random and hang on nothing but a seed, a path and a draw: Threefry-2x32 with 20 rounds.
 *
 * A counter and no state, so that any part of the paths gives the same numbers, whoever works it out.
 *
 * @see Salmon, Moraes, Dror and Shaw, Parallel Random Numbers: As Easy as 1, 2, 3 (SC11), section 4.3
 */

/** By how many bits a round turns its second word, over and over. */
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/** Makes the third word of the key: none of all zeros, by Skein's constant. */
const PARITY = 0x1bd11bda;

/** A seed as the two words of a key. */
export interface Key {
  readonly low: number;
  readonly high: number;
}

const WORD = 4_294_967_296;

/** @param seed whole number from 0 to 2⁵³ */
export function keyOf(seed: number): Key {
  return { low: (seed % WORD) | 0, high: Math.floor(seed / WORD) | 0 };
}

/**
 * The words of a counter under a key.
 *
 * @param words filled with the two words, as signed integers
 */
export function threefry(key: Key, first: number, second: number, words: Int32Array): void {
  const { low, high } = key;
  const keys = [low, high, low ^ high ^ PARITY];
  let a = (first + low) | 0;
  let b = (second + high) | 0;
  for (let round = 0; round < 20; round++) {
    const turn = ROTATIONS[round & 7] ?? 0;
    a = (a + b) | 0;
    b = ((b << turn) | (b >>> (32 - turn))) ^ a;
    if ((round & 3) !== 3) continue;
    const group = (round + 1) >> 2;
    a = (a + (keys[group % 3] ?? 0)) | 0;
    b = (b + (keys[(group + 1) % 3] ?? 0) + group) | 0;
  }
  words[0] = a;
  words[1] = b;
}

const TWO_TO_26 = 67_108_864;
const TWO_TO_52 = 4_503_599_627_370_496;

const drawn = new Int32Array(2);

/**
 * A number between 0 and 1, never either: (k + ½) ÷ 2⁵² for a whole number k below 2⁵².
 *
 * @param draw which of a path's numbers
 */
export function uniformAt(key: Key, path: number, draw: number): number {
  threefry(key, path, draw, drawn);
  const [a = 0, b = 0] = drawn;
  return ((a >>> 6) * TWO_TO_26 + (b >>> 6) + 0.5) / TWO_TO_52;
}
