/**
 * The elementary functions and distributions of a simulation beside another implementation: mpmath 1.3 with 40 digits, and
 * for quantiles of the beta distribution SciPy 1.17.
 */
import assert from "node:assert/strict";
import { betaShape, betaShare, inverseBeta, logGamma } from "../../../src/calc/simulation/beta.ts";
import { exp, log, sin } from "../../../src/calc/simulation/elementary.ts";
import { inverseNormal, normalShare } from "../../../src/calc/simulation/normal.ts";

type Rows = readonly (readonly number[])[];

const EXPONENTIALS: Rows = [
  [-700, 9.85967654375977e-305],
  [-50, 1.9287498479639178e-22],
  [-1.5, 0.22313016014842982],
  [-0.1, 0.9048374180359595],
  [-1e-9, 0.999999999],
  [0, 1],
  [1e-9, 1.000000001],
  [0.34657, 1.4142084849595797],
  [0.3466, 1.4142509118505286],
  [1, 2.718281828459045],
  [2.5, 12.182493960703473],
  [10, 22026.465794806718],
  [100.25, 3.451610733125924e43],
  [700, 1.0142320547350045e304],
];

const LOGARITHMS: Rows = [
  [5e-324, -744.4400719213812],
  [1e-300, -690.7755278982137],
  [1e-10, -23.025850929940457],
  [0.1, -2.3025850929940455],
  [0.5, -0.6931471805599453],
  [0.7071, -0.346583180371942],
  [0.7072, -0.3464417676587033],
  [0.999999, -1.000000500029089e-6],
  [1, 0],
  [1.0000001, 9.999999505838704e-8],
  [1.4142, 0.3465640001880033],
  [1.4143, 0.34663470904431704],
  [2, 0.6931471805599453],
  [10, 2.302585092994046],
  [10000000000, 23.025850929940457],
  [1e300, 690.7755278982137],
];

const SINES: Rows = [
  [-1.5707963267948966, -1],
  [-1, -0.8414709848078965],
  [-0.3, -0.29552020666133955],
  [-1e-8, -1e-8],
  [0, 0],
  [0.1, 0.09983341664682815],
  [0.5235987755982988, 0.49999999999999994],
  [1, 0.8414709848078965],
  [1.5707963267948966, 1],
];

const NORMAL_QUANTILES: Rows = [
  [1e-16, -8.222082216130435],
  [1e-10, -6.361340902404057],
  [1e-5, -4.264890793922825],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.074, -1.4466320671589785],
  [0.075, -1.439531470938456],
  [0.076, -1.4325027208258116],
  [0.25, -0.6744897501960817],
  [0.5, 0],
  [0.6, 0.2533471031357997],
  [0.925, 1.4395314709384561],
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
  [0.99999, 4.264890793923841],
];

const NORMAL_SHARES: Rows = [
  [-10, 7.619853024160525e-24],
  [-5, 2.866515718791939e-7],
  [-3.5, 0.00023262907903552504],
  [-3.49, 0.00024151027356783606],
  [-2, 0.02275013194817921],
  [-1, 0.15865525393145705],
  [-0.1, 0.460172162722971],
  [0, 0.5],
  [0.1, 0.539827837277029],
  [1, 0.8413447460685429],
  [1.96, 0.9750021048517795],
  [3.4, 0.9996630707343231],
  [3.6, 0.9998408914098424],
  [5, 0.9999997133484281],
];

const LOG_GAMMAS: Rows = [
  [0.01, 4.599479878042022],
  [0.3, 1.0957979948180756],
  [0.5, 0.5723649429247001],
  [1, 0],
  [1.5, -0.12078223763524522],
  [2, 0],
  [3.7, 1.428072326665388],
  [10, 12.801827480081469],
  [50.5, 146.51925549072064],
  [1000, 5905.220423209181],
  [100000, 1051287.7089736569],
];

const BETA_SHARES: Rows = [
  [1, 1, 0.3, 0.3],
  [2, 3, 0.4, 0.5248],
  [0.5, 0.5, 0.9, 0.7951672353008665],
  [5, 1.5, 0.7, 0.29180564480614546],
  [1, 5, 0.01, 0.0490099501],
  [30, 70, 0.25, 0.13581490428342743],
  [200, 800, 0.22, 0.9405594598381474],
];

const BETA_QUANTILES: Rows = [
  [1, 1, 0.3, 0.3],
  [2, 3, 0.4, 0.3291665033784079],
  [0.5, 0.5, 0.9, 0.9755282581475768],
  [5, 1.5, 0.01, 0.3371892307430418],
  [1, 5, 0.999, 0.748811356849042],
  [30, 70, 0.5, 0.2986619743086956],
  [1.8, 4.2, 0.05, 0.058977387611817235],
  [200, 800, 0.95, 0.22113273276589143],
];

/** Compares with the last number of each row what the others give, relative to it. */
function agrees(rows: Rows, within: number, compute: (...given: number[]) => number): void {
  for (const row of rows) {
    const [expected = NaN, given] = [row.at(-1), row.slice(0, -1)];
    const got = compute(...given);
    const off = got === expected ? 0 : Math.abs(got - expected) / Math.abs(expected || 1);
    assert.ok(off <= within, `${given.join(", ")}: ${got} is not ${expected}`);
  }
}

describe("elementary functions of our own", () => {
  it("have the exponential within two units of the last place", () => agrees(EXPONENTIALS, 4e-16, exp));
  it("have the logarithm so", () => agrees(LOGARITHMS, 4e-16, log));
  it("have the sine so", () => agrees(SINES, 4e-16, sin));
  it("have the normal quantile to 1e-15 (AS 241)", () => agrees(NORMAL_QUANTILES, 1e-15, inverseNormal));
  it("have the normal share, which only ranks hang on", () => agrees(NORMAL_SHARES, 1e-12, normalShare));
  it("have the logarithm of the gamma function", () => agrees(LOG_GAMMAS, 3e-15, logGamma));
  it("have the beta distribution and its quantiles", () => {
    agrees(BETA_SHARES, 1e-13, (a = 0, b = 0, x = 0) => betaShare(betaShape(a, b), x));
    agrees(BETA_QUANTILES, 1e-13, (a = 0, b = 0, share = 0) => inverseBeta(betaShape(a, b), share));
  });
  it("know their ends", () => {
    assert.deepEqual(
      [exp(710), exp(-746), exp(NaN), log(0), log(-1), log(Infinity)],
      [Infinity, 0, NaN, -Infinity, NaN, Infinity],
    );
  });
});
