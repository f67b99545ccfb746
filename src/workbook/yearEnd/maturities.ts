/** Maturities in the bands of IFRS 7: the earliest by contract, with the standstill ignored and respected, and expected. */
import type { InsideCheck } from "../model/modelChecks.ts";
import type { ModelPage } from "../model/modelPage.ts";
import { lastCash } from "../model/modelPayments.ts";
import { debtOwed } from "./debtOwed.ts";
import type { NoteSeriesInputs, YearEndInputs } from "./yearEndInputs.ts";
import type { Workings } from "./yearEndWorkings.ts";

const HEADINGS = [
  "Claim",
  "Day",
  "On demand",
  "Up to 1 month",
  "1 to 3 months",
  "3 to 12 months",
  "1 to 5 years",
  "Over 5 years",
  "No date",
  "Total",
  "Paragraphs",
];

/** Months from the day to the end of each band that has one. */
const MONTHS = [1, 3, 12, 60];

/** The column of the total, counted from 0. */
const TOTAL = 9;

/** A row: on which day what is payable, or how much of it in each span of days. */
interface Claimed {
  readonly label: string;
  readonly paragraph: string;
  /** All of it, as an expression. */
  readonly total: string;
  readonly when:
    /** A day, or a text where there is none. */
    | { readonly kind: "day"; readonly day: string }
    /** What is paid after one day and by another, and what has no day. */
    | {
        readonly kind: "paid";
        readonly paid: (after: string, until: string) => string;
        readonly undated: string;
      };
}

/** Fills the page below its title. */
export function planMaturities(
  page: ModelPage,
  inputs: YearEndInputs,
  workings: Workings,
): readonly InsideCheck[] {
  page.reading(
    "Undiscounted (IFRS 7, 39(a), B11D), on the earliest day on which payment can be asked for (B11C).",
  );
  page.reading(
    "A note counts its days from the first payment, which may come on the next day unless it has come.",
  );
  if (!inputs.given.hasStandstill)
    page.reading("There is no standstill in this scenario to respect or to ignore.");
  if (inputs.notes.length === 0) page.reading("There are no notes in this scenario.");
  if (!inputs.given.hasDebt) page.reading("There is no secured debt in this scenario.");
  page.gap();
  return inputs.years.flatMap(({ to }, year) => {
    const when = year === 0 ? "At the reporting date" : "At the end of the year before";
    page.heading(when);
    page.columnHeadings(HEADINGS);
    const bounds = planBounds(page, to);
    const claims = [
      ...inputs.notes.flatMap((series) => ofNotes(inputs, workings, series, to)),
      ...(inputs.given.hasDebt ? ofDebt(inputs, workings, year) : []),
    ];
    const checks = claims.map((claim) => planClaim(page, claim, bounds, when));
    page.gap();
    return checks;
  });
}

/** The day itself, and the last day of each band that has one. */
function planBounds(page: ModelPage, day: string): readonly string[] {
  const cells = page.tableRow([
    { content: "Until", format: "text" },
    { content: "", format: "text" },
    { content: `=${day}`, format: "date" },
    ...MONTHS.map((months) => ({ content: `=EDATE(${day},${months})`, format: "date" as const })),
    ...["", "", ""].map((content) => ({ content, format: "text" as const })),
    { content: "IFRS 7, B11", format: "text" },
  ]);
  return cells.slice(2, 3 + MONTHS.length);
}

function planClaim(
  page: ModelPage,
  { label, paragraph, total, when }: Claimed,
  bounds: readonly string[],
  year: string,
): InsideCheck {
  const [day, all] = [page.ahead(0, 1, 1), page.ahead(0, TOTAL, 1)];
  const bands = bounds.map((until, index) => [bounds[index - 1], until] as const);
  const last = bounds.at(-1) ?? "";
  const contents =
    when.kind === "day"
      ? [
          ...bands.map((band) => onDay(day, band, all)),
          onDay(day, [last, undefined], all),
          `IF(ISNUMBER(${day}),0,${all})`,
        ]
      : [
          "0",
          ...bands.slice(1).map(([after = "", until]) => when.paid(after, until)),
          when.paid(last, ""),
          when.undated,
        ];
  const cells = page.tableRow([
    { content: label, format: "text" },
    { content: when.kind === "day" ? `=${when.day}` : "", format: when.kind === "day" ? "date" : "text" },
    ...contents.map((content) => ({ content: `=${content}`, format: "money" as const })),
    { content: `=${total}`, format: "money" },
    { content: paragraph, format: "text" },
  ]);
  const sum = `SUM(${cells[2] ?? ""}:${(cells[TOTAL - 1] ?? "").replace(/^.*!/u, "")})`;
  return { label: `${year}, all bands: ${label}`, difference: `${sum}-${all}` };
}

