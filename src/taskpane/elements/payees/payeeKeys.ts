import { svg, type SVGTemplateResult } from "lit";
import { nameKey, type PayeePayments } from "../../../calc/index.ts";

/** How a payee looks in the charts and in the table: a colour by number, or that of whose answer it is. */
export type PayeeKey = number | "us";

/** As many colours as can be told apart; further payees share a grey. */
const COLOURS = 7;
const SIZE = 8;

/**
 * A key for each payee of one or more scenarios, the same one in all of them.
 *
 * @param us whose answer it is; who has the rest where nobody is named
 * @returns by the payee's name
 */
export function payeeKeys(
  scenarios: readonly (readonly PayeePayments[])[],
  us?: string,
): ReadonlyMap<string, PayeeKey> {
  const keys = new Map<string, PayeeKey>();
  let next = 0;
  for (const { payee, hasTheRest } of scenarios.flat()) {
    if (keys.has(payee)) continue;
    const isUs = us === undefined ? hasTheRest : nameKey(payee) === nameKey(us);
    keys.set(payee, isUs ? "us" : Math.min(next++, COLOURS));
  }
  return keys;
}

/** The paint of a key, for an SVG `fill`. */
export function paintOf(key: PayeeKey | "held"): string {
  return `url(#payee-${key})`;
}

/** Lines over each colour, drawn where colours are the system's; what is held back always has them. */
const LINES: Readonly<Record<string, string>> = {
  0: "",
  1: "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4",
  2: "",
  3: "M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4",
  4: "M0,2 h8 M0,6 h8",
  5: "M2,0 v8 M6,0 v8",
  6: "M0,0 l8,8 M0,8 l8,-8",
  7: "M0,4 h8 M4,0 v8",
  us: "",
  held: "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4",
};

/** The paints, once a page: charts and keys refer to them by name. */
export function payeePatterns(): SVGTemplateResult {
  return svg`<defs>${Object.entries(LINES).map(
    ([key, lines]) => svg`
      <pattern id="payee-${key}" class="paint paint-${key}" width=${SIZE} height=${SIZE} patternUnits="userSpaceOnUse">
        <rect width=${SIZE} height=${SIZE}></rect>
        <path d=${lines}></path>
        ${key === "2" ? [2, 6].map((at) => svg`<circle cx=${at} cy=${at} r="1.4"></circle>`) : ""}
      </pattern>`,
  )}</defs>`;
}
