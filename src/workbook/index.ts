/**
 * Everything that talks to the workbook. What fails throws a `WorkbookProblem` with one sentence.
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
export { readSelection, watchSelection } from "./selection.ts";
export { toWorkbookProblem } from "./workbookProblem.ts";
