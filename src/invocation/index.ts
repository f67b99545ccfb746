/**
 * What Excel does to the arguments and the results of a custom function, by the add-in's functions.json: coercion,
 * lifting over ranges, errors. Pure; for the workbench and for the audit of a workbook.
 */
export { prepareCalls, type BlankInAny, type PreparedCall } from "./coercion.ts";
export { parseFunctions, type FunctionMetadata } from "./functionMetadata.ts";
export { parseResults, toCell } from "./results.ts";
export { isCellError, type CellValue, type FunctionArgument, type FunctionResult } from "./values.ts";
