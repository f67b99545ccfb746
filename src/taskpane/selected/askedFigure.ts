/** What a call of SCENARIO asks for: a figure of a scenario of the workbook. */
import { DomainError, inputAt, lookUp, resultAt, type Input, type Scenario } from "../../calc/index.ts";
import { scenarioOf, type ScenarioBook } from "../../workbook/index.ts";
import type { Call } from "../elements/functions/expression.ts";

export type AskedFigure =
  | { readonly kind: "result"; readonly scenario: Scenario; readonly path: string; readonly label: string }
  | { readonly kind: "input"; readonly path: string; readonly input: Input };

/**
 * @param textOf what a cell that is an argument shows
 * @returns `undefined` where it is another function, or the figure cannot be told from here
 */
export function askedFigure(
  { name, args }: Call,
  book: ScenarioBook,
  textOf: (argument: string) => string | undefined,
): AskedFigure | undefined {
  if (!/\.SCENARIO$/iu.test(name)) return undefined;
  const [field, of] = args.map((argument) => quoted(argument) ?? textOf(argument));
  const scenario = (of ?? "") === "" ? scenarioOf(book, book.active) : named(book, of ?? "");
  if (scenario === undefined || field === undefined || field === "") return undefined;
  try {
    const { path } = lookUp(scenario, field);
    const result = resultAt(scenario, path);
    if (result !== undefined) return { kind: "result", scenario, path, label: result.label };
    const input = inputAt(scenario, path);
    return input && { kind: "input", path, input };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return undefined;
  }
}

function named(book: ScenarioBook, name: string): Scenario | undefined {
  const found = book.scenarios.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  return scenarioOf(book, found?.id);
}

function quoted(argument: string): string | undefined {
  return /^"(.*)"$/su.exec(argument)?.[1]?.replaceAll('""', '"');
}
