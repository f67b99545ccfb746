/** A scenario out of what stands on the Scenario sheet alone, where the sheet is the only copy of it. */
import {
  ALL_FIELDS,
  asSentence,
  fromCells,
  inputAt,
  parseScenario,
  refusal,
  SCHEMA_VERSION,
  withInput,
  type CellsOutcome,
  type FieldProblem,
  type Input,
  type Provenance,
  type Scenario,
} from "../../calc/index.ts";
import { WorkbookProblem } from "../excel/workbookProblem.ts";
import type { HeldField, SheetContent } from "./sheetContent.ts";

const FROM_THE_SHEET = { kind: "assumed", reason: "read from the Scenario sheet" } as const;
const UNNAMED = "Scenario of the sheet";

/**
 * What the sheet shows, with the sources that stand beside the inputs.
 *
 * @throws WorkbookProblem with the sentence of what cannot be
 */
export function scenarioOnSheet({ name, description, held }: SheetContent): Scenario {
  const text = description?.text?.trim();
  let scenario: Scenario = {
    schemaVersion: SCHEMA_VERSION,
    name: name?.text?.trim() ?? UNNAMED,
    ...(text === undefined ? {} : { description: text }),
    inputs: {},
  };
  for (const one of held) {
    const read = fromCells(one.field, one.cells);
    if (read.kind === "problems") throw invalid(read.problems[0]);
    scenario = withInput(scenario, one.field.path, inputFrom(one, read.value));
  }
  const outcome = parseScenario(scenario);
  if (outcome.kind === "scenario") return outcome.scenario;
  throw invalid(outcome.kind === "problems" ? outcome.problems[0] : undefined);
}

type ReadValue = Extract<CellsOutcome, { readonly kind: "value" }>["value"];

function inputFrom({ field, cells, sources }: HeldField, value: ReadValue): Input | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "object") return { value, provenance: provenanceFrom(sources[0]) };
  if (field.kind !== "table") return undefined;
  // Blank rows are no rows of the table; the sources beside the others keep their place.
  const filled = cells
    .slice(1)
    .flatMap((row, index) =>
      row.every((cell) => cell === null || (typeof cell === "string" && cell.trim() === "")) ? [] : [index],
    );
  const rows = value.map(({ cells: given }, index) => ({
    cells: given,
    provenance: provenanceFrom(sources[filled[index] ?? -1]),
  }));
  return { value: rows, provenance: rows[0]?.provenance ?? FROM_THE_SHEET };
}

/** The other way round than `describeProvenance`: where in a document something stands is not told apart. */
function provenanceFrom(text: string | undefined): Provenance {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "" || trimmed.startsWith("Left empty: ")) return FROM_THE_SHEET;
  const [, kind, rest] = /^(Assumed: |Computed from )(.+)$/su.exec(trimmed) ?? [];
  if (rest === undefined) return { kind: "stated", document: trimmed };
  return kind === "Assumed: " ? { kind: "assumed", reason: rest } : { kind: "computed", from: rest };
}

function invalid(problem: FieldProblem | undefined): WorkbookProblem {
  return new WorkbookProblem("InvalidInput", asSentence(problem ? refusal(problem) : "this is no scenario"));
}

/** What one scenario says differently from what stands on the sheet, in words. */
export interface Difference {
  readonly label: string;
  readonly onSheet: string;
  readonly loaded: string;
}

/** Input by input, what the sheet shows and what a scenario holds, where the two differ. */
export function differencesTo(loaded: Scenario | undefined, { held }: SheetContent): readonly Difference[] {
  return held.flatMap(({ field, cells }) => {
    const read = fromCells(field, cells);
    const onSheet = read.kind === "value" ? inWords(read.value) : "cannot be read";
    const other = inWords(loaded && inputAt(loaded, field.path)?.value);
    const isSame =
      read.kind === "value" &&
      withoutSources(read.value) === withoutSources(loaded && inputAt(loaded, field.path)?.value);
    return isSame ? [] : [{ label: field.label, onSheet, loaded: other }];
  });
}

/** Inputs of a scenario that have no cell on the sheet, and those whose cells are gone. */
export function withoutCell(
  loaded: Scenario,
  { held, broken }: Pick<SheetContent, "held" | "broken">,
): readonly Difference[] {
  return ALL_FIELDS.filter((field) => {
    const isThere = held.some((one) => one.field === field);
    return broken.includes(field) || (!isThere && inputAt(loaded, field.path) !== undefined);
  }).map((field) => ({
    label: field.label,
    onSheet: "no cell",
    loaded: inWords(inputAt(loaded, field.path)?.value),
  }));
}

function withoutSources(value: ReadValue): string {
  return JSON.stringify(typeof value === "object" ? value.map(({ cells }) => cells) : value) ?? "";
}

function inWords(value: ReadValue): string {
  if (value === undefined) return "empty";
  if (typeof value === "object") return value.length === 1 ? "1 row" : `${value.length} rows`;
  return typeof value === "number"
    ? new Intl.NumberFormat("en", { maximumSignificantDigits: 15 }).format(value)
    : value;
}
