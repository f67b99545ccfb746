/**
 * The heads of claim of a scenario's Award, in the terms of the calculation module.
 */
import { fromIso } from "../../dates/serialDate.ts";
import { Decimal, ZERO } from "../../decimal.ts";
import { DEFAULT_DAY_COUNT } from "../../dates/dayCount.ts";
import { benchmarkKey, benchmarkSeries, type Fixing, type Fixings } from "../../interest/benchmark.ts";
import type { Grace, TermsRow } from "../../interest/terms/termsRow.ts";
import { nameKey } from "../../nameKey.ts";
import type { CellsAt, Scenario } from "../fields/scenario.ts";
import { optionalDate, rowsOf } from "./given.ts";

type HeadCells = CellsAt<"award.heads">;

/** The Terms table of a scenario's heads; none where the Award is one sum. */
export function headRows(scenario: Scenario): readonly TermsRow[] {
  return rowsOf(scenario, "award.heads").map(toTermsRow);
}

/** The fixings that the heads follow, by benchmark. */
export function fixingsByName(scenario: Scenario): Fixings {
  const named = new Map<string, { readonly name: string; readonly fixings: Fixing[] }>();
  for (const { series, resetDate, rate } of rowsOf(scenario, "award.benchmarks")) {
    const key = benchmarkKey(series);
    const one = named.get(key) ?? { name: series, fixings: [] };
    named.set(key, one);
    one.fixings.push({ date: fromIso(resetDate), rate: new Decimal(rate) });
  }
  return new Map([...named].map(([key, { name, fixings }]) => [key, benchmarkSeries(fixings, name)]));
}

function toTermsRow(cells: HeadCells): TermsRow {
  const { head, principal, from, margin = 0, floor = 0, floorOn = "Rate", compoundsOn, rounding } = cells;
  const { bears = "Yes", compounds = "Simple", stub = "Simple", dayCount = DEFAULT_DAY_COUNT } = cells;
  return {
    head,
    principal: principal === undefined ? undefined : new Decimal(principal),
    from: fromIso(from),
    rate: rateOf(cells),
    margin: new Decimal(margin),
    floor: floorOn === "None" ? undefined : new Decimal(floor),
    floorOn: floorOn === "None" ? "Rate" : floorOn,
    compounds,
    compoundsOn: optionalDate(cells.anniversaryOf) ?? compoundsOn,
    resets: cells.resets,
    fixing: cells.fixing ?? "On or before",
    dayCount,
    stub,
    firstDay: cells.firstDay ?? "Counted",
    lastDay: cells.lastDay ?? "Not counted",
    rounding: rounding === undefined ? [] : [rounding],
    payments: cells.payments ?? "Interest first",
    enters: cells.enters ?? "Continues",
    bears: bears === "Yes",
    grace: graceOf(cells),
  };
}

function rateOf({ rate, benchmark, bears }: HeadCells): TermsRow["rate"] {
  if (rate !== undefined) return { kind: "fixed", rate: new Decimal(rate) };
  return bears === "No" ? { kind: "fixed", rate: ZERO } : { kind: "benchmark", name: benchmark ?? "" };
}

function graceOf({ graceForm: form, graceFrom, graceUntil }: HeadCells): Grace | undefined {
  if (form === undefined || graceUntil === undefined) return undefined;
  const until = fromIso(graceUntil);
  if (form !== "Window") return { form, until };
  return graceFrom === undefined ? undefined : { form, from: fromIso(graceFrom), until };
}

/** The heads without those that a decision sets aside, and all others at a share of what was awarded. */
export function headsLeft(
  rows: readonly TermsRow[],
  out: readonly string[],
  share: Decimal | undefined,
): readonly TermsRow[] {
  const gone = new Set(out.map(nameKey));
  return rows
    .filter(({ head }) => !gone.has(nameKey(head)))
    .map((row) =>
      share === undefined || row.principal === undefined
        ? row
        : { ...row, principal: row.principal.times(share) },
    );
}

/** Names of heads as a cell lists them. */
export function headsNamed(list: string | undefined): readonly string[] {
  return (list ?? "")
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
