/**
 * The schema of a scenario, built from the catalogue of fields: what each input must be, and the
 * sentence that is said when it is not.
 *
 * It is built when first used, so that a bundle which only reads parsed scenarios does not carry it.
 */
import * as v from "valibot";
import { fromIso, isIso } from "../../dates/serialDate.ts";
import { ALL_FIELDS, type TableField } from "../fields/catalogue.ts";
import { LONGEST_TEXT, MOST_ROWS, type Bounds, type Column, type ValueRule } from "../fields/field.ts";
import { sentence } from "../fields/problems.ts";
import { SCHEMA_VERSION } from "../fields/scenario.ts";
import { BROKEN_CHARACTERS, nameProblem } from "../fields/scenarioName.ts";

type AnySchema = v.GenericSchema;

let built: AnySchema | undefined;

/** The schema of a scenario of this version, but for what its inputs must be to each other. */
export function scenarioSchema(): AnySchema {
  built ??= v.strictObject(
    {
      schemaVersion: v.literal(SCHEMA_VERSION),
      name: nameSchema(),
      description: v.optional(textSchema("description")),
      inputs: v.strictObject(
        Object.fromEntries(
          ALL_FIELDS.map((field) => [
            field.path,
            v.optional(
              inputSchema(
                field.label,
                field.kind === "table" ? rowsSchema(field) : valueSchema(field.label, field),
              ),
            ),
          ]),
        ),
        unknownOr(sentence.notAScenario),
      ),
    },
    unknownOr(sentence.notAScenario),
  );
  return built;
}

/** The message for a key that does not belong, or for something that is no object at all. */
function unknownOr(otherwise: string) {
  return (issue: v.StrictObjectIssue): string => {
    if (issue.expected !== "never")
      return issue.path === undefined ? otherwise : sentence.missing(String(issue.path.at(-1)?.key));
    return sentence.unknown(issue.path?.at(-1)?.key);
  };
}

function nameSchema(): AnySchema {
  return v.pipe(
    v.unknown(),
    v.rawCheck(({ dataset, addIssue }) => {
      const message = nameProblem(dataset.value);
      if (message !== undefined) addIssue({ message });
    }),
    v.transform((name) => String(name).trim()),
  );
}

/** A value together with where it comes from. */
function inputSchema(label: string, value: AnySchema): AnySchema {
  return v.strictObject({ value, provenance: provenanceSchema(label) }, inObject(label));
}

function inObject(label: string) {
  return (issue: v.StrictObjectIssue): string => {
    if (issue.expected === "never") return sentence.unknown(issue.path?.at(-1)?.key);
    return issue.path?.at(-1)?.key === "provenance" ? sentence.noSource(label) : sentence.missing(label);
  };
}

function provenanceSchema(label: string): AnySchema {
  const noSource = sentence.noSource(label);
  const given = (name: string): v.GenericSchema<string> =>
    v.pipe(
      textSchema(`${name} of ${label}`),
      v.check((text) => text.trim() !== "", noSource),
    );
  return v.variant(
    "kind",
    [
      v.strictObject(
        {
          kind: v.literal("stated"),
          document: given("document"),
          place: v.optional(textSchema(`place of ${label}`)),
        },
        noSource,
      ),
      v.strictObject({ kind: v.literal("assumed"), reason: given("reason") }, noSource),
      v.strictObject({ kind: v.literal("computed"), from: given("origin") }, noSource),
    ],
    noSource,
  );
}

/** What is wrong with a single value; `undefined` where a scenario may hold it. */
export function valueProblem(label: string, rule: ValueRule, value: unknown): string | undefined {
  return v.safeParse(valueSchema(label, rule), value).issues?.[0].message;
}

/** The schema of a value of some kind, for an input or a column of a table. */
function valueSchema(label: string, rule: ValueRule): AnySchema {
  switch (rule.kind) {
    case "text":
      // Blanks would pass for an answer; what is left empty is absent.
      return v.pipe(
        textSchema(label),
        v.check((text) => text.trim() !== "", sentence.missing(label)),
        v.check(
          (text) => rule.isDateToo !== true || !isIso(text) || isIsoDate(text),
          (issue) => sentence.notADate(label, issue.input),
        ),
      );
    case "date":
      return v.pipe(
        v.string((issue) => sentence.notADate(label, issue.input)),
        v.check(isIsoDate, (issue) => sentence.notADate(label, issue.input)),
      );
    case "choice": {
      const { choices, formerNames } = rule;
      const choice = v.picklist(choices, (issue) => sentence.notAChoice(label, choices, issue.input));
      if (formerNames === undefined) return choice;
      return v.pipe(
        v.unknown(),
        v.transform((given) => new Map(Object.entries(formerNames)).get(String(given)) ?? given),
        choice,
      );
    }
    case "days":
    case "count":
      return v.pipe(
        numberSchema(label, rule),
        v.check(
          (value) => Number.isInteger(value),
          (issue) => sentence.notWhole(label, issue.input),
        ),
      );
    case "money":
    case "rate":
    case "share":
    case "multiple":
    case "number":
      return numberSchema(label, rule);
  }
}

function numberSchema(label: string, bounds: Bounds) {
  const { min = -Infinity, above = -Infinity, max = Number.MAX_SAFE_INTEGER, below = Infinity } = bounds;
  return v.pipe(
    v.number((issue) => sentence.notANumber(label, issue.input)),
    v.check(
      (value) => !Number.isFinite(value) || value < below,
      (issue) => sentence.percentAsNumber(label, issue.input),
    ),
    v.check(
      (value) => Number.isFinite(value) && value >= min && value > above && value <= max,
      (issue) => sentence.outOfBounds(label, issue.input > max ? { ...bounds, max } : bounds, issue.input),
    ),
  );
}

function textSchema(label: string): v.GenericSchema<string> {
  return v.pipe(
    v.string((issue) => sentence.notText(label, issue.input)),
    v.maxLength(LONGEST_TEXT, (issue) => sentence.tooLong(label, LONGEST_TEXT, issue.input.length)),
    // Lines and tabs are fine in running text.
    v.check((text) => !BROKEN_CHARACTERS.test(text.replace(/[\t\r\n]/gu, "")), sentence.notCharacters(label)),
  );
}

function rowsSchema(field: TableField): AnySchema {
  const columns = Object.fromEntries(field.columns.map((column) => [column.key, cellSchema(column)]));
  const exceptions = Object.fromEntries(
    field.columns.map((column) => [column.key, v.optional(provenanceSchema(column.header))]),
  );
  const row = v.strictObject(
    {
      cells: v.strictObject(columns, (issue) => cellProblem(field, issue)),
      provenance: v.optional(provenanceSchema(field.label)),
      exceptions: v.optional(v.strictObject(exceptions, inObject(field.label))),
    },
    inObject(field.label),
  );
  return v.pipe(
    v.array(row, (issue) => sentence.notATable(field.label, issue.input)),
    v.maxLength(MOST_ROWS, (issue) => sentence.tooManyRows(field.label, MOST_ROWS, issue.input.length)),
  );
}

function cellSchema(column: Column): AnySchema {
  const schema = valueSchema(column.header, column);
  return column.required ? schema : v.optional(schema);
}

function cellProblem(field: TableField, issue: v.StrictObjectIssue): string {
  const key = issue.path?.at(-1)?.key;
  if (issue.expected === "never") return sentence.unknown(key);
  const column = field.columns.find((candidate) => candidate.key === key);
  return sentence.missing(column?.header ?? field.label);
}

function isIsoDate(text: string): boolean {
  try {
    fromIso(text);
    return true;
  } catch {
    return false;
  }
}
