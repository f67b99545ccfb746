/**
 * The choices that Excel offers while an argument is typed.
 *
 * A file in src/functions declares one beside the function that offers it, as a type alias that is
 * `keyof typeof` a catalogue of src/calc and is marked `@customenum {string}` or `{number}`. Microsoft's
 * generator knows enums only, with tooltips as comments; they are written for it here out of the catalogue,
 * so that a choice is one entry there and nothing else.
 */
import ts from "typescript";
import * as calc from "../../src/calc/index.ts";
import type { Choice } from "../../src/calc/index.ts";

/** The choices of all files, as the generator takes them. */
export interface OfferedChoices {
  /** Enum declarations, each once. */
  readonly enums: string;
  /** The text of a file without the declarations for which the enums stand. */
  readonly withoutAliases: (source: ts.SourceFile) => string;
}

/** @throws Error naming a choice whose catalogue src/calc does not have */
export function offeredChoices(sources: readonly ts.SourceFile[]): OfferedChoices {
  const enums = sources.flatMap((source) => aliasesOf(source).map(enumOf));
  return {
    enums: `\n${enums.join("\n")}\n`,
    withoutAliases: (source) =>
      aliasesOf(source).reduceRight(
        (text, alias) => text.slice(0, alias.getFullStart()) + text.slice(alias.getEnd()),
        source.text,
      ),
  };
}

function aliasesOf(source: ts.SourceFile): ts.TypeAliasDeclaration[] {
  return source.statements.filter(ts.isTypeAliasDeclaration).filter((alias) => tagOf(alias) !== undefined);
}

function tagOf(alias: ts.TypeAliasDeclaration): ts.JSDocTag | undefined {
  return ts.getJSDocTags(alias).find((tag) => tag.tagName.text === "customenum");
}

function enumOf(alias: ts.TypeAliasDeclaration): string {
  const type = /^@customenum \{(string|number)\}/u.exec(tagOf(alias)?.getText() ?? "")?.[1];
  if (type === undefined) throw new Error(`${alias.name.text}: @customenum is neither {string} nor {number}`);
  const catalogue = catalogueOf(alias);
  const members = calc.namesOf(catalogue).map((value) => {
    const { id, text } = catalogue[value] as Choice;
    return `  /** ${text} */\n  ${id} = ${type === "string" ? JSON.stringify(value) : value},`;
  });
  return `/** @customenum {${type}} */\nenum ${alias.name.text} {\n${members.join("\n")}\n}`;
}

/** The catalogue of `keyof typeof catalogue`. */
function catalogueOf({ name, type }: ts.TypeAliasDeclaration): Readonly<Record<string, Choice>> {
  const query = ts.isTypeOperatorNode(type) && ts.isTypeQueryNode(type.type) ? type.type : undefined;
  const catalogues: Readonly<Record<string, unknown>> = calc;
  const catalogue = catalogues[query?.exprName.getText() ?? ""];
  if (!isCatalogue(catalogue)) throw new Error(`${name.text} is not keyof typeof a catalogue of src/calc`);
  return catalogue;
}

function isCatalogue(value: unknown): value is Readonly<Record<string, Choice>> {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((entry: Partial<Choice>) => entry.id !== undefined && entry.text !== undefined)
  );
}
