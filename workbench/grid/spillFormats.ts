import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { InterceptorEffectEnum, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

/** Before Univer puts the spilled value into the cell (100) and formats it (lower still). */
const PRIORITY = 101;

/** The number format that a spilled value brings along; Univer stores it and makes no use of it. */
export function spilledPattern(spilled: Nullable<ICellData>): string | undefined {
  const style = spilled?.s;
  return typeof style === "object" ? (style?.n?.pattern ?? undefined) : undefined;
}

/** Shows spilled values with the number formats they bring, where the cell has none of its own. */
export function showSpillFormats(injector: Injector): void {
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: PRIORITY,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { workbook, unitId, subUnitId, row, col, rawData }, next) => {
      const pattern = spilledPattern(formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col]);
      const style = workbook.getStyles().getStyleByCell(cell);
      if (!pattern || style?.n?.pattern) return next(cell);
      return next({ ...(cell ?? rawData), s: { ...style, n: { pattern } } });
    },
  });
}
