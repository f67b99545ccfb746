import type { InsertedModel } from "../../../workbook/index.ts";

/** What is told once a model is inserted. */
export function toldOfModel({ sheets, scenario, values }: InsertedModel): string {
  const where = `The model of “${scenario}” is on the sheets ${sheets.join(", ")}`;
  if (values === undefined) return `${where}.`;
  return values === 0
    ? `${where}, in plain formulas.`
    : `${where}, in plain formulas; ${values === 1 ? "1 cell is a value" : `${values} cells are values`}, as the cells beside say.`;
}
