/**
 * What heads of claim, their fixings and what courts leave of them must be to each other.
 */
import { quote } from "../../errors.ts";
import { benchmarkKey } from "../../interest/benchmark.ts";
import { nameKey } from "../../nameKey.ts";
import { fieldAt, type FieldPath } from "../fields/catalogue.ts";
import type { CellsAt, Inputs } from "../fields/scenario.ts";
import { headsNamed } from "../terms/headTerms.ts";
import type { Tell } from "./tell.ts";

/** What the heads say themselves. */
const OF_ONE_SUM = [
  "award.principal",
  "award.startDate",
  "award.rate",
  "award.fixings",
  "award.margin",
  "award.floor",
  "award.frequency",
  "award.dayCount",
  "award.costs",
] as const satisfies readonly FieldPath[];

type HeadCells = CellsAt<"award.heads">;

/** Every contradiction between the heads, the fixings that they name and the rest of the Award. */
export function checkHeads(inputs: Inputs, tell: Tell): void {
  const heads = (inputs["award.heads"]?.value ?? []).map(({ cells }) => cells);
  const fixings = (inputs["award.benchmarks"]?.value ?? []).map(({ cells }) => cells);
  checkFixings(fixings, tell);
  if (heads.length === 0) {
    if (fixings.length > 0) {
      tell(
        "award.benchmarks",
        "Fixings of the heads are for Heads of claim: an Award of one sum has Benchmark fixings",
      );
    }
    return;
  }
  for (const path of OF_ONE_SUM) {
    if (inputs[path] === undefined) continue;
    tell(
      path,
      `${fieldAt(path)?.label} must be left empty where Heads of claim are given: they say it by row`,
    );
  }
  const series = new Set(fixings.map((one) => benchmarkKey(one.series)));
  heads.forEach((cells, index) => {
    checkHead(cells, series, (column, message) => {
      tell(`award.heads.${index + 1}.${column}`, message);
    });
  });
  checkRowsOfHeads(heads, tell);
}

function checkFixings(fixings: readonly CellsAt<"award.benchmarks">[], tell: Tell): void {
  const rowOf = new Map<string, number>();
  fixings.forEach(({ resetDate, series }, index) => {
    const key = `${resetDate} ${benchmarkKey(series)}`;
    const earlier = rowOf.get(key);
    if (earlier === undefined) rowOf.set(key, index + 1);
    else {
      tell(
        `award.benchmarks.${index + 1}.resetDate`,
        `${quote(series)} has a fixing of ${resetDate} in rows ${earlier} and ${index + 1}: leave one of them out`,
      );
    }
  });
}

type TellColumn = (column: keyof HeadCells, message: string) => void;

function checkHead(cells: HeadCells, series: ReadonlySet<string>, tell: TellColumn): void {
  const { rate, benchmark, compounds, bears = "Yes", stub = "Simple" } = cells;
  if (rate !== undefined && benchmark !== undefined)
    tell("rate", "one of Rate and Benchmark is needed, got both");
  if (bears === "Yes") {
    if (rate === undefined && benchmark === undefined) {
      tell(
        "rate",
        "one of Rate and Benchmark is needed, got neither: say Bears No for a sum without interest",
      );
    }
    if (compounds === undefined) {
      tell("compounds", "Compounds is needed, got nothing: choose Simple or how often, or Bears No");
    }
  }
  if (benchmark !== undefined && !series.has(benchmarkKey(benchmark))) {
    tell("benchmark", `Benchmark ${quote(benchmark)} has no fixings: add them to Fixings of the heads`);
  }
  checkFloor(cells, tell);
  if (stub !== "Simple" && (compounds === "Simple" || compounds === "Daily")) {
    tell("stub", `Stub ${stub} needs periods: leave it empty beside Compounds ${compounds}`);
  }
  if (stub === "Throughout" && cells.dayCount !== undefined && cells.dayCount !== "ACT/365F") {
    tell("dayCount", "Day count must be left empty beside Stub Throughout, which counts days by itself");
  }
  if (cells.anniversaryOf !== undefined && cells.compoundsOn !== undefined) {
    tell("anniversaryOf", "Anniversaries of must be left empty beside Compounds on");
  }
  checkGrace(cells, tell);
}

