/**
 * The Terms table as people type it: a row for each head of a claim, or for what holds of it from a day on.
 */
import {
  atRow,
  COMPOUNDS,
  COMPOUNDS_ON,
  CONVENTIONS,
  DEFAULT_DAY_COUNT,
  DAY_RULES,
  ENTERS,
  FIXING_RULES,
  FLOORS_ON,
  GRACE_FORMS,
  headingKey,
  inRow,
  nameKey,
  PAYMENT_ORDERS,
  problem,
  RESET_RULES,
  ROUNDINGS,
  seriesNamed,
  STUBS,
  toIso,
  ZERO,
  type Compounds,
  type Convention,
  type Decimal,
  type Fixings,
  type Grace,
  type PaymentOrder,
  type Rounding,
  type SerialDate,
  type TermsRow,
} from "../../calc/index.ts";
import {
  isBlankCell,
  isBlankRow,
  plain,
  readCells,
  readChoice,
  readDate,
  readOptionalDate,
  readOptionalDecimal,
  readOptionalText,
} from "../excel/boundary.ts";
import { readDayCount } from "../interestArguments.ts";
import { readFloor, readRate, readRateOrZero } from "../rates.ts";
import { readRows, type TableRow, type TableShape } from "../table.ts";

/** A row of the table, and where it stands. */
export interface ReadTermsRow {
  readonly row: TermsRow;
  /** As the user counts it: the header is row 1. */
  readonly number: number;
  /** Conventions that are not said: the column is absent or the cell says "?". The row has what a blank means. */
  readonly open: ReadonlySet<Convention>;
}

/** A cell of a convention, blank where it is left open. */
type CellOf = (column: string) => unknown;

/**
 * The rows of a Terms table.
 *
 * @param fixings those among which the benchmarks have to be
 * @throws DomainError naming the row, and the column of a cell that cannot be
 */
export function readTerms(value: unknown, name: string, fixings: Fixings): TermsRow[] {
  return readTermsRows(value, name, false).map(({ row, number }) => {
    const { rate } = row;
    if (rate.kind === "benchmark") inRow(name, number, () => seriesNamed(fixings, rate.name));
    return row;
  });
}

/** The same where conventions may be left open: of an absent column, or a cell "?", the row says so. */
export function readOpenTerms(value: unknown, name: string): ReadTermsRow[] {
  return readTermsRows(value, name, true);
}

function readTermsRows(value: unknown, name: string, mayBeOpen: boolean): ReadTermsRow[] {
  checkLength(value, name);
  let order: PaymentOrder | undefined;
  const rows = readRows(value, shapeOf(name), (row) => {
    const open = new Set(mayBeOpen ? CONVENTIONS.filter((column) => isOpen(row, column)) : []);
    const cell: CellOf = (column) => ([...open].some((one) => one === column) ? null : row.cell(column));
    const asked = mayBeOpen ? FACTS.find((column) => row.has(column) && isAsked(row, column)) : undefined;
    if (asked !== undefined) throw problem.cannotBeOpen(asked, CONVENTIONS);
    const read = termsRow(cell, open.has("Compounds"));
    checkThroughout(read, cell);
    if (isSaid(cell("Payments"))) {
      if (order !== undefined && order !== read.payments) throw problem.paymentOrdersDiffer(order);
      order = read.payments;
    }
    return { row: read, number: row.number, open };
  });
  checkHeads(rows, name);
  return rows;
}

/** As many as are worked out in a second or two. */
const MOST_TERMS = 10_000;

/** Before any row is read: of a table filled to the end of the sheet that alone takes a quarter of a minute. */
function checkLength(value: unknown, name: string): void {
  const cells = readCells(value);
  if (cells.length <= MOST_TERMS) return;
  const rows = cells.filter((row) => !isBlankRow(row)).length - 1;
  if (rows > MOST_TERMS) throw problem.tooManyRowsToWorkOut(name, rows, MOST_TERMS);
}

function shapeOf(name: string): TableShape {
  const conventions = CONVENTIONS.map((header) => ({ header, holds: "text" }) as const);
  return {
    name,
    columns: [
      { header: "Head", holds: "text" },
      { header: "Principal", holds: "money", required: true },
      { header: "From", holds: "date", required: true },
      { header: "Rate", holds: "rate" },
      { header: "Benchmark", holds: "text" },
      { header: "Margin", holds: "rate" },
      { header: "Floor", holds: "rate" },
      ...conventions,
      { header: "Enters", holds: "text" },
      { header: "Bears", holds: "text" },
      { header: "Grace until", holds: "date" },
      { header: "Grace form", holds: "text" },
      { header: "Grace from", holds: "date" },
    ],
  };
}

