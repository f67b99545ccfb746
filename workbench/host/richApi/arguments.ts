/** Arguments of rich-API calls, checked as Excel checks them: anything else is `InvalidArgument`. */
import type { RichObject } from "./richObject.ts";
import { invalidArgument } from "./error.ts";

export function textArgument(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  throw invalidArgument(`${name} must be text, got ${describe(value)}.`);
}

export function integerArgument(value: unknown, name: string, whenOmitted?: number): number {
  if (value === undefined || value === null) {
    if (whenOmitted !== undefined) return whenOmitted;
  } else if (typeof value === "number" && Number.isInteger(value)) return value;
  throw invalidArgument(`${name} must be a whole number, got ${describe(value)}.`);
}

export function numberArgument(value: unknown, name: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument(`${name} must be a number, got ${describe(value)}.`);
}

export function booleanArgument(value: unknown, name: string): boolean {
  if (typeof value === "boolean") return value;
  throw invalidArgument(`${name} must be true or false, got ${describe(value)}.`);
}

export function choiceArgument<Choice extends string>(
  value: unknown,
  name: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw invalidArgument(`${name} must be one of ${choices.join(", ")}, got ${describe(value)}.`);
}

/** Whether an argument is an object of the model, as the executor puts it in place of its path. */
export function isRichObject(value: unknown): value is RichObject {
  return typeof value === "object" && value !== null && "type" in value && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  return typeof value === "object" ? "an object" : JSON.stringify(value);
}
