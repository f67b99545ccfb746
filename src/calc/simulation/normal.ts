import { exp, log } from "./elementary.ts";

/**
 * Coefficients of PPND16, lowest power first: numerators and denominators for the middle, the shoulders and the tails.
 *
 * @see Wichura, Algorithm AS 241: The Percentage Points of the Normal Distribution, Applied Statistics 37 (1988)
 */
const MIDDLE = {
  above: [
    3.387_132_872_796_366_5, 133.141_667_891_784_38, 1_971.590_950_306_551_3, 13_731.693_765_509_46,
    45_921.953_931_549_87, 67_265.770_927_008_7, 33_430.575_583_588_13, 2_509.080_928_730_122_7,
  ],
  below: [
    1, 42.313_330_701_600_91, 687.187_007_492_057_9, 5_394.196_021_424_751, 21_213.794_301_586_597,
    39_307.895_800_092_71, 28_729.085_735_721_943, 5_226.495_278_852_854,
  ],
};
const SHOULDER = {
  above: [
    1.423_437_110_749_683_5, 4.630_337_846_156_546, 5.769_497_221_460_691, 3.647_848_324_763_204_5,
    1.270_458_252_452_368_4, 0.241_780_725_177_450_6, 0.022_723_844_989_269_184, 0.000_774_545_014_278_341_4,
  ],
  below: [
    1, 2.053_191_626_637_759, 1.676_384_830_183_803_8, 0.689_767_334_985_1, 0.148_103_976_427_480_08,
    0.015_198_666_563_616_457, 0.000_547_593_808_499_534_5, 1.050_750_071_644_416_9e-9,
  ],
};
const TAIL = {
  above: [
    6.657_904_643_501_103, 5.463_784_911_164_114, 1.784_826_539_917_291_3, 0.296_560_571_828_504_87,
    0.026_532_189_526_576_124, 0.001_242_660_947_388_078_4, 2.711_555_568_743_487_6e-5,
    2.010_334_399_292_288_1e-7,
  ],
  below: [
    1, 0.599_832_206_555_888, 0.136_929_880_922_735_8, 0.014_875_361_290_850_615, 0.000_786_869_131_145_613_3,
    1.846_318_317_510_054_8e-5, 1.421_511_758_316_446e-7, 2.044_263_103_389_939_7e-15,
  ],
};

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

function ratio({ above, below }: typeof MIDDLE, x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

/** The standard normal number below which a share of all lies, to 1e-15 of itself. @param share between 0 and 1 */
export function inverseNormal(share: number): number {
  const distance = share - 0.5;
  if (distance >= -0.425 && distance <= 0.425) {
    return distance * ratio(MIDDLE, 0.180_625 - distance * distance);
  }
  const root = Math.sqrt(-log(distance < 0 ? share : 1 - share));
  const size = root <= 5 ? ratio(SHOULDER, root - 1.6) : ratio(TAIL, root - 5);
  return distance < 0 ? -size : size;
}

const ROOT_OF_TWO_PI = 2.506_628_274_631_000_7;

/** Beyond this a series in powers of x loses its digits and the continued fraction has few terms. */
const FAR = 3.5;

/** The share of all standard normal numbers that lies below one. */
export function normalShare(x: number): number {
  const size = Math.abs(x);
  const density = exp((-size * size) / 2) / ROOT_OF_TWO_PI;
  if (size < FAR) {
    // ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …)
    let term = size;
    let sum = size;
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= (size * size) / odd;
      sum += term;
    }
    return x < 0 ? 0.5 - density * sum : 0.5 + density * sum;
  }
  // φ(x) ÷ (x + 1/(x + 2/(x + 3/(x + …))))
  let fraction = size;
  for (let term = 80; term > 0; term--) fraction = size + term / fraction;
  const tail = density / fraction;
  return x < 0 ? tail : 1 - tail;
}
