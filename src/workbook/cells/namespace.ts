import { functionNamespace } from "../../page.ts";

/** A formula of the documentation, in which functions are called AWARD.…, as it is written into this workbook. */
export function namespaced(formula: string): string {
  return formula.replaceAll(/\bAWARD\.(?=[A-Z_]+\()/g, `${functionNamespace()}.`);
}

/** A call of a custom function, under the name it has in this workbook; an argument that is undefined is left empty. */
export function callOf(name: string, ...args: readonly (string | undefined)[]): string {
  return `${functionNamespace()}.${name}(${args.map((argument) => argument ?? "").join(",")})`;
}
