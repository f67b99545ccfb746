/** What stands before the names of the functions in the formulas that the add-in writes. */
const NAMESPACE = "AWARD";

/** A formula of the documentation, in which functions are called AWARD.…, as it is written into this workbook. */
export function namespaced(formula: string): string {
  return formula.replaceAll(/\bAWARD\.(?=[A-Z_]+\()/g, `${NAMESPACE}.`);
}