function checkFloor({ rate, margin = 0, floor, floorOn, bears = "Yes" }: HeadCells, tell: TellColumn): void {
  if (floorOn === "None" && floor !== undefined)
    tell("floor", "Floor must be left empty where Floor on says None");
  if (rate === undefined || bears === "No" || floorOn === "None" || (floor ?? 0) > 0) return;
  if (rate + margin < 0) {
    tell("rate", "Rate and Margin come to less than 0: say None in Floor on if interest may run backwards");
  }
}

function checkGrace({ graceForm, graceFrom, graceUntil, from }: HeadCells, tell: TellColumn): void {
  if (graceForm === undefined) {
    if (graceUntil !== undefined || graceFrom !== undefined) {
      tell("graceForm", "Grace form is needed beside Grace until or Grace from, got nothing");
    }
    return;
  }
  if (graceUntil === undefined) {
    tell("graceUntil", "Grace until is needed beside Grace form, got nothing");
    return;
  }
  if (graceForm !== "Window") {
    if (graceFrom !== undefined) tell("graceFrom", "Grace from is for a Window alone: leave it empty");
    if (graceUntil < from)
      tell("graceUntil", `Grace until must not come before From ${from}, got ${graceUntil}`);
  } else if (graceFrom === undefined) tell("graceFrom", "Grace from is needed beside Window, got nothing");
  else if (graceUntil < graceFrom) {
    tell("graceUntil", `Grace until must not come before Grace from ${graceFrom}, got ${graceUntil}`);
  }
}

/** A principal once a head, one row a day, one order of payments. */
function checkRowsOfHeads(heads: readonly HeadCells[], tell: Tell): void {
  const rowsOf = new Map<string, { readonly cells: HeadCells; readonly row: number }[]>();
  let order: string | undefined;
  heads.forEach((cells, index) => {
    const key = nameKey(cells.head);
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), { cells, row: index + 1 }]);
    if (cells.payments === undefined) return;
    order ??= cells.payments;
    if (order !== cells.payments) {
      tell(`award.heads.${index + 1}.payments`, `Payments are of all heads: another row says ${order}`);
    }
  });
  for (const rows of rowsOf.values()) {
    const inOrder = [...rows].sort((a, b) => (a.cells.from < b.cells.from ? -1 : 1));
    inOrder.forEach(({ cells, row }, index) => {
      const at = (column: string): string => `award.heads.${row}.${column}`;
      if (index === 0 && cells.principal === undefined) {
        tell(at("principal"), "Principal is needed in the first row of a head, got nothing");
      }
      if (index > 0 && cells.principal !== undefined) {
        tell(
          at("principal"),
          `${quote(cells.head)} has a Principal already: a second sum needs a Head of its own, new terms of the same sum leave it empty`,
        );
      }
      if (index > 0 && cells.from === inOrder[index - 1]?.cells.from) {
        tell(at("from"), `two rows of ${quote(cells.head)} begin on ${cells.from}`);
      }
    });
  }
}

/** What a decision leaves of a part: its principal, its share or the heads without those set aside. */
export function checkPart(
  cells: CellsAt<"legal.path">,
  heads: readonly string[],
  tell: (column: keyof CellsAt<"legal.path">, message: string) => void,
): void {
  const { standing, principal, share, headsOut } = cells;
  const isOfHeads = heads.length > 0;
  if (standing !== "Partial") {
    for (const [column, label, value] of [
      ["principal", "Principal standing", principal],
      ["share", "Share standing", share],
      ["headsOut", "Heads set aside", headsOut],
    ] as const) {
      if (value !== undefined) tell(column, `${label} is only for a decision that leaves a part`);
    }
    return;
  }
  if (principal === undefined && share === undefined && headsOut === undefined) {
    tell(
      isOfHeads ? "share" : "principal",
      isOfHeads
        ? "Share standing or Heads set aside is needed where a decision leaves a part, got nothing"
        : "Principal standing is needed where a decision leaves a part, got nothing",
    );
  }
  if (principal !== undefined && share !== undefined) {
    tell("share", "Share standing must be left empty beside Principal standing");
  }
  if (isOfHeads && principal !== undefined) {
    tell(
      "principal",
      "Principal standing is of an Award of one sum: with Heads of claim give a share, or heads set aside",
    );
  }
  const known = new Set(heads.map(nameKey));
  const unknown = headsNamed(headsOut).find((name) => !known.has(nameKey(name)));
  if (unknown !== undefined) {
    tell(
      "headsOut",
      `${quote(unknown)} is no head of claim${isOfHeads ? `: there is ${heads.join(", ")}` : ""}`,
    );
  }
}
