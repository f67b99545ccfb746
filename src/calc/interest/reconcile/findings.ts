/**
 * What a search found beside its rows: what the fits have in common, what matters, and how far off the terms are.
 */
import { toIso, type SerialDate } from "../../dates/serialDate.ts";
import { Decimal } from "../../decimal.ts";
import { DomainError } from "../../errors.ts";
import { wordsOf } from "./combinations.ts";
import { expectedByChance } from "./evidence.ts";
import type { PublishedFigure } from "./published.ts";
import { resultOf, type Candidate, type Screen } from "./search.ts";
import type { Question, Setting } from "./setting.ts";

/** What a finding is about. */
export interface Searched {
  readonly figures: readonly PublishedFigure[];
  readonly questions: readonly Question[];
  readonly stated: Setting;
  readonly screen: Screen;
}

/**
 * "settled: Compounds half-yearly; open: Fixing on or before, 2 days before".
 *
 * @param isCut not every combination was tried
 */
export function settledOf(
  questions: readonly Question[],
  candidates: readonly Candidate[],
  fitting: readonly Candidate[],
  isCut: boolean,
): string {
  if (fitting.length === 0) return "nothing: no combination fits";
  const settled: string[] = [];
  const open: string[] = [];
  questions.forEach(({ name, readings }, index) => {
    const choices = (of: readonly Candidate[]): number[] =>
      [...new Set(of.map((one) => one.choices[index] ?? 0))].sort((a, b) => a - b);
    if (choices(candidates).length < 2) return;
    const left = choices(fitting);
    const words = `${name} ${left.map((choice) => readings[choice]?.words ?? "").join(" or ")}`;
    (left.length === 1 ? settled : open).push(words);
  });
  const parts = [
    ...(settled.length > 0
      ? [`${isCut ? "settled among those tried" : "settled"}: ${settled.join("; ")}`]
      : []),
    ...(open.length > 0 ? [`open: ${open.join("; ")}`] : []),
  ];
  return parts.length > 0 ? parts.join(". ") : "nothing was open";
}

/** Of the changes of one convention, the one that moves the result most, and the one that leads nearest. */
export function movesMostOf({ figures, questions }: Searched, candidates: readonly Candidate[]): string {
  const [figure] = figures;
  const asStated = candidates.find(({ choices }) => choices.every((choice) => choice === 0));
  const stated = asStated?.results[0];
  if (figure === undefined || stated === undefined)
    return "cannot be told: the terms as stated have no answer";
  const single = candidates.flatMap(({ choices, results }) => {
    const changed = choices.flatMap((choice, index) => (choice > 0 ? [index] : []));
    const [index] = changed;
    const [result] = results;
    if (changed.length !== 1 || index === undefined || result === undefined) return [];
    const { name, readings } = questions[index] as Question;
    const reading = readings[choices[index] ?? 0];
    return [{ words: `${name}: ${reading?.words ?? ""}`, cost: reading?.cost ?? 0, result }];
  });
  const published = figure.value.toNumber();
  const off = (result: number): number => Number(Math.abs(result - published).toFixed(placesOf(figure)));
  const [most] = [...single].sort((a, b) => Math.abs(b.result - stated) - Math.abs(a.result - stated));
  // What is told alike is as near: of those the most usual.
  const [nearest] = [...single].sort((a, b) => off(a.result) - off(b.result) || a.cost - b.cost);
  if (most === undefined || nearest === undefined) return "nothing was open";
  if (most.result === stated) return "no single change makes a difference";
  const moved = change(most.result - stated, figure);
  const isNearer = off(nearest.result) < off(stated);
  const leads = isNearer
    ? `${nearest.words} leads nearest, to ${money(nearest.result, figure)}`
    : "no single change leads nearer than the terms as stated";
  return `${most.words} moves it most, by ${moved}; ${leads}`;
}

