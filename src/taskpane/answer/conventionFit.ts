/**
 * Which conventions that a scenario leaves open reproduce a published figure: what RECONCILE answers, asked of the
 * heads of claim. Loaded when it is asked.
 */
import {
  AS_STATED,
  asSentence,
  CONVENTIONS,
  DEFAULT_DAY_COUNT,
  DomainError,
  owedUnder,
  provenanceOf,
  reconciling,
  screenUnder,
  termsOf,
  toIso,
  type Convention,
  type Provenance,
  type PublishedFigure,
  type Reckoning,
  type Scenario,
  type Setting,
  type TermsRow,
} from "../../calc/index.ts";
import { showDifference, showFigure } from "../elements/figures.ts";
import { CONVENTION_KEYS, fittedHeads, keyOf, type FittedHeads } from "./fittedHeads.ts";

/** What the search came to, in sentences. */
export interface ConventionFit {
  readonly isFit: boolean;
  /** The combination that fits with the fewest departures from the usual, or the nearest one. */
  readonly combination: string;
  /** What it comes to, and how far off that is. */
  readonly result: string;
  /** How strongly that speaks for it, what is settled, and where nothing fits the gap. */
  readonly evidence: readonly string[];
  /** The scenario with what fits filled in, where the heads do not say it already and can say it. */
  readonly fitted: FittedHeads | undefined;
}

/** What is open is tried as it usually is, whatever the scenario assumes of it, and then otherwise. */
const USUAL: Readonly<Record<Convention, Partial<TermsRow>>> = {
  Compounds: { compounds: "Yearly" },
  "Compounds on": { compoundsOn: undefined },
  Resets: { resets: "Each period" },
  Fixing: { fixing: "On or before" },
  "Day count": { dayCount: DEFAULT_DAY_COUNT },
  Stub: { stub: "Simple" },
  "First day": { firstDay: "Counted" },
  "Last day": { lastDay: "Not counted" },
  Rounding: { rounding: [] },
  "Floor on": { floorOn: "Rate" },
  Payments: { payments: "Interest first" },
};

const reckoning: Reckoning = {
  screen: ({ rows, fixings, payments }, asOf) => screenUnder(rows, fixings, payments, asOf),
  owe: ({ rows, fixings, payments }, asOf) => owedUnder(rows, fixings, payments, asOf),
};

/**
 * Tries every combination of what the heads leave open or only assume, a stretch at a time.
 *
 * @throws DomainError (not available) where the Award is one sum, or nothing is open
 */
export function* conventionFit(
  scenario: Scenario,
  figure: PublishedFigure,
): Generator<undefined, ConventionFit> {
  const search = reconciling([figure], settingOf(scenario, figure), 1, reckoning);
  for (;;) {
    const step = search.next();
    if (step.done !== true) {
      yield undefined;
      continue;
    }
    const { rows, verdict, settled, gap } = step.value;
    const [best] = rows;
    if (best === undefined) throw new DomainError("notAvailable", "no combination has an answer");
    const isFit = best.fit !== "No";
    const words = best.combination === AS_STATED ? "The usual conventions" : best.combination;
    return {
      isFit,
      combination: words,
      result: `${showFigure("money", best.result.toNumber())}, off by ${showDifference("money", best.difference.toNumber())}`,
      evidence: [verdict, `Conventions: ${settled}`, ...(gap === undefined ? [] : [gap])].map(asSentence),
      fitted: isFit
        ? fittedHeads(scenario, figure.asOf, best.terms, reproducing(figure, asSentence(verdict)))
        : undefined,
    };
  }
}

/** A convention found so is assumed: that it comes to the figure is the reason, not that anybody has said it. */
function reproducing({ value, what, asOf }: PublishedFigure, verdict: string): Provenance {
  const of = { Total: "what is owed", Interest: "interest", "Per day": "a day's interest" }[what];
  return {
    kind: "assumed",
    reason: `reproduces the published ${showFigure("money", value.toNumber())}, ${of} on ${toIso(asOf)}. ${verdict}`,
  };
}

function settingOf(scenario: Scenario, { asOf }: PublishedFigure): Setting {
  const terms = termsOf(scenario);
  const form = terms.formStanding(asOf);
  if (form.kind !== "heads")
    throw new DomainError("notAvailable", "conventions are tried where the Award is stated head by head");
  const open = openByHead(scenario);
  return {
    rows: form.rows.map((row) =>
      [...openOf(open, row)].reduce<TermsRow>((usual, one) => ({ ...usual, ...USUAL[one] }), row),
    ),
    open: form.rows.map((row) => openOf(open, row)),
    fixings: form.fixings,
    payments: terms.paymentsUntil(asOf),
  };
}

type Open = ReadonlyMap<string, ReadonlySet<Convention>>;

const NOTHING_OPEN: ReadonlySet<Convention> = new Set();

function openOf(open: Open, row: TermsRow): ReadonlySet<Convention> {
  return open.get(keyOf(row)) ?? NOTHING_OPEN;
}

/** What each head leaves open: a convention that is not given, or only assumed. */
function openByHead(scenario: Scenario): Open {
  const input = scenario.inputs["award.heads"];
  if (input === undefined) return new Map();
  const rows = input.value;
  return new Map(
    termsOf(scenario)
      .heads()
      .flatMap((row, index) => {
        const cells = rows[index]?.cells;
        const open = CONVENTIONS.filter((convention) => {
          const own = CONVENTION_KEYS[convention];
          // Anniversaries of a day are said in a column of their own.
          const isDay = own === "compoundsOn" && cells?.anniversaryOf !== undefined;
          const key = isDay ? "anniversaryOf" : own;
          return cells?.[key] === undefined || provenanceOf(input, index, key).kind === "assumed";
        });
        return row.bears && open.length > 0 ? [[keyOf(row), new Set(open)] as const] : [];
      }),
  );
}