function isOpen(row: TableRow, column: Convention): boolean {
  return !row.has(column) || isAsked(row, column);
}

function isAsked(row: TableRow, column: string): boolean {
  const cell = plain(row.cell(column), column);
  return typeof cell === "string" && cell.trim() === "?";
}

/** What is known of a claim and never tried; a head may be called anything. */
const FACTS = [
  "Principal",
  "From",
  "Rate",
  "Benchmark",
  "Margin",
  "Floor",
  "Enters",
  "Bears",
  "Grace until",
  "Grace form",
  "Grace from",
] as const;

function termsRow(cell: CellOf, compoundsIsOpen: boolean): TermsRow {
  const from = readDate(cell("From"), "From");
  const bears = readBears(cell("Bears"));
  const margin = readRateOrZero(cell("Margin"), "Margin");
  const floor = readFloor(cell("Floor"), "Floor");
  const compounds = compoundsIsOpen ? "Yearly" : readCompounds(cell("Compounds"), bears);
  return {
    head: readHead(cell("Head")),
    principal: readOptionalDecimal(cell("Principal"), "Principal"),
    from,
    rate: readRateOrBenchmark(cell, bears, margin, floor),
    margin,
    floor,
    floorOn: choice(cell, "Floor on", FLOORS_ON, "Rate"),
    compounds,
    compoundsOn: readCompoundsOn(cell("Compounds on")),
    resets: isSaid(cell("Resets")) ? choice(cell, "Resets", RESET_RULES, "Each period") : undefined,
    fixing: choice(cell, "Fixing", FIXING_RULES, "On or before"),
    dayCount: readDayCount(isSaid(cell("Day count")) ? cell("Day count") : null, "Day count"),
    stub: readStub(cell, compounds, compoundsIsOpen),
    firstDay: choice(cell, "First day", DAY_RULES, "Counted"),
    lastDay: choice(cell, "Last day", DAY_RULES, "Not counted"),
    rounding: readRounding(cell("Rounding")),
    payments: choice(cell, "Payments", PAYMENT_ORDERS, "Interest first"),
    enters: choice(cell, "Enters", ENTERS, "Continues"),
    bears,
    grace: readGrace(cell, from),
  };
}

function choice<T extends string>(cell: CellOf, column: string, words: readonly T[], blank: T): T {
  return readChoice(cell(column), column, words, blank);
}

/** A number 0 is a blank cell too: some hosts send it for one. */
function isSaid(cell: unknown): boolean {
  return !isBlankCell(cell) && cell !== 0;
}

/** A head may be called by a number, such as that of a claim. */
function readHead(cell: unknown): string {
  const given = plain(cell, "Head");
  return typeof given === "number" && given !== 0 ? String(given) : (readOptionalText(given, "Head") ?? "");
}

function readBears(cell: unknown): boolean {
  const given = plain(cell, "Bears");
  if (typeof given === "boolean") return given;
  return readChoice(given, "Bears", ["Yes", "No"], "Yes") === "Yes";
}

function readRateOrBenchmark(
  cell: CellOf,
  bears: boolean,
  margin: Decimal,
  floor: Decimal | undefined,
): TermsRow["rate"] {
  const hasRate = isSaid(cell("Rate"));
  const hasBenchmark = isSaid(cell("Benchmark"));
  if (hasRate && hasBenchmark) throw problem.rateAndBenchmark();
  if (hasBenchmark)
    return { kind: "benchmark", name: readOptionalText(cell("Benchmark"), "Benchmark") ?? "" };
  if (!hasRate && bears) throw problem.neitherRateNorBenchmark();
  const rate = hasRate ? readRate(cell("Rate"), "Rate") : ZERO;
  const all = rate.plus(margin);
  if (bears && floor?.isZero() === true && all.lt(0)) throw problem.rateBelowNoFloor(all);
  return { kind: "fixed", rate };
}

/** How often a year by number, and by other words for it. */
const OTHER_COMPOUNDS: ReadonlyMap<string, Compounds> = new Map([
  ["1", "Yearly"],
  ["2", "Half-yearly"],
  ["4", "Quarterly"],
  ["12", "Monthly"],
  ["365", "Daily"],
  ["ANNUAL", "Yearly"],
  ["ANNUALLY", "Yearly"],
  ["SEMI-ANNUAL", "Half-yearly"],
  ["SEMI-ANNUALLY", "Half-yearly"],
  ["SEMIANNUAL", "Half-yearly"],
  ["SEMIANNUALLY", "Half-yearly"],
  ["HALFYEARLY", "Half-yearly"],
]);