/** "As stated gives 616,101,031, 3,871,031 more: 20.9 days of interest (reached on 2021-03-10), …" */
export function gapOf(searched: Searched, candidates: readonly Candidate[]): string {
  const { figures, stated, screen } = searched;
  const gaps = figures.map((figure) => {
    try {
      return { figure, result: resultOf(stated, figure, screen) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { figure, problem: error.message };
    }
  });
  const worst = gaps.reduce((most, gap) => (unitsOff(gap) > unitsOff(most) ? gap : most));
  if (worst.result === undefined) return `The terms as stated have no answer: ${worst.problem}.`;
  const { figure, result } = worst;
  const difference = result - figure.value.toNumber();
  const measures = [
    ...daysOff(searched, figure, difference),
    ...rateOff(searched, figure, result, difference),
    ...principalOff(searched, figure, result, difference),
  ];
  const last = measures.at(-1);
  const all = measures.length > 1 ? `${measures.slice(0, -1).join(", ")}, or ${last ?? ""}` : (last ?? "");
  const lead = `As stated gives ${money(result, figure)}, ${money(Math.abs(difference), figure)} ${difference > 0 ? "more" : "less"}`;
  return [
    all === "" ? `${lead}.` : `${lead}: ${all}.`,
    ...otherwiseMeant(searched, figure, result),
    ...nearest(searched, figure, candidates),
  ].join(" ");
}

/**
 * A combination is told of that misses by so many units of the figure's last place, where hardly any would by chance:
 * its digits may be a slip.
 */
const NEAR = 2;
const HARDLY_ANY = 0.5;

function nearest(
  { figures, questions }: Searched,
  figure: PublishedFigure,
  candidates: readonly Candidate[],
): string[] {
  const [best] = [...candidates].sort((a, b) => a.distance - b.distance);
  const index = figures.indexOf(figure);
  const result = best?.results[index];
  if (best === undefined || result === undefined) return [];
  const off = Math.abs(result - figure.value.toNumber());
  const near = NEAR * figure.unit.toNumber();
  if (off > near || best.choices.every((choice) => choice === 0)) return [];
  const results = [...new Set(candidates.map(({ unrounded }) => unrounded[index] ?? NaN))].sort(
    (a, b) => a - b,
  );
  const compared = { results, fitting: 1, published: figure.value.toNumber(), width: 2 * near };
  if (expectedByChance(compared) > HARDLY_ANY) return [];
  const shown = off < 0.005 ? "less than 0.01" : off.toLocaleString("en-US", off < 100 ? CENTS : WHOLE);
  return [`The nearest is only ${shown} off: ${wordsOf(questions, best.choices)}.`];
}

const CENTS = { maximumFractionDigits: 2 } as const;
const WHOLE = { maximumFractionDigits: 0 } as const;

/** Units of money that a figure may be in without saying so. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);

/** So near to the result, in proportion, a figure in another unit is taken to be meant. */
const AS_NEAR = 1.5;

/** What the figure may be instead: in millions, or the interest instead of the total. */
function otherwiseMeant({ stated, screen }: Searched, figure: PublishedFigure, result: number): string[] {
  const published = figure.value.toNumber();
  for (const [word, by] of UNITS) {
    const ratio = result / (published * by);
    if (ratio > 1 / AS_NEAR && ratio < AS_NEAR)
      return [`Is it in ${word}s? Then write "${published} ${word}".`];
  }
  const what = figure.what === "Total" ? "Interest" : "Total";
  const other =
    figure.what === "Per day" ? undefined : tried(() => resultOf(stated, { ...figure, what }, screen));
  const isOther = other !== undefined && Math.abs(other - published) <= figure.unit.toNumber() / 2 + 1e-6;
  return isOther ? [`It is the ${what.toLowerCase()} as stated: give what as "${what}".`] : [];
}

function unitsOff({ figure, result }: { figure: PublishedFigure; result?: number | undefined }): number {
  if (result === undefined) return Infinity;
  return Math.abs(result - figure.value.toNumber()) / figure.unit.toNumber();
}

/** Days are looked for so far from the figure's own. */
const LONGEST_WAY = 20_000;

function daysOff({ stated, screen }: Searched, figure: PublishedFigure, difference: number): string[] {
  if (figure.what === "Per day") return [];
  const nextDay = tried(() => resultOf(stated, { ...figure, what: "Per day" }, screen));
  if (nextDay === undefined || nextDay <= 0) return [];
  const days = Math.abs(difference) / nextDay;
  const reached = dayReached(stated, figure, difference, screen);
  const where = reached === undefined ? "" : ` (reached on ${toIso(reached)})`;
  return [`${days.toLocaleString("en-US", TENTHS)} days of interest${where}`];
}

/** Half of a cent: less is not short of a figure. */
const NOTHING_SHORT = 0.005;

/** The first day on which the terms as stated come to the figure. */
function dayReached(
  stated: Setting,
  figure: PublishedFigure,
  difference: number,
  screen: Screen,
): SerialDate | undefined {
  const start = Math.min(...stated.rows.map(({ from }) => from));
  const published = figure.value.toNumber() - Math.min(NOTHING_SHORT, figure.unit.toNumber() / 2);
  const on = (day: number): number | undefined =>
    tried(() => resultOf(stated, { ...figure, asOf: day as SerialDate }, screen));
  let [low, high] =
    difference > 0 ? [start, figure.asOf as number] : [figure.asOf as number, figure.asOf + 1];
  if (difference < 0) {
    for (let reach = 1; (on(high) ?? Infinity) < published; reach *= 2) {
      if (reach > LONGEST_WAY) return undefined;
      [low, high] = [high, figure.asOf + reach];
    }
  }
  if ((on(low) ?? Infinity) >= published || on(high) === undefined) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if ((on(middle) ?? Infinity) < published) low = middle;
    else high = middle;
  }
  return high as SerialDate;
}

