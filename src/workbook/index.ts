/**
 * Everything that talks to the workbook. What fails throws a `WorkbookProblem` with one sentence.
 *
 * Scenarios. `scenarioStore` holds them: `open()` reads the file once, `state.book` is plain data that
 * the `with…` functions change (`withAdded`, `withReplaced`, `withDuplicate`, `withoutScenario`), and
 * `save(book)` writes the whole book. Its answer is "saved", or "conflict" with both books when another
 * window was faster: nothing is written then, and the same call again saves over theirs. `undo()` takes
 * back the last save. `state.notices` are sentences the user must see, `state.isReadOnly` a file of a
 * newer version, `state.diverged` books to choose from (`save(book, { settles: true })`).
 *
 * The loaded scenario. `loadScenario(id)` makes one active, writes its inputs to the Scenario sheet as
 * named cells and lets the cells of the workbook follow; `scenarioChanges` tells which of those cells
 * were edited by hand since, `keepChanges()` saves them to the scenario, `discardChanges()` writes the
 * scenario's own values back. While a cell is being edited all of these wait for it; `cellEdit` tells.
 *
 * The workbook's own pages. `insertModel()` adds the model's sheets, `insertPaidChart()` a chart of a
 * WATERFALL table that is selected.
 */
export { readAnswer } from "./answer.ts";
export {
  probeDateSystem,
  readCalculation,
  readDecimalSeparator,
  readDefinedNames,
  recalculate,
  type Calculation,
} from "./calculation.ts";
export { readHost, readRequirementSets, type Host, type RequirementSet } from "./host.ts";
export {
  insertFormula,
  undoInsertion,
  type Insertion,
  type OccupiedCell,
  type TargetCell,
} from "./insertFormula.ts";
export {
  activeScenario,
  namesIn,
  readableScenarios,
  scenarioOf,
  withActive,
  withAdded,
  withDuplicate,
  withoutScenario,
  withReplaced,
  type ScenarioBook,
  type StoredScenario,
} from "./scenarioBook.ts";
export { scenarioStore, type SaveOutcome, type ScenarioStore, type StoreState } from "./scenarioStore.ts";
export type { StoreNotice } from "./scenarioFile.ts";
export { readSelection, watchSelection } from "./selection.ts";
export { toWorkbookProblem } from "./workbookProblem.ts";
