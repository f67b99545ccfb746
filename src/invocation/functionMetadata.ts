/** The add-in's functions.json, as custom-functions-metadata writes it. */

export interface FunctionMetadata {
  readonly id: string;
  /** With the namespace, as it is typed in a cell: "AWARD.NOTE_REPAYMENT". */
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly isStreaming: boolean;
  readonly isCancelable: boolean;
  /** Whether parameters of type "any" also take error values. */
  readonly takesErrors: boolean;
  /** Whether parameters of type "any" also take values with a type, such as a formatted number. */
  readonly takesDataTypes: boolean;
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: ParameterType;
  readonly isMatrix: boolean;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
}

type ParameterType = "number" | "string" | "boolean" | "any";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads functions.json.
 *
 * @param json the parsed file
 * @param namespace the namespace of the manifest, put before each name
 * @throws Error with one sentence when the file is not what Excel would take
 */
export function parseFunctions(json: unknown, namespace: string): readonly FunctionMetadata[] {
  const file = fields(json);
  if (!Array.isArray(file.functions)) throw new Error("functions.json must have a list of functions.");
  const takes: Takes = {
    takesErrors: file.allowErrorForDataTypeAny === true,
    takesDataTypes: file.allowCustomDataForDataTypeAny === true,
  };
  const enums = (Array.isArray(file.enums) ? file.enums : []).map((entry) => fields(entry).id);
  const functions = file.functions.map((entry) => parseFunction(fields(entry), namespace, takes, enums));
  for (const key of ["id", "name"] as const) {
    const values = functions.map((fn) => fn[key].toUpperCase());
    const twice = values.find((value, index) => values.indexOf(value) !== index);
    if (twice !== undefined) throw new Error(`Two functions of functions.json have the ${key} ${twice}.`);
  }
  return functions;
}

/** What is said once for all functions of the file. */
type Takes = Pick<FunctionMetadata, "takesErrors" | "takesDataTypes">;

/** @see docs/excel/custom-functions-naming.md in OfficeDev/office-js-docs-pr */
const FUNCTION_NAME = /^\p{L}[\p{L}\p{N}_.]{2,}$/u;
const FUNCTION_ID = /^[A-Za-z][A-Za-z0-9_.]*$/;

function parseFunction(
  entry: Fields,
  namespace: string,
  takes: Takes,
  enums: readonly unknown[],
): FunctionMetadata {
  const { id, name, parameters } = entry;
  if (typeof id !== "string" || typeof name !== "string") {
    throw new Error("Each function of functions.json must have an id and a name.");
  }
  if (!FUNCTION_ID.test(id))
    throw new Error(`A function's id has letters, digits, _ and ., got ${JSON.stringify(id)}.`);
  if (!FUNCTION_NAME.test(name))
    throw new Error(
      `A function's name begins with a letter and has 3 or more of letters, digits, _ and ., got ${JSON.stringify(name)}.`,
    );
  const options = fields(entry.options);
  const isStreaming = options.stream === true;
  return {
    id,
    name: `${namespace}.${name}`.toUpperCase(),
    description: text(entry.description),
    ...(typeof entry.helpUrl === "string" && { helpUrl: entry.helpUrl }),
    parameters: parseParameters(Array.isArray(parameters) ? parameters : [], id, enums),
    isStreaming,
    isCancelable: isStreaming || options.cancelable === true,
    ...takes,
  };
}

function parseParameters(
  entries: readonly unknown[],
  of: string,
  enums: readonly unknown[],
): readonly ParameterMetadata[] {
  const parameters = entries.map((entry) => parseParameter(fields(entry), of, enums));
  const firstOptional = parameters.findIndex(({ isOptional }) => isOptional);
  const late = parameters.find(
    ({ isOptional }, index) => !isOptional && firstOptional >= 0 && index > firstOptional,
  );
  if (late)
    throw new Error(`In ${of} the parameter ${late.name}, which is needed, comes after an optional one.`);
  return parameters;
}

function parseParameter(entry: Fields, of: string, enums: readonly unknown[]): ParameterMetadata {
  const { customEnumId } = entry;
  if (customEnumId !== undefined && !enums.includes(customEnumId))
    throw new Error(
      `A parameter of ${of} has the choices ${JSON.stringify(customEnumId)}, which functions.json does not list.`,
    );
  const type = entry.type ?? "any";
  if (type !== "number" && type !== "string" && type !== "boolean" && type !== "any") {
    throw new Error(`A parameter of ${of} has the type ${JSON.stringify(type)}, which Excel does not have.`);
  }
  return {
    name: text(entry.name),
    description: text(entry.description),
    type,
    isMatrix: entry.dimensionality === "matrix",
    isOptional: entry.optional === true,
    isRepeating: entry.repeating === true,
  };
}

function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