function readCompounds(cell: unknown, bears: boolean): Compounds {
  const given = plain(cell, "Compounds");
  if (!isSaid(given)) {
    if (bears) throw problem.compoundsOrNone();
    return "Simple";
  }
  return (
    OTHER_COMPOUNDS.get(headingKey(String(given))) ?? readChoice(given, "Compounds", COMPOUNDS, "Simple")
  );
}

/** Part of a period can only be where there are periods. */
function readStub(cell: CellOf, compounds: Compounds, compoundsIsOpen: boolean): TermsRow["stub"] {
  const stub = choice(cell, "Stub", STUBS, "Simple");
  if (stub !== "Simple" && !compoundsIsOpen && (compounds === "Simple" || compounds === "Daily")) {
    throw problem.stubOfPeriods(stub, compounds);
  }
  return stub;
}

/** Throughout counts days by itself: a day count or a rounding of days beside it would be passed over. */
function checkThroughout({ stub, dayCount, rounding }: TermsRow, cell: CellOf): void {
  if (stub !== "Throughout") return;
  if (isSaid(cell("Day count")) && dayCount !== DEFAULT_DAY_COUNT) {
    throw problem.inertBesideThroughout("Day count", dayCount);
  }
  const inert = rounding.find((one) => !one.startsWith("Cents each"));
  if (inert !== undefined) throw problem.inertBesideThroughout("Rounding", inert);
}

function readCompoundsOn(cell: unknown): TermsRow["compoundsOn"] {
  const given = plain(cell, "Compounds on");
  if (typeof given === "number") return readOptionalDate(given, "Compounds on");
  if (isBlankCell(given)) return undefined;
  const word = COMPOUNDS_ON.find((one) => headingKey(one) === headingKey(String(given)));
  if (word === undefined) throw problem.mustBeOneOf("Compounds on", [...COMPOUNDS_ON, "a date"], given);
  return word;
}

/** Nothing, one rounding, or two parted by ";" of which one at most rounds what a day or a piece bears. */
function readRounding(cell: unknown): readonly Rounding[] {
  const given = plain(cell, "Rounding");
  if (!isSaid(given)) return [];
  const words: readonly unknown[] = typeof given === "string" ? given.split(";") : [given];
  const allowed = ["None", ...ROUNDINGS] as const;
  const roundings = words.flatMap((word) => {
    const one = readChoice(word, "Rounding", allowed, "None");
    return one === "None" ? [] : [one];
  });
  const ofADay = roundings.filter((one) => !one.startsWith("Cents each"));
  if (roundings.length > 2 || ofADay.length > 1 || new Set(roundings).size < roundings.length) {
    throw problem.roundingsClash(given);
  }
  return roundings;
}

function readGrace(cell: CellOf, start: SerialDate): Grace | undefined {
  const until = readOptionalDate(cell("Grace until"), "Grace until");
  const from = readOptionalDate(cell("Grace from"), "Grace from");
  if (!isSaid(cell("Grace form"))) {
    if (until !== undefined) throw problem.neededBeside("Grace form", "Grace until");
    if (from !== undefined) throw problem.neededBeside("Grace form", "Grace from");
    return undefined;
  }
  const form = readChoice(cell("Grace form"), "Grace form", GRACE_FORMS, "Nothing if paid");
  if (until === undefined) throw problem.neededBeside("Grace until", "Grace form");
  if (form !== "Window") {
    if (from !== undefined) throw problem.onlyBeside("Grace from", "Window", form);
    if (until < start) throw problem.mustNotComeBefore("Grace until", "From", toIso(start), toIso(until));
    return { form, until };
  }
  if (from === undefined) throw problem.neededBeside("Grace from", "Window");
  if (until < from) throw problem.mustNotComeBefore("Grace until", "Grace from", toIso(from), toIso(until));
  return { form, from, until };
}

/** What rows say of each other: a principal once a head, one row a day, one order of payments. */
function checkHeads(rows: readonly ReadTermsRow[], name: string): void {
  const heads = new Map<string, ReadTermsRow[]>();
  for (const one of rows) {
    const key = nameKey(one.row.head);
    heads.set(key, [...(heads.get(key) ?? []), one]);
  }
  for (const own of heads.values()) {
    const inOrder = [...own].sort((a, b) => a.row.from - b.row.from);
    inOrder.forEach(({ row, number }, index) => {
      if (index === 0 && row.principal === undefined) throw atRow(name, number, problem.headNeedsPrincipal());
      if (index > 0 && row.principal !== undefined) {
        throw atRow(name, number, problem.principalTwice(row.head, row.principal));
      }
      if (row.from === inOrder[index - 1]?.row.from) {
        throw atRow(name, number, problem.rowsBeginTogether(row.head, toIso(row.from)));
      }
    });
  }
}
