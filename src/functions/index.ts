/**
 * Registers every custom function with Excel, by the id that functions.json gives it.
 *
 * A line per function, family by family; a test compares the ids with functions.json.
 */
import { noteRepayment } from "./notes.ts";

// Notes
CustomFunctions.associate("NOTE_REPAYMENT", noteRepayment);
