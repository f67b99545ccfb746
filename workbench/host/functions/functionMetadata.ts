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
  const takesErrors = file.allowErrorForDataTypeAny === true;
  return file.functions.map((entry) => parseFunction(fields(entry), namespace, takesErrors));
}

function parseFunction(entry: Fields, namespace: string, takesErrors: boolean): FunctionMetadata {
  const { id, name, parameters } = entry;
  if (typeof id !== "string" || typeof name !== "string") {
    throw new Error("Each function of functions.json must have an id and a name.");
  }
  const options = fields(entry.options);
  const isStreaming = options.stream === true;
  return {
    id,
    name: `${namespace}.${name}`.toUpperCase(),
    description: text(entry.description),
    ...(typeof entry.helpUrl === "string" && { helpUrl: entry.helpUrl }),
    parameters: (Array.isArray(parameters) ? parameters : []).map((parameter) =>
      parseParameter(fields(parameter), id),
    ),
    isStreaming,
    isCancelable: isStreaming || options.cancelable === true,
    takesErrors,
  };
}

function parseParameter(entry: Fields, of: string): ParameterMetadata {
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
