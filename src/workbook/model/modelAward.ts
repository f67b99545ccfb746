/** The Award on the model's Inputs sheet, be it one sum or several heads, and how it is worked out on a day. */
import {
  benchmarkKey,
  problem,
  tableRows,
  termsOf,
  toCell,
  fieldAt,
  fromIso,
  type FieldPath,
  type ScalarPath,
  type Scenario,
} from "../../calc/index.ts";
import { LOOKS } from "../cells/looks.ts";
import { callOf } from "../cells/namespace.ts";
import type { Line, ModelPage, TableContent } from "./modelPage.ts";
import { formatOf, single, table } from "./modelSingle.ts";
import { planDecisions, planStanding, type ModelStanding } from "./modelStanding.ts";

type Question = "BALANCE" | "INTEREST" | "SCHEDULE";

/** An Award of one sum. */
interface AwardOfOneSum {
  readonly kind: "sum";
  readonly standing: ModelStanding;
  /** With its interest on a day, before any payment or those of a table. */
  readonly call: (of: Question, day: string, principal: string, payments?: string) => string;
}

/** An Award of several heads, each with its terms. */
interface AwardOfHeads {
  readonly kind: "heads";
  /** Whether it stands on a day, 1 or 0. */
  readonly stands: (day: string) => string;
  readonly call: (of: Question, day: string, payments?: string) => string;
}

export type ModelAward = (AwardOfOneSum | AwardOfHeads) & {
  /** What is owed on a day before any payment, as an expression. */
  readonly everythingOwed: (day: string) => string;
  /** What must come to 0 for the decisions to be found by their day; `undefined` where none needs an order. */
  readonly disorder: string | undefined;
};

const ONE_SUM: readonly ScalarPath[] = [
  "award.startDate",
  "award.margin",
  "award.floor",
  "award.frequency",
  "award.dayCount",
];

/**
 * Writes the Award. `undefined` where the scenario does not say what is owed on it.
 *
 * @param value the cell of an input that `singles` has written
 * @throws DomainError (invalid value) where a decision leaves a part of several heads
 */
export function planAward(
  page: ModelPage,
  scenario: Scenario,
  singles: (paths: readonly ScalarPath[]) => void,
  value: (path: FieldPath) => string | undefined,
): ModelAward | undefined {
  page.heading("Award");
  if (termsOf(scenario).heads().length > 0) return planHeads(page, scenario);
  if (!isTold(scenario)) {
    page.reading("The scenario does not say what the Award is, from when, and at what rate.");
    page.gap();
    return undefined;
  }
  const principal = single(page, scenario, "award.principal");
  const costs = single(page, scenario, "award.costs");
  singles(ONE_SUM);
  const hasFixings = scenario.inputs["award.fixings"] !== undefined;
  if (!hasFixings) singles(["award.rate"]);
  page.gap();
  const rate = hasFixings ? table(page, scenario, "award.fixings").all : value("award.rate");
  const standing = planStanding(page, scenario, principal, costs);
  const call: AwardOfOneSum["call"] = (of, day, sum, payments) =>
    callOf(
      `AWARD_${of}`,
      ...[sum, value("award.startDate"), day, rate, value("award.margin"), value("award.floor")],
      ...[value("award.frequency"), value("award.dayCount"), payments],
    );
  return {
    kind: "sum",
    ...{ standing, call },
    disorder: standing.disorder,
    everythingOwed: (day) => `${call("BALANCE", day, standing.principal(day))}+${standing.costs(day)}`,
  };
}

function isTold({ inputs }: Scenario): boolean {
  return (
    inputs["award.principal"] !== undefined &&
    inputs["award.startDate"] !== undefined &&
    (inputs["award.rate"] !== undefined || inputs["award.fixings"] !== undefined)
  );
}

function planHeads(page: ModelPage, scenario: Scenario): ModelAward {
  const decisions = termsOf(scenario).legalPath();
  if (decisions.some(({ standing }) => standing === "Partial"))
    throw problem.noModelOf(
      "Heads of claim of which a decision leaves a part yet",
      "on a sheet of your own, WATERFALL and TERMS_BALANCE work it out from tables",
    );
  const terms = planTerms(page, scenario);
  const fixings = planFixings(page, scenario);
  const { stands, disorder } = planDecisions(page, scenario);
  const call: AwardOfHeads["call"] = (of, day, payments) =>
    callOf(`TERMS_${of}`, terms, day, fixings, payments);
  return {
    kind: "heads",
    ...{ stands, call, disorder },
    everythingOwed: (day) => `${call("BALANCE", day)}*${stands(day)}`,
  };
}

/** Columns of a scenario's heads that are told in a cell of another one of the Terms table. */
const TOLD_ELSEWHERE: Readonly<Record<string, string>> = { anniversaryOf: "compoundsOn" };

/** The heads as the Terms table has them: a date may stand in Compounds on, and "None" as a floor. */
function planTerms(page: ModelPage, scenario: Scenario): string {
  const input = scenario.inputs["award.heads"];
  const rows = tableRows(input);
  const contentAt = (row: number, key: string): TableContent => {
    const { cells } = rows[row] ?? { cells: {} };
    if (key === "floor" && cells["floorOn"] === "None") return "None";
    if (key === "floorOn" && cells["floorOn"] === "None") return undefined;
    const other = Object.keys(TOLD_ELSEWHERE).find(
      (one) => TOLD_ELSEWHERE[one] === key && cells[one] !== undefined,
    );
    const column = fieldAt("award.heads").columns.find((one) => one.key === (other ?? key));
    const value = column && cells[column.key];
    return column === undefined || value === undefined ? undefined : toCell(column, value);
  };
  const columns = fieldAt("award.heads").columns.filter(
    ({ key }) =>
      !Object.hasOwn(TOLD_ELSEWHERE, key) &&
      rows.some((_, row) => contentAt(row, key) !== undefined || key === "head"),
  );
  page.heading("Heads of claim");
  return page.inputTable(
    columns.map(({ header, kind, key }) => ({
      header,
      format:
        key === "compoundsOn" && rows.some(({ cells }) => cells["anniversaryOf"]) ? "date" : formatOf(kind),
    })),
    rows.map((_, row) => columns.map(({ key }) => contentAt(row, key))),
    input?.provenance.kind === "assumed" ? LOOKS.assumption : LOOKS.input,
  ).all;
}

/** The fixings, a column for each benchmark; `undefined` where there are none. */
function planFixings(page: ModelPage, scenario: Scenario): string | undefined {
  const input = scenario.inputs["award.benchmarks"];
  const rows = tableRows(input).map(({ cells }) => ({
    day: fromIso(String(cells["resetDate"])),
    key: benchmarkKey(String(cells["series"])),
    name: String(cells["series"]),
    rate: Number(cells["rate"]),
  }));
  if (rows.length === 0) return undefined;
  const names = new Map(rows.toReversed().map(({ key, name }) => [key, name]));
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b);
  const rateOn = new Map(rows.map(({ key, day, rate }) => [`${day} ${key}`, rate]));
  page.heading("Fixings of the heads");
  return page.inputTable(
    [
      { header: "Date", format: "date" },
      ...[...names.values()].map((header): { header: string; format: Line["format"] } => ({
        header,
        format: "rate",
      })),
    ],
    days.map((day) => [day, ...[...names.keys()].map((key) => rateOn.get(`${day} ${key}`))]),
    input?.provenance.kind === "assumed" ? LOOKS.assumption : LOOKS.input,
  ).all;
}