const BASIS_POINT = new Decimal("0.0001");

function rateOff(
  { stated, screen }: Searched,
  figure: PublishedFigure,
  result: number,
  difference: number,
): string[] {
  const rows = stated.rows.map((row) =>
    row.rate.kind === "fixed"
      ? { ...row, rate: { ...row.rate, rate: row.rate.rate.plus(BASIS_POINT) } }
      : { ...row, margin: row.margin.plus(BASIS_POINT) },
  );
  const moved = tried(() => resultOf({ ...stated, rows }, figure, screen));
  const points = moved === undefined || moved === result ? Infinity : Math.abs(difference / (moved - result));
  if (!Number.isFinite(points)) return [];
  return [`${points.toLocaleString("en-US", points < 1 ? TWO_DIGITS : TENTHS)} basis points`];
}

const TENTHS = { maximumFractionDigits: 1 } as const;
const TWO_DIGITS = { maximumSignificantDigits: 2 } as const;

/** What the principal would have to be otherwise, in the same proportion in every head that has interest. */
function principalOff(
  { stated, screen }: Searched,
  figure: PublishedFigure,
  result: number,
  difference: number,
): string[] {
  const principal = stated.rows.reduce(
    (sum, row) => sum + (row.bears ? (row.principal?.toNumber() ?? 0) : 0),
    0,
  );
  const rows = stated.rows.map((row) =>
    row.bears && row.principal !== undefined ? { ...row, principal: row.principal.times(2) } : row,
  );
  const doubled = tried(() => resultOf({ ...stated, rows }, figure, screen));
  const more = doubled === undefined ? NaN : (difference / (doubled - result)) * principal;
  return Number.isFinite(more) ? [`${change(Math.abs(more), { unit: ONE })} of principal`] : [];
}

const ONE = new Decimal(1);

function tried<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** Cents of a figure that has any, else whole numbers. */
function money(value: number, figure: Pick<PublishedFigure, "unit">): string {
  const digits = placesOf(figure);
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A difference that is there, though it may be too small to be told. */
function change(value: number, figure: Pick<PublishedFigure, "unit">): string {
  const least = 10 ** -placesOf(figure);
  return Math.abs(value) < least / 2 ? `less than ${money(least, figure)}` : money(value, figure);
}

function placesOf({ unit }: Pick<PublishedFigure, "unit">): number {
  return unit.lt(1) ? 2 : 0;
}
