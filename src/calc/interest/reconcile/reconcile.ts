/**
 * Which conventions reproduce a published figure, and how much that tells.
 *
 * Nobody says in an award how the days of a half-year are counted; a figure to the cent may. Every combination of
 * what the terms leave open is worked out, the usual ones first, and put beside the figure. A combination that comes
 * to the figure reproduces it: whether the tribunal reckoned so the figure cannot say.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { Decimal } from "../../decimal.ts";
import type { TermsRow } from "../terms/termsRow.ts";
import { wordsOf } from "./combinations.ts";
import { verdict } from "./evidence.ts";
import { gapOf, movesMostOf, settledOf } from "./findings.ts";
import { fitOf, mayBeCutOff, type Fit, type PublishedFigure } from "./published.ts";
import { Search, type Candidate, type Found, type Screen } from "./search.ts";
import { questionsOf, withFirstBenchmarks, type Question, type Setting } from "./setting.ts";

/** What is owed under a setting on a day. */
type Owe = (setting: Setting, asOf: SerialDate) => { readonly total: Decimal; readonly interest: Decimal };

/** How what is owed is worked out: quickly, and exactly. */
export interface Reckoning {
  readonly screen: Screen;
  readonly owe: Owe;
}

/** A combination of conventions beside the figure; of several figures beside the one that it fits worst. */
interface ReconcileRow {
  readonly fit: Fit;
  /** How far it departs from the usual conventions. */
  readonly changes: number;
  readonly combination: string;
  /** The terms so read. */
  readonly terms: readonly TermsRow[];
  readonly result: Decimal;
  /** Result less figure. */
  readonly difference: Decimal;
  /** The difference in days of interest; `undefined` where the next day's cannot be told. */
  readonly days: number | undefined;
  /** How many other combinations come to the very same number. */
  readonly also: number;
}

export interface Reconciliation {
  readonly rows: readonly ReconcileRow[];
  readonly verdict: string;
  readonly settled: string;
  readonly movesMost: string;
  /** How far the terms as stated are from the figure, where nothing fits. */
  readonly gap: string | undefined;
}

/**
 * Finds the conventions that reproduce every figure. Yields now and then how many combinations have been tried.
 *
 * @param listed the terms, each row with the benchmarks that it may follow
 * @throws DomainError where no combination has an answer
 */
export function* reconciling(
  figures: readonly PublishedFigure[],
  listed: Setting,
  rows: number,
  reckoning: Reckoning,
): Generator<number, Reconciliation> {
  const questions = questionsOf(
    listed,
    figures.map(({ asOf }) => asOf),
  );
  const stated = withFirstBenchmarks(listed);
  const found = yield* new Search(stated, questions, figures, reckoning.screen).run();
  if (found.candidates.length === 0 && found.reason !== undefined) throw found.reason;
  const judged = found.candidates.map((candidate) => judge(candidate, figures, reckoning.owe));
  const ordered = inOrder(judged);
  const fitting = ordered.filter(({ fit }) => fit !== "No").map(({ candidate }) => candidate);
  const context = { figures, questions, stated, screen: reckoning.screen };
  return {
    rows: distinct(ordered)
      .slice(0, rows)
      .map((one) => rowOf(one, questions, figures, reckoning)),
    verdict: verdictOf(found, fitting, figures),
    settled: settledOf(questions, found.candidates, fitting, found.allUpTo !== undefined),
    movesMost: movesMostOf(context, found.candidates),
    gap: fitting.length === 0 ? gapOf(context, found.candidates) : undefined,
  };
}

/** A candidate whose fit is certain. */
interface Judged {
  readonly candidate: Candidate;
  readonly fit: Fit;
  readonly changes: number;
}

const FITS: readonly Fit[] = ["Yes", "Digits cut off", "No"];

/** Doubles tell what is far from a figure and its rounding; the rest is worked out exactly. */
function judge(candidate: Candidate, figures: readonly PublishedFigure[], owe: Owe): Judged {
  const { cost, mayFit, setting, results } = candidate;
  if (!mayFit) return { candidate, fit: "No", changes: cost };
  const fits = figures.map((figure, index) => {
    const result = results[index] ?? NaN;
    return isClear(result, figure, setting)
      ? fitOf(new Decimal(result), figure)
      : fitOf(exactly(setting, figure, owe), figure);
  });
  const fit = fits.reduce((worst, one) => (FITS.indexOf(one) > FITS.indexOf(worst) ? one : worst), "Yes");
  return { candidate, fit, changes: cost + (fit === "Digits cut off" ? 1 : 0) };
}

/** What doubles may be off by, of a result and in money; where roundings on the way may flip, a good deal more. */
const OFF = { relative: 1e-11, money: 1e-3 } as const;
const OFF_ROUNDED = { relative: 1e-6, money: 1 } as const;

/** Whether a result is farther from both ends of a figure's rounding than doubles may be off by. */
function isClear(result: number, { value, unit }: PublishedFigure, { rows }: Setting): boolean {
  const { relative, money } = rows.some(({ rounding }) => rounding.length > 0) ? OFF_ROUNDED : OFF;
  const off = money + Math.abs(result) * relative;
  const away = Math.abs(result - value.toNumber());
  const edges = mayBeCutOff(unit) ? [0.5, 1, 0] : [0.5];
  return edges.every((edge) => Math.abs(away - edge * unit.toNumber()) > off);
}

