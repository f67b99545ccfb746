/** Workbooks that the workbench saves, held against ECMA-376 and opened, calculated and saved again by LibreOffice Calc. */
import { callsOurs, openWorkbook } from "../../../src/spreadsheetFile/index.ts";
import { libreOffice, savedByLibreOffice } from "../programs/libreOffice.ts";
import type { Comparison, Verification } from "../verification.ts";
import { ordinaryFormulas, type PlacedCell } from "./hangsOnOurs.ts";
import { madeWorkbooks, type MadeWorkbook } from "./madeWorkbooks.ts";
import { isSame, keyOf, plain, read, withoutSavedValues } from "./savedCells.ts";
import { schemaJudge } from "./schemas.ts";

export const workbookFilesInLibreOffice: Verification = {
  id: "workbook-files",
  title: "Workbook files",
  program: libreOffice,
  run: async () => {
    const made = await madeWorkbooks();
    const bytesBy = (change: (one: MadeWorkbook) => Uint8Array): readonly Uint8Array[] => made.map(change);
    const calculated = savedByLibreOffice(
      bytesBy(({ bytes }) => withoutSavedValues(bytes)),
      { calculatesAnew: true },
    );
    const resaved = savedByLibreOffice(
      bytesBy(({ bytes }) => bytes),
      { calculatesAnew: false },
    );
    const ofModel = new Map(
      read(made[1]?.bytes ?? new Uint8Array()).cells.map((cell) => [keyOf(cell), cell]),
    );
    return made.flatMap((one, index) => [
      ...schemasOf(one),
      recalculation(one, calculated[index] ?? new Uint8Array()),
      ...(one.isFrozen
        ? [withoutErrors(one, calculated[index] ?? new Uint8Array()), sameFigures(one, ofModel)]
        : [roundTrip(one, resaved[index] ?? new Uint8Array())]),
    ]);
  },
};

function schemasOf({ name, bytes }: MadeWorkbook): readonly Comparison[] {
  const judge = schemaJudge();
  if (judge === undefined)
    return [
      {
        subject: `${name}: parts`,
        agreement: "not checked: no schemas of ECMA-376 here (AWARD_ECMA_SCHEMAS)",
        cases: [],
        agree: isSame,
      },
    ];
  return [
    {
      subject: `${name}: parts (${judge.name})`,
      agreement: "valid against ECMA-376, transitional",
      cases: judge.cases(bytes),
      agree: isSame,
    },
  ];
}

/** Ordinary formulas whose saved values were taken out, so that any value is one that LibreOffice worked out. */
function recalculation({ name, bytes, isFrozen }: MadeWorkbook, calculated: Uint8Array): Comparison {
  const { cells, names } = read(bytes);
  const theirs = new Map(read(calculated).cells.map((cell) => [keyOf(cell), cell]));
  const asked = isFrozen
    ? cells.filter(({ formula }) => formula !== undefined)
    : ordinaryFormulas(cells, new Map(names.map((one) => [one.name.toLowerCase(), one.refersTo])));
  return {
    subject: `${name}: formulas${isFrozen ? "" : " on which no AWARD cell bears"}`,
    agreement: "the same value, within 1E-9 of itself",
    cases: asked.map((cell) => ({
      asked: `${keyOf(cell)}=${cell.formula ?? ""}`.slice(0, 200),
      ours: plain(cell.value),
      theirs: plain(theirs.get(keyOf(cell))?.value ?? null),
    })),
    agree: isSame,
  };
}

function withoutErrors({ name, bytes }: MadeWorkbook, calculated: Uint8Array): Comparison {
  const before = new Map(read(bytes).cells.map((cell) => [keyOf(cell), cell]));
  return {
    subject: `${name}: cells`,
    agreement: "no error but one that was sent",
    cases: read(calculated).cells.map((cell) => ({
      asked: keyOf(cell),
      ours: before.get(keyOf(cell))?.isError === true ? plain(cell.value) : "no error",
      theirs: cell.isError ? plain(cell.value) : "no error",
    })),
    agree: isSame,
  };
}

/** Every cell of the workbook that was copied, and no formula of ours. */
function sameFigures({ name, bytes }: MadeWorkbook, before: ReadonlyMap<string, PlacedCell>): Comparison {
  const copied = new Map(read(bytes).cells.map((cell) => [keyOf(cell), cell]));
  return {
    subject: `${name}: cells of the workbook that was copied`,
    agreement: "the same value, without a formula of ours",
    cases: [...before.values()].map((cell) => {
      const { value = null, formula = "" } = copied.get(keyOf(cell)) ?? {};
      const isOurs = callsOurs(formula);
      return { asked: keyOf(cell), ours: plain(cell.value), theirs: isOurs ? formula : plain(value) };
    }),
    agree: isSame,
  };
}

/** AWARD formulas, scenarios and names, after LibreOffice saved the file and it is opened here again. */
function roundTrip({ name, bytes }: MadeWorkbook, resaved: Uint8Array): Comparison {
  const [before, after] = [read(bytes), read(resaved)];
  const formulas = new Map(after.cells.map((cell) => [keyOf(cell), cell.formula]));
  const meanings = new Map(after.names.map((one) => [one.name.toLowerCase(), one.refersTo]));
  const partsOf = (of: Uint8Array): readonly string[] =>
    openWorkbook(of, new Set()).workbook.customParts.map(({ xml }) => textOf(xml));
  const kept = new Set(partsOf(resaved));
  return {
    subject: `${name}, saved there: AWARD formulas, names, custom XML`,
    agreement: "back as it was, whatever the case",
    cases: [
      ...before.cells
        .filter(({ formula = "" }) => callsOurs(formula))
        .map((cell) => ({
          asked: keyOf(cell),
          ours: spelled(cell.formula),
          theirs: spelled(formulas.get(keyOf(cell))),
        })),
      ...before.names.map((one) => ({
        asked: `name ${one.name}`,
        ours: spelled(one.refersTo),
        theirs: spelled(meanings.get(one.name.toLowerCase())),
      })),
      ...partsOf(bytes).map((text) => ({
        asked: `custom XML of ${text.length} characters`,
        ours: "there",
        theirs: kept.has(text) ? "there" : "gone",
      })),
    ],
    agree: isSame,
  };
}

/** Without case, blanks and quotation marks around a sheet, which programs set as they like. */
function spelled(formula = "nothing"): string {
  return formula
    .toUpperCase()
    .replaceAll(/'([\p{L}\d_.]+)'!/gu, "$1!")
    .replaceAll(/\s+(?=(?:[^"]*"[^"]*")*[^"]*$)/g, "");
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" };

/** What a part says between its tags: the tags may be written anew, and characters in another way. */
function textOf(xml: string): string {
  return xml
    .replace(/^[^]*?<scenarios[^>]*>|<\/scenarios>\s*$/g, "")
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
