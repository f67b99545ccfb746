/** What the audit pack says of a scenario, as data: every figure with its steps, every input with its source. */
import {
  ALL_FIELDS,
  asSentence,
  describeProvenance,
  DomainError,
  evaluate,
  explain,
  fromIso,
  inputAt,
  milestones,
  provenanceOf,
  shownUnit,
  tableRows,
  type Field,
  type Milestone,
  type Provenance,
  type Scenario,
  type ScenarioResult,
  type Step,
} from "../../calc/index.ts";
import { figureChecks, type FigureCheck } from "../elements/figureChecks.ts";
import { tieOuts, type TieOut } from "../elements/published/tieOuts.ts";
import { verdictOf } from "../elements/verdict.ts";
import { showInput } from "./shown.ts";

export interface PackedFigure {
  readonly result: ScenarioResult;
  readonly steps: readonly Step[];
  /** Why it has no steps. */
  readonly remark: string | undefined;
}

/** An input as a table: one of a single value has one column and one row. */
export interface PackedInput {
  readonly label: string;
  readonly group: string;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly source: string }[];
}

interface Assumption {
  readonly label: string;
  readonly value: string;
  readonly reason: string;
}

export interface AuditPack {
  readonly name: string;
  readonly description: string;
  readonly verdict: readonly string[];
  readonly figures: readonly PackedFigure[];
  readonly inputs: readonly PackedInput[];
  readonly assumptions: readonly Assumption[];
  readonly tieOuts: readonly TieOut[];
  readonly checks: readonly FigureCheck[];
  readonly milestones: readonly Milestone[];
}

/** The pack, a figure at a time, for whoever must not wait for all of them at a stretch. */
export function* auditPack(scenario: Scenario): Generator<undefined, AuditPack> {
  const figures: PackedFigure[] = [];
  for (const result of evaluate(scenario)) {
    figures.push(packedFigure(scenario, result));
    yield undefined;
  }
  const published = yield* tieOuts(scenario);
  const valuation = inputAt(scenario, "valuation.date")?.value;
  return {
    name: scenario.name,
    description: scenario.description ?? "",
    verdict: verdictOf(scenario, shownUnit(scenario, { kind: "money" }) ?? "").sentences,
    figures,
    inputs: ALL_FIELDS.flatMap((field) => packedInput(scenario, field)),
    assumptions: ALL_FIELDS.flatMap((field) => assumptionsIn(scenario, field)),
    tieOuts: published,
    checks: figureChecks(scenario),
    milestones: typeof valuation === "string" ? milestones(scenario, fromIso(valuation)) : [],
  };
}

function packedFigure(scenario: Scenario, result: ScenarioResult): PackedFigure {
  try {
    const { steps, reason } = explain(scenario, result.path);
    return { result, steps, remark: reason === undefined ? undefined : asSentence(reason) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { result, steps: [], remark: asSentence(error.message) };
  }
}

function packedInput(scenario: Scenario, field: Field): readonly PackedInput[] {
  const input = inputAt(scenario, field.path);
  if (input === undefined) return [];
  const { label, group } = field;
  if (field.kind !== "table") {
    const cells = [showInput(field.kind, input.value as number | string, shownUnit(scenario, field))];
    return [
      { label, group, headers: ["Value"], rows: [{ cells, source: describeProvenance(input.provenance) }] },
    ];
  }
  const rows = tableRows(input);
  const columns = field.columns.filter(({ key }) => rows.some(({ cells }) => cells[key] !== undefined));
  return [
    {
      label,
      group,
      headers: columns.map(({ header }) => header),
      rows: rows.map(({ cells, exceptions = {} }, index) => ({
        cells: columns.map((column) => {
          const value = cells[column.key];
          return value === undefined ? "" : showInput(column.kind, value, shownUnit(scenario, column));
        }),
        source: [
          describeProvenance(provenanceOf(input, index)),
          ...columns.flatMap(({ key, header }) => {
            const own = exceptions[key];
            return own === undefined ? [] : [`${header}: ${describeProvenance(own)}`];
          }),
        ].join("; "),
      })),
    },
  ];
}

/** What of a field is assumed: all of it, a row, or a cell. */
function assumptionsIn(scenario: Scenario, field: Field): readonly Assumption[] {
  const input = inputAt(scenario, field.path);
  if (input === undefined) return [];
  const of = (label: string, value: string, source: Provenance | undefined): readonly Assumption[] =>
    source?.kind === "assumed" ? [{ label, value, reason: source.reason }] : [];
  if (field.kind !== "table")
    return of(
      field.label,
      showInput(field.kind, input.value as number | string, shownUnit(scenario, field)),
      input.provenance,
    );
  const rows = tableRows(input);
  return [
    ...of(field.label, rows.length === 1 ? "1 row" : `${rows.length} rows`, input.provenance),
    ...rows.flatMap(({ cells, provenance, exceptions = {} }, index) => [
      ...of(`${field.label}, row ${index + 1}`, "", provenance),
      ...field.columns.flatMap((column) => {
        const value = cells[column.key];
        const shown = value === undefined ? "" : showInput(column.kind, value, shownUnit(scenario, column));
        return of(`${field.label}, row ${index + 1}, ${column.header}`, shown, exceptions[column.key]);
      }),
    ]),
  ];
}