/** What is due on a day, where that lies in a band. */
function onDay(
  day: string,
  [after, until]: readonly [after: string | undefined, until: string | undefined],
  sum: string,
): string {
  const conditions = [
    ...(after === undefined ? [] : [`${day}>${after}`]),
    ...(until === undefined ? [] : [`${day}<=${until}`]),
  ];
  return `IF(ISNUMBER(${day}),IF(AND(${conditions.join(",")}),${sum},0),0)`;
}

function ofNotes(
  { given: { firstPayment }, paid }: YearEndInputs,
  { paidTo }: Workings,
  { name, called, issued, days, repaidOn }: NoteSeriesInputs,
  at: string,
): readonly Claimed[] {
  const starts = (from: string): string => `${from}+N(${days})`;
  // Until the first payment has come, it may come on any later day.
  const earliest = starts(
    `IF(AND(ISNUMBER(${firstPayment}),${firstPayment}<=${at}),${firstPayment},${at}+1)`,
  );
  const byThen = paidTo(called, "", at);
  const standing = (amount: string): string => `IF(${issued}>${at},0,${amount})`;
  const expected = paid === undefined ? earliest : starts(firstPayment);
  const unpaid = `MAX(0,${repaidOn(`(${expected})`)}-${paidTo(called, "", "")})`;
  return [
    {
      label: `${name}, earliest by contract`,
      paragraph: "IFRS 7, B11C(a)",
      total: standing(`MAX(0,${repaidOn(`(${earliest})`)}-${byThen})`),
      when: { kind: "day", day: earliest },
    },
    {
      label: `${name}, expected`,
      paragraph: "IFRS 7, 39(c), B11E",
      total: standing(`${paidTo(called, "", "")}-${byThen}+${unpaid}`),
      when: {
        kind: "paid",
        paid: (after, until) => standing(paidTo(called, after, until)),
        undated: standing(unpaid),
      },
    },
  ];
}

function ofDebt(inputs: YearEndInputs, { debt, debtBy }: Workings, year: number): readonly Claimed[] {
  const { given, paid, isInDefault } = inputs;
  const at = inputs.years[year]?.to ?? "";
  const owed = debtOwed(inputs, at, debt?.all);
  const ignored = `IF(${isInDefault}="Yes",${at},"No date")`;
  const sum = (after: string, until: string): string =>
    debt === undefined
      ? "0"
      : `SUMIFS(${[debt.amounts, debt.dates, `">"&${after}`, ...(until && [debt.dates, `"<="&${until}`])].join(",")})`;
  const isThere = `${given.value("debt.startDate") ?? ""}<=${at}`;
  const lastDay = paid === undefined ? at : `MAX(${at},${lastCash(paid.payments)})`;
  const left = `IF(${isThere},${debtOwed(inputs, lastDay, debt?.all)},0)`;
  return [
    {
      label: "Secured debt, standstill ignored",
      paragraph: "IFRS 7, B11C(a), 18",
      total: owed,
      when: { kind: "day", day: ignored },
    },
    ...(given.hasStandstill ? [respected(inputs, { at, owed, ignored, payments: debtBy[year]?.all })] : []),
    {
      label: "Secured debt, expected",
      paragraph: "IFRS 7, 39(c), B11E",
      total: `IF(${isThere},${sum(at, "")},0)+${left}`,
      when: {
        kind: "paid",
        paid: (after, until) => `IF(${isThere},${sum(after, until)},0)`,
        undated: left,
      },
    },
  ];
}

/** With the standstill respected: on the day that ends it, with interest to then, without what is paid in between. */
function respected(
  inputs: YearEndInputs,
  given: {
    readonly at: string;
    readonly owed: string;
    readonly ignored: string;
    readonly payments: string | undefined;
  },
): Claimed {
  const { at, owed, ignored, payments } = given;
  const { value, firstPayment } = inputs.given;
  const end =
    inputs.paid === undefined
      ? '"No date"'
      : `IF(${value("standstill.trigger") ?? ""}="First payment",${firstPayment},${lastCash(inputs.paid.payments)})`;
  const isOver = inputs.paid === undefined ? "FALSE" : `${end}<=${at}`;
  const isAgreed = `N(${value("standstill.agreementDate") ?? "0"})<=${at}`;
  const day = `IF(AND(${isAgreed},NOT(${isOver})),${end},${ignored})`;
  const then = inputs.paid === undefined ? owed : debtOwed(inputs, `(${end})`, payments);
  return {
    label: "Secured debt, standstill respected",
    paragraph: "IFRS 7, 39(a), B11C, 18",
    total: `IF(AND(${isAgreed},NOT(${isOver}),${value("debt.startDate") ?? ""}<=${at}),${then},${owed})`,
    when: { kind: "day", day },
  };
}
