/**
 * Loader of webpack for decimal.js: leaves out what no figure of the field needs (angles, cube roots, other bases,
 * random numbers), a tenth of the library, which no bundler can see to be unused. The rest is as it was published.
 */
const METHODS = [
  ...["cosine", "cubeRoot", "hyperbolicCosine", "hyperbolicSine", "hyperbolicTangent", "inverseCosine"],
  ...["inverseHyperbolicCosine", "inverseHyperbolicSine", "inverseHyperbolicTangent", "inverseSine"],
  ...["inverseTangent", "sine", "tangent", "toBinary", "toFraction", "toHexadecimal", "toOctal"],
];

const FUNCTIONS = [
  ...["acos", "acosh", "asin", "asinh", "atan", "atanh", "atan2", "cbrt", "cos", "cosh", "hypot", "random"],
  ...["sin", "sinh", "tan", "tanh"],
];

/**
 * Constants of a thousand digits: of π no figure needs any, of the logarithm of 10 a few more than the digits that are
 * worked out.
 */
const DIGITS = [
  { name: "PI", kept: 10 },
  { name: "LN10", kept: 400 },
] as const;

export default function withoutUnused(text: string): string {
  const methods = METHODS.map((name) => new RegExp(`^P\\.${name} = [^]*?^\\};?$`, "mu"));
  const functions = FUNCTIONS.map((name) => new RegExp(`^ +Decimal\\.${name} = ${name};.*$`, "mu"));
  const whole = [...methods, ...functions].reduce((rest, part) => {
    if (!part.test(rest))
      throw new Error(`decimal.js has no ${part.source} any more: see tools/decimalLoader.ts`);
    return rest.replace(part, "");
  }, text);
  return DIGITS.reduce((rest, { name, kept }) => {
    const constant = new RegExp(`^(  ${name} = '\\d\\.\\d{${kept}})\\d+',`, "mu");
    if (!constant.test(rest))
      throw new Error(`decimal.js has no ${name} any more: see tools/decimalLoader.ts`);
    return rest.replace(constant, "$1',");
  }, whole);
}
