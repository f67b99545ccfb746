/**
 * Scenarios: one possible future of an award, as data.
 *
 * The model. A `Scenario` is plain JSON data: a name and `inputs`, a flat record from the path of a field
 * ("award.principal", "notes.series") to `{ value, provenance }`. A table's value is a list of rows
 * `{ cells, provenance?, exceptions? }`; a source given with a row or a cell goes before that of the table
 * (`provenanceOf`). Dates are ISO text, rates fractions, an input left empty is absent.
 *
 * The catalogue. `ALL_FIELDS` lists every field in the order of the form: path, group, label, kind,
 * bounds, choices, columns. A field says by its kind whether it is a table; `inputOf` gives what stands in it
 * with the type that follows. The schema, `cellName` (the name of the cell on the Scenario sheet), CSV and
 * `SCENARIO(field)` are read from it.
 *
 * In and out. `parseScenario` takes JSON text or data from anywhere and gives a scenario, the list of
 * problems by field, or word that a newer version wrote it; `toJson`, `toCsv` and `fromCsv` are the other
 * ways.
 *
 * Cells. `toCells` and `fromCells` turn an input into cells and back (dates become serials); `revalued` keeps
 * the sources of what a person did not change.
 *
 * Terms. `termsOf` gives what a scenario says in the types of the calculation module (award, notes, debt,
 * dates, and `receipts` and `claimRows`, the two tables that a waterfall takes), each part worked out once
 * per scenario. A scenario is never changed: a change makes another one.
 *
 * Answers. All of them are read from the terms. `evaluate` gives every key result with label, unit and kind,
 * or the sentence why there is none; `compare` lays scenarios side by side; `milestones` lists their dates;
 * `lookUp` finds one figure by name; `explain` tells why it is what it is: the inputs that move it and the steps; `paymentsOf` tells what the waterfall pays to whom over time, and
 * `paymentDays` what it pays on each day.
 *
 * The folders build on each other in this order: `fields`, `terms`, `reading`, `results`, `why`. Presets are in
 * `presets/index.ts`.
 */
export {
  ALL_FIELDS,
  fieldAt,
  type Field,
  type FieldPath,
  type ScalarField,
  type ScalarPath,
  type TableField,
  type TablePath,
} from "./fields/catalogue.ts";
export {
  cellName,
  GROUPS,
  type Column,
  type FieldGroup,
  type FieldKind,
  type ScalarKind,
  type ValueRule,
} from "./fields/field.ts";
export {
  fromCell,
  fromCells,
  revalued,
  toCell,
  toCells,
  type CellsOutcome,
  type CellValue,
} from "./reading/cell.ts";
export { DEBT_KIND, NOTES_KIND } from "./fields/claimColumns.ts";
export { payeePath } from "./results/figures/payees.ts";
export { PAYEES } from "./terms/payees.ts";
export { compare, type ComparedResult } from "./results/compare.ts";
export { fromCsv, toCsv } from "./reading/csv.ts";
export { dateOrderOf, dateOrderOfPattern, readDateText, type DateOrder } from "./reading/dateText.ts";
export {
  bothWays,
  canBeThousands,
  numberMistake,
  readNumberText,
  type DecimalSeparator,
} from "./reading/numberText.ts";
export { evaluate, resultAt } from "./results/evaluate.ts";
export type { AgreedPayment } from "./terms/paymentPlan.ts";
export type { ExpectedReceipt } from "./terms/paymentTerms.ts";
export { shownUnit, termsOf, type ScenarioTerms } from "./terms/scenarioTerms.ts";
export { lookUp, type FoundValue } from "./results/lookup.ts";
export {
  milestones,
  type Milestone,
  type MilestoneKind,
  type MilestoneStatus,
} from "./results/milestones.ts";
export {
  RESULT_GROUPS,
  type ResultGroup,
  type ResultKey,
  type ScenarioResult,
} from "./results/figures/figure.ts";
export { LARGEST_TEXT, parseScenario, toJson, type ParseOutcome } from "./reading/parse.ts";
export { paymentDays, paymentsOf, type PayeePayments, type ScenarioPayments } from "./results/payments.ts";
export { firstRefusals, type FieldProblem } from "./fields/problems.ts";
export { refusal } from "./reading/refusal.ts";
export {
  describeProvenance,
  PROVENANCE_KINDS,
  type Provenance,
  type ProvenanceKind,
} from "./fields/provenance.ts";
export {
  inputAt,
  inputOf,
  isRows,
  provenanceOf,
  scalarValue,
  SCHEMA_VERSION,
  tableRows,
  withInput,
  type CellsAt,
  type Input,
  type Inputs,
  type Row,
  type ScalarInput,
  type ScalarValue,
  type Scenario,
  type TableInput,
  type ValueAt,
} from "./fields/scenario.ts";
export { explain, inputsThatMove } from "./why/explain.ts";
export type { ExplainedInput, Explanation, Operand, Operation, OperationKind, Step } from "./why/step.ts";
export { columnsOf, simulation, summaries, type Assumption } from "./whatIf/simulate.ts";
export { pictureOf, pictureWork, type Picture } from "./whatIf/picture.ts";
export { atEnd, awardLeft, hasTree, treeEnds, treeOf, type TreeEnd } from "./whatIf/chanceTree.ts";
export {
  bridgeToEvent,
  eventBridge,
  resultAfterEvent,
  withEvent,
  type EventBridge,
} from "./whatIf/eventInTree.ts";
export { bridge, type Bridge } from "./whatIf/bridge.ts";
export { sensitivity, tornado, type Axis, type InputRange } from "./whatIf/sensitivity.ts";
export { solving, type Solution } from "./whatIf/solve.ts";
export { seeking, type Seeking, type Sought } from "./whatIf/seeking.ts";
export { curveOf, withSolved, type Curve } from "./whatIf/curve.ts";
export { runway, type BurnStep, type Draw, type Runway } from "./whatIf/runway.ts";
export { lowestFree, numberBehind } from "./fields/lowestFree.ts";
export { freeName, LONGEST_NAME, nameProblem } from "./fields/scenarioName.ts";
