/**
 * The search: what each combination of conventions comes to, the usual ones first, screened in doubles.
 */
import type { SerialDate } from "../../dates/serialDate.ts";
import { DomainError } from "../../errors.ts";
import {
  combinationOf,
  combinationsOfCost,
  largestCost,
  neighbours,
  type Choices,
  type Combination,
} from "./combinations.ts";
import type { Convention } from "./conventions.ts";
import { mayBeCutOff, type PublishedFigure } from "./published.ts";
import type { Question, Setting } from "./setting.ts";

/** What is owed under a setting on a day, in doubles. */
export type Screen = (
  setting: Setting,
  asOf: SerialDate,
) => { readonly total: number; readonly interest: number };

/** A combination and what it comes to. */
export interface Candidate extends Combination {
  /** For each figure. */
  readonly results: readonly number[];
  /** The same before any rounding on the way. */
  readonly unrounded: readonly number[];
  /** How far the worst result is from its figure, in units of that. */
  readonly distance: number;
  /** Whether all results are within their figure's rounding, as far as doubles tell. */
  readonly mayFit: boolean;
}

/** What the search found. */
export interface Found {
  readonly candidates: readonly Candidate[];
  /** Combinations that have no answer, for want of a fixing most often. */
  readonly leftOut: number;
  /** Why the first of them was. */
  readonly reason: DomainError | undefined;
  /** Every combination of so many steps and fewer was tried; `undefined` where all were. */
  readonly allUpTo: number | undefined;
}

/** At most so many combinations are worked out level by level, and as many again about the nearest. */
const MOST_COMBINATIONS = 10_000;

/** At most so many are looked at, those counted that are known to have no answer. */
const MOST_LOOKED_AT = 30_000;

/** Where nothing fits, combinations about so many are tried. */
const NEAREST = 25;

/** After so many combinations the search tells how far it is, and may be ended. */
const COMBINATIONS_A_STEP = 50;

/** What a result in doubles may be off by: of its size, and where it is rounded on the way, in sums of money. */
const RELATIVE_ERROR = 1e-12;
const ERROR_OF_ROUNDING = 0.06;

/** Columns that change what is owed, and never the days on which a rate is read. */
const READS_NO_FIXING: ReadonlySet<Convention> = new Set([
  "Day count",
  "Stub",
  "Rounding",
  "Floor on",
  "Payments",
]);

/** Combinations by what they choose, so that none is tried twice. */
type Tried = Map<string, Candidate | undefined>;

export class Search {
  private readonly tried: Tried = new Map();
  private workedOut = 0;
  private leftOut = 0;
  private reason: DomainError | undefined;
  private readonly rounding: number;
  /** What decides which fixings are read, and how it was chosen where one of them is missing. */
  private readonly dating: readonly number[];
  private readonly withoutFixing = new Set<string>();

  constructor(
    private readonly stated: Setting,
    private readonly questions: readonly Question[],
    private readonly figures: readonly PublishedFigure[],
    private readonly screen: Screen,
  ) {
    this.rounding = questions.findIndex(({ column }) => column === "Rounding");
    this.dating = questions.flatMap(({ column }, index) =>
      column !== undefined && READS_NO_FIXING.has(column) ? [] : [index],
    );
  }

  /** Level by level, and about the nearest where nothing fits; yields how many have been tried. */
  *run(): Generator<number, Found> {
    let count = 0;
    const isStep = (): boolean => ++count % COMBINATIONS_A_STEP === 0;
    const levels = largestCost(this.questions);
    let allUpTo: number | undefined;
    for (let cost = 0; cost <= levels && allUpTo === undefined; cost++) {
      for (const combination of combinationsOfCost(this.stated, this.questions, cost)) {
        if (this.isEnough(1)) {
          allUpTo = cost - 1;
          break;
        }
        this.keep(combination);
        if (isStep()) yield this.tried.size;
      }
    }
    if (allUpTo !== undefined) yield* this.aboutFits(isStep);
    if (!this.all().some(({ mayFit }) => mayFit)) {
      const nearest = this.all()
        .sort((a, b) => a.distance - b.distance)
        .slice(0, NEAREST);
      for (const changes of [1, 2] as const) {
        for (const { choices } of nearest) {
          for (const changed of neighbours(this.questions, choices, changes)) {
            if (this.isEnough(2)) break;
            this.try(changed);
            if (isStep()) yield this.tried.size;
          }
        }
      }
    }
    return { candidates: this.all(), leftOut: this.leftOut, reason: this.reason, allUpTo };
  }

