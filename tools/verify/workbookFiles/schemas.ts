/** Parts of a workbook against the schemas of ECMA-376, which come from outside: `AWARD_ECMA_SCHEMAS` names their folder. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Case } from "../verification.ts";

/** What a part has to be valid against, by its name; of parts that ECMA-376 has no schema for there is none. */
const SCHEMAS: readonly (readonly [part: RegExp, schema: string])[] = [
  [/^\[Content_Types\]\.xml$/, "opc-contentTypes.xsd"],
  [/\.rels$/, "opc-relationships.xsd"],
  [/^docProps\/app\.xml$/, "shared-documentPropertiesExtended.xsd"],
  [/^customXml\/itemProps\d+\.xml$/, "shared-customXmlDataProperties.xsd"],
  [/^xl\/charts\/chart\d+\.xml$/, "dml-chart.xsd"],
  [/^xl\/drawings\/drawing\d+\.xml$/, "dml-spreadsheetDrawing.xsd"],
  [/^xl\/(?:workbook|styles|sharedStrings|metadata|worksheets\/[^/]+)\.xml$/, "sml.xsd"],
];

export interface SchemaJudge {
  /** "xmllint, libxml 20914" */
  readonly name: string;
  /** A case for each part; what has no schema is left out. */
  readonly cases: (bytes: Uint8Array) => readonly Case[];
}

/** Undefined where the folder is not named, or xmllint is not installed. */
export function schemaJudge(): SchemaJudge | undefined {
  const folder = process.env["AWARD_ECMA_SCHEMAS"];
  const { stderr, status } = spawnSync("xmllint", ["--version"], { encoding: "utf8" });
  if (folder === undefined || status !== 0) return undefined;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".xsd"),
  );
  const pathOf = new Map(files.map((file) => [basename(file), join(folder, file)]));
  const missing = SCHEMAS.map(([, schema]) => schema).find((schema) => !pathOf.has(schema));
  if (missing !== undefined) throw new Error(`AWARD_ECMA_SCHEMAS has no ${missing} in it`);
  return {
    name: `xmllint, libxml ${/\d+/.exec(stderr)?.[0] ?? ""}`,
    cases: (bytes) => casesOf(bytes, pathOf),
  };
}

function casesOf(bytes: Uint8Array, pathOf: ReadonlyMap<string, string>): readonly Case[] {
  const folder = mkdtempSync(join(tmpdir(), "schemas-"));
  try {
    const parts = Object.entries(unzipSync(bytes));
    for (const [name, content] of parts) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return SCHEMAS.flatMap(([pattern, schema]) => {
      const names = parts.map(([name]) => name).filter((name) => pattern.test(name));
      if (names.length === 0) return [];
      const said = validated(pathOf.get(schema) ?? "", folder, names);
      return names.map((name): Case => {
        const fault = said.find((line) => line.startsWith(`${name}:`));
        const isValid = said.includes(`${name} validates`);
        return {
          asked: name,
          ours: "valid",
          theirs: isValid ? "valid" : (fault ?? said[0] ?? "not validated"),
        };
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines that xmllint writes of files. */
function validated(schema: string, folder: string, names: readonly string[]): readonly string[] {
  const { stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, ...names], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  return stderr.split("\n").filter((line) => line !== "");
}
