import { functionNamespace } from "../../../page.ts";

/** The family of functions of which examples.json says nothing. */
const NO_FAMILY = "Functions";

interface Choice {
  readonly value: string;
  readonly meaning: string;
}

export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  /** Empty when anything may be given. */
  readonly choices: readonly Choice[];
}

export interface Example {
  readonly formula: string;
  readonly result: string;
}

/** A custom function as the pane shows it. */
export interface FunctionEntry {
  readonly id: string;
  /** As it is typed in a cell: "AWARD.NOTE_REPAYMENT". */
  readonly name: string;
  readonly family: string;
  readonly description: string;
  readonly args: readonly Argument[];
  readonly examples: readonly Example[];
  /** What the result is counted in. */
  readonly units: string;
  /** How it is worked out. */
  readonly formula: string;
  /** Where the rule comes from. */
  readonly source: string;
  readonly remarks: string;
}

/** The functions that this add-in registers, with examples where its files have them. */
export async function loadCatalogue(
  functions = fetchJson("functions.json"),
  examples = fetchJson("examples.json"),
): Promise<readonly FunctionEntry[]> {
  const read = await Promise.all([functions, examples.catch(() => ({}))]);
  return readCatalogue(...read);
}

async function fetchJson(file: string): Promise<unknown> {
  const response = await fetch(new URL(file, document.baseURI));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json() as Promise<unknown>;
}

/**
 * The catalogue in functions.json, joined with examples.json; what is missing in either is left empty.
 *
 * @throws Error when functions.json holds no list of functions
 */
export function readCatalogue(functionsJson: unknown, examplesJson: unknown): readonly FunctionEntry[] {
  const { functions, enums } = record(functionsJson);
  if (!Array.isArray(functions)) throw new Error("functions.json: no list of functions");
  const choices = new Map(
    list(enums).map((item) => [textOf(record(item)["id"]), choicesOf(record(item)["values"])]),
  );
  const notes = new Map(Object.entries(record(examplesJson)));
  return functions.map((item) => {
    const found = record(item);
    const id = textOf(found["id"]);
    const note = record(notes.get(id));
    return {
      id,
      name: `${functionNamespace()}.${textOf(found["name"]) || id}`,
      family: textOf(note["family"]) || NO_FAMILY,
      description: textOf(found["description"]),
      args: list(found["parameters"]).map((parameter) => argumentOf(record(parameter), choices)),
      examples: list(note["examples"])
        .map((example) => record(example))
        .map(({ formula, result }) => ({ formula: textOf(formula), result: textOf(result) })),
      units: textOf(note["units"]),
      formula: textOf(note["formula"]),
      source: textOf(note["source"]),
      remarks: textOf(note["remarks"]),
    };
  });
}

/** The form a person types: "AWARD.NOTE_REPAYMENT(amount, awardDate, [asOf])". */
export function signature({ name, args }: FunctionEntry): string {
  const names = args.map((argument) => (argument.isOptional ? `[${argument.name}]` : argument.name));
  return `${name}(${names.join(", ")})`;
}

function argumentOf(
  parameter: Readonly<Record<string, unknown>>,
  choices: ReadonlyMap<string, readonly Choice[]>,
): Argument {
  return {
    name: textOf(parameter["name"]),
    description: textOf(parameter["description"]),
    isOptional: parameter["optional"] === true,
    choices: choices.get(textOf(parameter["customEnumId"])) ?? [],
  };
}

function choicesOf(values: unknown): readonly Choice[] {
  return list(values).map((item) => {
    const { name, stringValue, numberValue, tooltip } = record(item);
    const value = stringValue ?? numberValue ?? name;
    return { value: typeof value === "number" ? String(value) : textOf(value), meaning: textOf(tooltip) };
  });
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
