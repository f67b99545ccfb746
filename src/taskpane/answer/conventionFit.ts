/**
 * Which conventions that a scenario leaves open reproduce a published figure: what RECONCILE answers, asked of the
 * heads of claim. Loaded when it is asked.
 */
import {
  asSentence,
  CONVENTIONS,
  DomainError,
  owedUnder,
  provenanceOf,
  reconciling,
  screenUnder,
  termsOf,
  type Convention,
  type PublishedFigure,
  type Reckoning,
  type Scenario,
  type Setting,
  type TermsRow,
} from "../../calc/index.ts";
import { showDifference, showFigure } from "../elements/figures.ts";

/** What the search came to, in sentences. */
export interface ConventionFit {
  readonly isFit: boolean;
  /** The combination that fits with the fewest departures from the usual, or the nearest one. */
  readonly combination: string;
  /** What it comes to, and how far off that is. */
  readonly result: string;
  /** How strongly that speaks for it, what is settled, and where nothing fits the gap. */
  readonly evidence: readonly string[];
}

/** The columns of the heads that hold the conventions. */
const KEYS = {
  Compounds: "compounds",
  "Compounds on": "compoundsOn",
  Resets: "resets",
  Fixing: "fixing",
  "Day count": "dayCount",
  Stub: "stub",
  "First day": "firstDay",
  "Last day": "lastDay",
  Rounding: "rounding",
  "Floor on": "floorOn",
  Payments: "payments",
} as const satisfies Readonly<Record<Convention, string>>;

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
    const words = best.combination === "" ? "The terms as they stand" : best.combination;
    return {
      isFit: best.fit !== "No",
      combination: words,
      result: `${showFigure("money", best.result.toNumber())}, off by ${showDifference("money", best.difference.toNumber())}`,
      evidence: [verdict, `Conventions: ${settled}`, ...(gap === undefined ? [] : [gap])].map(asSentence),
    };
  }
}

function settingOf(scenario: Scenario, { asOf }: PublishedFigure): Setting {
  const terms = termsOf(scenario);
  const form = terms.formStanding(asOf);
  if (form.kind !== "heads")
    throw new DomainError("notAvailable", "conventions are tried where the Award is stated head by head");
  const open = openByHead(scenario);
  return {
    rows: form.rows.map((row) => (openOf(open, row).has("Resets") ? { ...row, resets: "Each period" } : row)),
    open: form.rows.map((row) => openOf(open, row)),
    fixings: form.fixings,
    payments: terms.paymentsUntil(asOf),
  };
}

type Open = ReadonlyMap<string, ReadonlySet<Convention>>;

const NOTHING_OPEN: ReadonlySet<Convention> = new Set();

function openOf(open: Open, { head, from }: TermsRow): ReadonlySet<Convention> {
  return open.get(`${head} ${from}`) ?? NOTHING_OPEN;
}

/** What each head leaves open: a convention that is not given, or only assumed. */
function openByHead(scenario: Scenario): Open {
  const input = scenario.inputs["award.heads"];
  if (input === undefined) return new Map();
  const rows = input.value;
  return new Map(
    termsOf(scenario)
      .heads()
      .flatMap(({ head, from, bears }, index) => {
        const open = CONVENTIONS.filter((convention) => {
          const key = KEYS[convention];
          return rows[index]?.cells[key] === undefined || provenanceOf(input, index, key).kind === "assumed";
        });
        return bears && open.length > 0 ? [[`${head} ${from}`, new Set(open)] as const] : [];
      }),
  );
}
