/**
 * Everything that talks to the workbook. What fails throws a `WorkbookProblem` with one sentence.
 *
 * Scenarios. `scenarioStore` holds them: `state.book` is plain data, `subscribe` tells of every change.
 * The runtime reads them when the add-in starts; `refreshScenarios()` reads them again, which the pane
 * does when it gets the focus. To change something, make another book of `state.book` with the `with…`
 * functions and hand it to `saveScenarios(book)` at once, with no `await` between: what is saved in the
 * meantime is then noticed. `undoScenarios()` takes back the last save, a deletion included. The answer is
 * "saved", with notices to show, or "conflict" with both books when another window was faster: nothing is
 * written then, `state.book` is theirs, and the same call again saves over it. `state.notices` are
 * sentences the user must see, `state.isReadOnly` a file of a newer version, `state.diverged` other
 * versions to choose from (`saveScenarios(book, { settles: true })`).
 *
 * The loaded scenario. `loadScenario(id)` makes one active, writes its inputs to the Scenario sheet as
 * named cells and lets the functions of the workbook follow; a save that changes the active one writes
 * the sheet too. `scenarioChanges` tells which of those cells were edited by hand: `keepChanges()` saves
 * them to the scenario, `discardChanges()` writes its own values back. Until one of the two is called,
 * what would overwrite them throws a WorkbookProblem with code "ChangedByHand".
 *
 * Sheet and scenarios may say different things: after Excel's Undo, in a file that another program saved, when
 * Excel broke off. `sheetStanding.value.parted` says how. `keepSheet()` saves what the sheet shows and loads it,
 * `discardChanges()` writes the loaded one over it, `leaveSheet()` lets it go where none is loaded; until then what
 * would overwrite it throws a WorkbookProblem with code "Parted".
 *
 * A copy for sending. `lookAtSending()` says what a copy of this workbook would hold, `copyForSending()` makes it and
 * `restoredCopy()` makes of a copy the workbook again; both give bytes for `openAsWorkbook()` or a download, and change
 * nothing here. `isFrozenCopy()` tells whether this workbook is such a copy.
 *
 * While a cell is being edited all of these wait, until it is done or for about half a minute where Excel does
 * not hold requests back; `cellEdit` tells that they do.
 *
 * The workbook's own pages. `insertModel()` adds the model's sheets, without a function of ours where that is chosen, `insertYearEndNotes()` those of the year's end, `insertPaidChart()` a chart of the
 * WATERFALL table that is selected, `insertSelfTest()` a sheet that calls every function and says PASS or
 * FAIL. Ribbon and keys call them too; when such a command fails the pane opens and finds the sentence in
 * `commandProblem`, which it shows and sets to undefined.
 */
export { readActiveCell, readTexts, type ActiveCell, type NamedCell } from "./cells/activeCell.ts";
export { readAnswer } from "./cells/answer.ts";
export { insertBelow } from "./cells/insertBelow.ts";
export {
  probeDateSystem,
  readCalculation,
  readDateOrder,
  readDecimalSeparator,
  readDefinedNames,
  recalculate,
  type Calculation,
} from "./excel/calculation.ts";
export {
  copyForSending,
  isFrozenCopy,
  lookAtSending,
  restoredCopy,
  type RestoredWorkbook,
  type SendingContents,
  type SentCopy,
} from "./copies/sendingCopy.ts";
export { openAsWorkbook } from "./copies/openedCopy.ts";
export type { InsertedChart } from "./chartCells.ts";
export { insertPaidChart } from "./paidChart.ts";
export { insertWhatIfChart, type WhatIfTable } from "./whatIfChart.ts";
export { MODEL_SHEETS } from "./model/modelPlan.ts";
export { putPlain } from "./plain/putPlain.ts";
export { insertModel, type InsertedModel } from "./model/modelSheet.ts";
export { insertYearEndNotes } from "./yearEndNotes.ts";
export { insertSelfTest, type InsertedSelfTest } from "./selfTest/selfTestSheet.ts";
export { planSelfTest } from "./selfTest/selfTestPlan.ts";
export { triedCases, type Examples } from "./selfTest/triedCases.ts";
export {
  inputProblem,
  pickCell,
  solveCells,
  targetProblem,
  undoUseInCell,
  useInCell,
  type CellOutcome,
  type PickedCell,
} from "./cells/solveCells.ts";
export { readHost, readRequirementSets, type Host, type RequirementSet } from "./excel/host.ts";
export {
  insertFormula,
  undoInsertion,
  type Insertion,
  type OccupiedCell,
  type TargetCell,
} from "./cells/insertFormula.ts";
export {
  discardChanges,
  keepChanges,
  keepSheet,
  leaveSheet,
  loadScenario,
  readScenarioChanges,
  refreshScenarios,
  saveScenarios,
  scenarioChanges,
  scenariosArriving,
  sheetStanding,
  startScenarios,
  undoScenarios,
  type ScenarioOutcome,
  type SheetStanding,
} from "./activeScenario.ts";
export { cellEdit } from "./excel/batch.ts";
export { commandProblem } from "./commandProblem.ts";
export type { Observable } from "./excel/observable.ts";
export { partedSentence, type Parted } from "./partedSheet.ts";
export type { ScenarioChange, TitleChange } from "./sheet/scenarioChanges.ts";
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
} from "./store/scenarioBook.ts";
export {
  scenarioStore,
  type SaveOutcome,
  type ScenarioStore,
  type StoreState,
} from "./store/scenarioStore.ts";
export type { StoreNotice } from "./store/scenarioFile.ts";
export { readSelection, watchSelected, watchSelection } from "./excel/selection.ts";
export { readStartsWithWorkbook, setStartsWithWorkbook } from "./excel/startup.ts";
export { toWorkbookProblem } from "./excel/workbookProblem.ts";
