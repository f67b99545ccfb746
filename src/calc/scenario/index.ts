/**
 * Scenarios: one possible future of an award, as data.
 *
 * The model. A `Scenario` is plain JSON data: a name and `inputs`, a flat record from the path of a field
 * ("award.principal", "notes.series") to `{ value, provenance }`. A table's value is a list of rows
 * `{ cells, provenance?, exceptions? }`; a source given with a row or a cell goes before that of the table
 * (`provenanceOf`). Dates are ISO text, rates fractions, an input left empty is absent.
 *
 * The catalogue. `ALL_FIELDS` lists every field in the order of the form: path, group, label, hint, kind,
 * bounds, choices, columns. The schema, `cellName` (the name of the cell on the Scenario sheet), CSV and
 * `SCENARIO(field)` are read from it.
 *
 * In and out. `parseScenario` takes JSON text or data from anywhere and gives a scenario, the list of
 * problems by field, or word that a newer version wrote it; `toJson`, `toCsv` and `fromCsv` are the other
 * ways.
 */
export { ALL_FIELDS, fieldAt, isTable, type FieldPath } from "./catalogue.ts";
export {
  cellName,
  GROUPS,
  type Column,
  type Field,
  type FieldGroup,
  type FieldKind,
  type Measure,
  type ScalarField,
  type ScalarKind,
  type TableField,
} from "./field.ts";
export { LARGEST_TEXT, parseScenario, toJson, type ParseOutcome } from "./parse.ts";
export type { FieldProblem } from "./problems.ts";
export {
  describeProvenance,
  PROVENANCE_KINDS,
  provenanceOf,
  type Provenance,
  type ProvenanceKind,
} from "./provenance.ts";
export {
  inputAt,
  SCHEMA_VERSION,
  withInput,
  type CellsAt,
  type Input,
  type Inputs,
  type Row,
  type ScalarValue,
  type Scenario,
  type ValueAt,
} from "./scenario.ts";
export { freeName, LONGEST_NAME, nameKey, nameProblem } from "./scenarioName.ts";