  /**
   * Where not all was tried: every single change of what fits, so that nothing is taken for settled because the search
   * ended before it.
   */
  private *aboutFits(isStep: () => boolean): Generator<number> {
    const looked = new Set<Candidate>();
    for (;;) {
      const next = this.all().find((one) => one.mayFit && !looked.has(one));
      if (next === undefined || looked.size >= NEAREST) return;
      looked.add(next);
      for (const changed of neighbours(this.questions, next.choices, 1)) {
        if (this.isEnough(2)) return;
        this.try(changed);
        if (isStep()) yield this.tried.size;
      }
    }
  }

  private isEnough(times: number): boolean {
    return this.workedOut >= times * MOST_COMBINATIONS || this.tried.size >= times * MOST_LOOKED_AT;
  }

  private all(): Candidate[] {
    return [...this.tried.values()].flatMap((candidate) => candidate ?? []);
  }

  private try(choices: Choices): Candidate | undefined {
    const key = choices.join();
    if (this.tried.has(key)) return this.tried.get(key);
    const combination = combinationOf(this.stated, this.questions, choices);
    // What says nothing of its own is not counted.
    return combination === undefined ? undefined : this.keep(combination);
  }

  private keep(combination: Combination): Candidate | undefined {
    const candidate = this.worked(combination);
    this.tried.set(combination.choices.join(), candidate);
    return candidate;
  }

  private worked(combination: Combination): Candidate | undefined {
    const dates = this.dating.map((index) => combination.choices[index]).join();
    if (this.withoutFixing.has(dates)) {
      this.leftOut += 1;
      return undefined;
    }
    this.workedOut += 1;
    try {
      const results = this.figures.map((figure) => resultOf(combination.setting, figure, this.screen));
      const unrounded = this.unroundedOf(combination) ?? results;
      const isRounded = combination.setting.rows.some(({ rounding }) => rounding.length > 0);
      const misses = this.figures.map((figure, index) => missOf(results[index] ?? NaN, figure, isRounded));
      return {
        ...combination,
        results,
        unrounded,
        distance: Math.max(...misses.map(({ distance }) => distance)),
        mayFit: misses.every(({ mayFit }) => mayFit),
      };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.leftOut += 1;
      this.reason ??= error;
      // What is paid off reads no fixing: with payments it matters what is owed.
      if (this.stated.payments.length === 0) this.withoutFixing.add(dates);
      return undefined;
    }
  }

  private unroundedOf({ choices }: Combination): readonly number[] | undefined {
    if ((choices[this.rounding] ?? 0) === 0) return undefined;
    return this.try(choices.map((choice, index) => (index === this.rounding ? 0 : choice)))?.results;
  }
}

/** What a figure would be under a setting. */
export function resultOf(setting: Setting, { asOf, what }: PublishedFigure, screen: Screen): number {
  const owed = screen(setting, asOf);
  if (what === "Total") return owed.total;
  if (what === "Interest") return owed.interest;
  return screen(setting, (asOf + 1) as SerialDate).total - owed.total;
}

function missOf(
  result: number,
  figure: PublishedFigure,
  isRounded: boolean,
): { distance: number; mayFit: boolean } {
  const unit = figure.unit.toNumber();
  const published = figure.value.toNumber();
  const tolerance = Math.abs(result) * RELATIVE_ERROR + 1e-9 + (isRounded ? ERROR_OF_ROUNDING : 0);
  const above = (result - published) * (published < 0 ? -1 : 1);
  const most = mayBeCutOff(figure.unit) ? unit : unit / 2;
  return {
    distance: Math.abs(result - published) / unit,
    mayFit: above >= -unit / 2 - tolerance && above <= most + tolerance,
  };
}
