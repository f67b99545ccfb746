/**
 * The files in src/functions as they are written: which functions they declare as custom functions, and what
 * their comments say.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";

const FUNCTIONS = join(import.meta.dirname, "..", "..", "src", "functions");

/** A function that its doc comment makes a custom function. */
export interface DeclaredFunction {
  /** What stands behind `@customfunction`. */
  readonly id: string;
  /** Its name in the code. */
  readonly name: string;
  /** What stands behind each tag of a name, in lower case. */
  readonly texts: (tag: string) => readonly string[];
}

export function parseSource(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/**
 * The files of families in the order in which src/functions/index.ts imports them, and the others; folders included.
 *
 * @throws Error naming a file with custom functions that it does not import
 */
export function readSources(): {
  readonly families: readonly ts.SourceFile[];
  readonly others: readonly ts.SourceFile[];
} {
  const sources = readdirSync(FUNCTIONS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => parseSource(join(FUNCTIONS, file), readFileSync(join(FUNCTIONS, file), "utf8")));
  const named = (name: string): ts.SourceFile => {
    const found = sources.find(({ fileName }) => fileName === join(FUNCTIONS, name));
    if (found === undefined) throw new Error(`src/functions has no ${name}`);
    return found;
  };
  const families = named("index.ts")
    .statements.filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => named((moduleSpecifier as ts.StringLiteral).text));
  const others = sources.filter((source) => !families.includes(source));
  const stranger = others.find((source) => declaredFunctions(source).length > 0);
  if (stranger !== undefined) {
    throw new Error(`src/functions/index.ts does not import ${basename(stranger.fileName)}`);
  }
  return { families, others };
}

/** The custom functions of a file, in its order. */
export function declaredFunctions(source: ts.SourceFile): readonly DeclaredFunction[] {
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((statement) => {
    const texts = (name: string): string[] =>
      ts
        .getJSDocTags(statement)
        .filter((tag) => tag.tagName.text.toLowerCase() === name)
        .map((tag) => ts.getTextOfJSDocComment(tag.comment)?.trim() ?? "");
    const [id] = texts("customfunction");
    return id === undefined ? [] : [{ id, name: statement.name?.text ?? "default", texts }];
  });
}

/** The `@family` in the comment at the head of a file. @throws Error where there is none */
export function familyOf({ text, fileName }: ts.SourceFile): string {
  const [head] = ts.getLeadingCommentRanges(text, 0) ?? [];
  const family = /^ \* @family (.+)$/mu.exec(text.slice(0, head?.end ?? 0))?.[1]?.trim();
  if (family === undefined) throw new Error(`${basename(fileName)}: the comment at its head has no @family`);
  return family;
}
