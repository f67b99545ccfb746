import { functionNamespace } from "../../page.ts";

/** A formula of the documentation, in which functions are called AWARD.…, as it is written into this workbook. */
export function namespaced(formula: string): string {
  return formula.replaceAll(/\bAWARD\.(?=[A-Z_]+\()/g, `${functionNamespace()}.`);
}
