import type { BaseReferenceObject, BaseValueObject, FormulaDataModel } from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";
import type { CallLedger } from "./callLedger.ts";
import { spilledPattern } from "./spillFormats.ts";

/** Functions that hand on a value as it is; whatever else is calculated with it makes it a plain number. */
const HANDS_ON = /^=(IF|IFS|IFERROR|IFNA|CHOOSE|SWITCH|INDEX|LET)\(/i;

/**
 * The number formats that came with the values of custom functions. In Excel they are part of the value, and
 * another custom function that refers to the cell is given them; the format that a person gave a cell is not.
 */
export class GivenFormats {
  constructor(
    private readonly ledger: CallLedger,
    private readonly formulas: FormulaDataModel,
  ) {}

  /** The format of each number of a range, by its place in the range. */
  of(
    reference: BaseReferenceObject,
  ): (row: number, column: number, value: Nullable<BaseValueObject>) => string | undefined {
    const [unitId, sheetId] = [reference.getUnitId(), reference.getSheetId()];
    const { startRow, startColumn } = reference.getRangePosition();
    const spilled = this.formulas.getArrayFormulaCellData()[unitId]?.[sheetId];
    // A whole column begins nowhere.
    const [top, left] = [startRow || 0, startColumn || 0];
    return (rowInRange, columnInRange, value) => {
      const [row, column] = [top + rowInRange, left + columnInRange];
      const ofSpill = spilledPattern(spilled?.[row]?.[column]);
      if (ofSpill) return ofSpill;
      const number = value?.getValue();
      if (typeof number !== "number") return undefined;
      const format = this.ledger.formatGiven({ sheetId, row, column }, number);
      return format !== undefined && this.isHandedOn(unitId, sheetId, row, column) ? format : undefined;
    };
  }

  /** Whether the cell shows what a function gave it, and nothing calculated from it. */
  private isHandedOn(unitId: string, sheetId: string, row: number, column: number): boolean {
    const formula = this.formulas.getFormulaStringByCell(row, column, sheetId, unitId) ?? "";
    return isOneCall(formula) && (/^=[A-Z]+\.[A-Z_]+\(/i.test(formula) || HANDS_ON.test(formula));
  }
}

/** Whether a formula is one call of a function, from its first character to its last. */
function isOneCall(formula: string): boolean {
  let depth = 0;
  const bare = formula.replace(/"[^"]*"/g, "");
  for (const [index, character] of [...bare].entries()) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (character === ")" && depth === 0) return index === bare.length - 1;
  }
  return false;
}
