/**
 * RECONCILE from the cells it is given to the table it answers, on whatever thread.
 */
import {
  inRow,
  isSaidOfADay,
  isSaidOfInterest,
  listedBenchmarks,
  owedUnder,
  problem,
  reconciling,
  screenUnder,
  seriesNamed,
  SUBJECTS,
  sumOfNumber,
  sumOfText,
  toIso,
  type Decimal,
  type PublishedFigure,
  type Reckoning,
  type Reconciliation,
  type RoundedSum,
  type SerialDate,
  type Setting,
  type Subject,
} from "../../calc/index.ts";
import {
  isBlankCell,
  plain,
  readCells,
  readChoice,
  readDate,
  readDecimal,
  readOptionalDate,
  readOptionalDecimal,
  readOptionalNumber,
  toNumber,
  type CellAnswer,
} from "../excel/boundary.ts";
import { readFixings } from "./fixingsTable.ts";
import { readPayments } from "../interestArguments.ts";
import { readRows, toTable } from "../table.ts";
import { readOpenTerms } from "./termsTable.ts";

/** The cells of a call. */
export interface ReconcileArguments {
  readonly published: unknown;
  readonly terms: unknown;
  readonly asOf: unknown;
  readonly fixings: unknown;
  readonly what: unknown;
  readonly rounding: unknown;
  readonly payments: unknown;
  readonly rows: unknown;
}

/** What is asked, in the calculation module's terms. */
interface ReconcileQuestion {
  readonly figures: readonly PublishedFigure[];
  readonly setting: Setting;
  readonly rows: number;
}

const HEADERS = [
  "Fit",
  "Changes",
  "Combination",
  "Result",
  "Difference",
  "Days of interest",
  "Also",
] as const;

const DEFAULT_ROWS = 10;

/** In days: 200 years, over which ten thousand combinations are still worked out in a minute. */
const LONGEST_LIFE = 73_050;

/** As many as there can be combinations, so that the table fits on a sheet. */
const MOST_ROWS = 20_000;

/** As many figures as are tried in a minute. */
const MOST_FIGURES = 200;

/** How what is owed is worked out: in doubles to find, in decimals to answer. */
const reckoning: Reckoning = {
  screen: ({ rows, fixings, payments }, asOf) => screenUnder(rows, fixings, payments, asOf),
  owe: ({ rows, fixings, payments }, asOf) => owedUnder(rows, fixings, payments, asOf),
};

/** @throws DomainError where an argument cannot be meant */
function readReconcile(given: ReconcileArguments): ReconcileQuestion {
  const figures = readFigures(given);
  const fixings = readFixings(given.fixings, "fixings");
  const terms = readOpenTerms(given.terms, "terms");
  for (const { row, number } of terms) {
    const { rate } = row;
    if (rate.kind === "fixed") continue;
    inRow("terms", number, () =>
      listedBenchmarks(rate.name, fixings).forEach((name) => seriesNamed(fixings, name)),
    );
  }
  const first = Math.min(...terms.map(({ row }) => row.from));
  for (const { asOf } of figures) {
    if (asOf < first) {
      throw problem.mustNotComeBefore("asOf", "From", toIso(first as SerialDate), toIso(asOf));
    }
    if (asOf - first > LONGEST_LIFE) throw problem.lifeTooLong(toIso(first as SerialDate), toIso(asOf));
  }
  return {
    figures,
    rows: readRowCount(given.rows),
    setting: {
      // Nobody has said how the rate resets where that is open, so that no fixing has to be used.
      rows: terms.map(({ row, open }) => (open.has("Resets") ? { ...row, resets: "Each period" } : row)),
      open: terms.map(({ open }) => open),
      fixings,
      payments: readPayments(given.payments, "payments"),
    },
  };
}

function readRowCount(given: unknown): number {
  const rows = readOptionalNumber(given, "rows") ?? DEFAULT_ROWS;
  if (!Number.isInteger(rows)) throw problem.mustBeWhole("rows", rows);
  if (rows < 1 || rows > MOST_ROWS) throw problem.mustBeBetween("rows", 1, MOST_ROWS, rows);
  return rows;
}

/**
 * The table of a call.
 *
 * @param tell told now and then how many combinations have been tried
 */