function exactly(setting: Setting, { asOf, what }: PublishedFigure, owe: Owe): Decimal {
  const owed = owe(setting, asOf);
  if (what === "Total") return owed.total;
  if (what === "Interest") return owed.interest;
  return owe(setting, (asOf + 1) as SerialDate).total.minus(owed.total);
}

/** Fits first, the fewest changes first; then the best of each number of changes while they improve, then the rest. */
function inOrder(judged: readonly Judged[]): readonly Judged[] {
  const nearer = (a: Judged, b: Judged): number => a.candidate.distance - b.candidate.distance;
  const fits = judged
    .filter(({ fit }) => fit !== "No")
    .sort((a, b) => a.changes - b.changes || FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || nearer(a, b));
  const misses = judged
    .filter(({ fit }) => fit === "No")
    .sort((a, b) => nearer(a, b) || a.changes - b.changes);
  const improving: Judged[] = [];
  const byChanges = [...misses].sort((a, b) => a.changes - b.changes || nearer(a, b));
  for (const miss of byChanges) {
    const last = improving.at(-1);
    if (last === undefined || (miss.changes > last.changes && nearer(miss, last) < 0)) improving.push(miss);
  }
  const first = new Set(improving);
  return [...fits, ...improving, ...misses.filter((miss) => !first.has(miss))];
}

/** One of each number that results come to, and how many others do. */
interface Distinct extends Judged {
  readonly also: number;
}

function distinct(ordered: readonly Judged[]): readonly Distinct[] {
  const groups = new Map<string, Judged[]>();
  for (const judged of ordered) {
    const key = [...judged.candidate.results.map(sameNumber), judged.fit].join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [judged]);
    else group.push(judged);
  }
  return [...groups.values()].map((group) => ({ ...(group[0] as Judged), also: group.length - 1 }));
}

/** Doubles that stand for the same sum, whichever way they were reached. */
function sameNumber(value: number): number {
  return Number(value.toPrecision(13));
}

function rowOf(
  { candidate, fit, changes, also }: Distinct,
  questions: readonly Question[],
  figures: readonly PublishedFigure[],
  { owe, screen }: Reckoning,
): ReconcileRow {
  const { setting, choices, results } = candidate;
  const misses = figures.map(
    ({ value, unit }, index) => Math.abs((results[index] ?? NaN) - value.toNumber()) / unit.toNumber(),
  );
  const figure = figures[misses.indexOf(Math.max(...misses))];
  if (figure === undefined) throw new RangeError("a result that is no number beside a figure");
  const result = exactly(setting, figure, owe);
  const difference = result.minus(figure.value);
  const nextDay = interestOfNextDay(setting, figure.asOf, screen);
  return {
    fit,
    changes,
    combination: wordsOf(questions, choices),
    terms: setting.rows,
    result,
    difference,
    days: figure.what === "Per day" || nextDay === undefined ? undefined : difference.toNumber() / nextDay,
    also,
  };
}

/** Nothing where the next day has no fixing, or bears none. */
function interestOfNextDay(setting: Setting, asOf: SerialDate, screen: Screen): number | undefined {
  try {
    const next = screen(setting, (asOf + 1) as SerialDate).total - screen(setting, asOf).total;
    return next > 0 ? next : undefined;
  } catch {
    return undefined;
  }
}

function verdictOf(
  { candidates, leftOut, reason, allUpTo }: Found,
  fitting: readonly Candidate[],
  figures: readonly PublishedFigure[],
): string {
  // Several figures move together: the one that others meet most often by chance says how much all of them tell.
  const each = figures.map((figure, index) => {
    const families = new Set(candidates.map(({ unrounded }) => sameNumber(unrounded[index] ?? NaN)));
    const results = [...families].sort((a, b) => a - b);
    const fits = new Set(fitting.map(({ unrounded }) => unrounded.map(sameNumber).join()));
    const width = figure.unit.toNumber() * (mayBeCutOff(figure.unit) ? 1.5 : 1);
    return { results, fitting: fits.size, published: figure.value.toNumber(), width };
  });
  const telling = each.reduce((best, one) =>
    one.width / spread(one.results) < best.width / spread(best.results) ? one : best,
  );
  const missing =
    leftOut === 0
      ? ""
      : ` ${inFull(new Decimal(leftOut))} more could not be worked out; of the first: ${reason?.message ?? ""}.`;
  const untried =
    allUpTo === undefined
      ? ""
      : ` Some with more than ${allUpTo} changes were not tried: state what is known.`;
  const [guess] = figures.filter(({ isGuess }) => isGuess);
  const read =
    guess === undefined
      ? ""
      : ` ${inFull(guess.value)} is taken to be rounded to ${inFull(guess.unit)} by its zeros: if it is exact, give rounding 1.`;
  return verdict(telling) + read + untried + missing;
}

function inFull(value: Decimal): string {
  return value.toNumber().toLocaleString("en-US");
}

function spread(results: readonly number[]): number {
  return Math.max((results.at(-1) ?? 0) - (results[0] ?? 0), Number.MIN_VALUE);
}