export function reconcileTable(given: ReconcileArguments, tell: (tried: number) => void): CellAnswer[][] {
  const { figures, setting, rows } = readReconcile(given);
  const search = reconciling(figures, setting, rows, reckoning);
  let step = search.next();
  while (step.done !== true) {
    tell(step.value);
    step = search.next();
  }
  return tableOf(step.value);
}

function tableOf({ rows, verdict, settled, movesMost, gap }: Reconciliation): CellAnswer[][] {
  const findings: (readonly [string, string | undefined])[] = [
    ["Verdict", verdict],
    ["Settled / open", settled],
    ["Moves most", movesMost],
    ["Gap", gap],
  ];
  return toTable(HEADERS, [
    ...rows.map(({ fit, changes, combination, result, difference, days, also }) => [
      fit,
      changes,
      combination,
      toNumber(result, "the result"),
      toNumber(difference, "the difference"),
      days,
      also,
    ]),
    ...findings.flatMap(([name, words]) => (words === undefined ? [] : [[name, "", words]])),
  ]);
}

/** One figure and its day, or a table of several, which all have to fit. */
function readFigures({ published, asOf, what, rounding }: ReconcileArguments): PublishedFigure[] {
  const said: WhatIsSaid = {
    what: readOptionalWhat(what, "what"),
    rounding: readRounding(rounding, "rounding"),
  };
  const cells = readCells(published);
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return readFigureTable(published, asOf, said);
  const day = readOptionalDate(asOf, "asOf");
  if (day === undefined) throw problem.missing("asOf");
  return [figure(plain(published, "published"), day, said)];
}

const FIGURES_TABLE = {
  columns: [
    { header: "As of", holds: "date", required: true },
    { header: "Published", holds: "text", required: true },
    { header: "What", holds: "text" },
    { header: "Rounding", holds: "money" },
  ],
} as const;

/** The arguments hold for rows that leave their cells blank. */
function readFigureTable(published: unknown, asOf: unknown, said: WhatIsSaid): PublishedFigure[] {
  const given = readOptionalDate(asOf, "asOf");
  if (given !== undefined) throw problem.onlyBeside("asOf", "a single figure", "a table of figures");
  const figures = readRows(published, { name: "published", ...FIGURES_TABLE }, (row) =>
    figure(plain(row.cell("Published"), "Published"), readDate(row.cell("As of"), "As of"), {
      what: readOptionalWhat(row.cell("What"), "What") ?? said.what,
      rounding: readRounding(row.cell("Rounding"), "Rounding") ?? said.rounding,
    }),
  );
  if (figures.length > MOST_FIGURES)
    throw problem.tooManyRowsToWorkOut("published", figures.length, MOST_FIGURES);
  return figures;
}

/** What is said of a figure beside its digits. */
interface WhatIsSaid {
  readonly what: Subject | undefined;
  readonly rounding: Decimal | undefined;
}

function readOptionalWhat(given: unknown, name: string): Subject | undefined {
  const word = plain(given, name);
  return isBlankCell(word) || word === 0 ? undefined : readChoice(word, name, SUBJECTS, "Total");
}

function readRounding(given: unknown, name: string): Decimal | undefined {
  if (typeof plain(given, name) === "boolean") throw problem.notANumber(name, plain(given, name));
  const unit = readOptionalDecimal(given, name);
  if (unit?.lte(0)) throw problem.mustBeAbove(name, 0, unit);
  return unit;
}

function figure(published: unknown, asOf: SerialDate, { what: said, rounding }: WhatIsSaid): PublishedFigure {
  const sum = readSum(published);
  const what = said ?? "Total";
  const { value } = sum;
  if (typeof published === "string" && what !== "Per day" && isSaidOfADay(published)) {
    throw problem.figureOfADay(published);
  }
  if (typeof published === "string" && said === undefined && isSaidOfInterest(published)) {
    throw problem.figureOfInterest(published);
  }
  if (rounding !== undefined && !value.mod(rounding).isZero()) {
    throw problem.notToThat("rounding", rounding, value);
  }
  return { ...(rounding === undefined ? sum : { value, unit: rounding }), asOf, what };
}

function readSum(published: unknown): RoundedSum {
  if (isBlankCell(published)) throw problem.missing("published");
  if (typeof published === "boolean") throw problem.notANumber("published", published);
  return typeof published === "string"
    ? sumOfText(published)
    : sumOfNumber(readDecimal(published, "published"));
}
