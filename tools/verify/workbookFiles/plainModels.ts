/** The model of every preset in plain formulas: the figures of the model, without a formula of ours, here and in LibreOffice Calc. */
import { presets } from "../../../src/calc/index.ts";
import { callsOurs } from "../../../src/spreadsheetFile/index.ts";
import { libreOffice, savedByLibreOffice } from "../programs/libreOffice.ts";
import type { Case, Comparison, Verification } from "../verification.ts";
import { plainModels, type PlainModel } from "./madeWorkbooks.ts";
import { isSame, keyOf, plain, read, withoutSavedValues } from "./savedCells.ts";

/** Excel hands a figure of a billion over to a millionth: so far apart may two of them be whose difference is a check. */
const SMALLEST = 1e-6;

const isSameFigure = (pair: Case): boolean =>
  isSame(pair) ||
  (typeof pair.ours === "number" &&
    typeof pair.theirs === "number" &&
    Math.abs(pair.ours - pair.theirs) <= SMALLEST);

export const plainModelsInLibreOffice: Verification = {
  id: "plain-models",
  title: "The model in plain formulas",
  program: libreOffice,
  run: async () => {
    const made = await plainModels(presets().map(({ name }) => name));
    const calculated = savedByLibreOffice(
      made.map(({ bytes }) => withoutSavedValues(bytes)),
      { calculatesAnew: true },
    );
    return made.flatMap((one, index) => [
      sameFigures(one),
      recalculation(one, calculated[index] ?? new Uint8Array()),
    ]);
  },
};

/** Every cell of the model, sheet by sheet, as the workbench calculates both. */
function sameFigures({ scenario, bytes, sheets }: PlainModel): Comparison {
  const { cells } = read(bytes);
  const all = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const plainOf = new Map(sheets);
  return {
    subject: `${scenario}: cells of the model`,
    agreement:
      "the same value in the plain model, without a formula of ours, within 1E-9 of itself or 0.000001",
    cases: cells.flatMap((cell): Case[] => {
      const sheet = plainOf.get(cell.sheet);
      if (sheet === undefined) return [];
      const { value = null, formula = "" } = all.get(keyOf({ ...cell, sheet })) ?? {};
      const theirs = callsOurs(formula) ? formula : named(plain(value), sheets);
      return [{ asked: keyOf(cell), ours: plain(cell.value), theirs }];
    }),
    agree: isSameFigure,
  };
}

/** A text that names a sheet names its own. */
function named(value: number | string, sheets: PlainModel["sheets"]): number | string {
  if (typeof value === "number") return value;
  return sheets.reduce((text, [model, own]) => text.replace(` ${own} `, ` ${model} `), value);
}

function recalculation({ scenario, bytes, sheets }: PlainModel, calculated: Uint8Array): Comparison {
  const own = new Set(sheets.map(([, sheet]) => sheet));
  const theirs = new Map(read(calculated).cells.map((cell) => [keyOf(cell), cell]));
  return {
    subject: `${scenario}: formulas of the plain model`,
    agreement: "the same value in LibreOffice, within 1E-9 of itself or 0.000001",
    cases: read(bytes)
      .cells.filter(({ sheet, formula }) => own.has(sheet) && formula !== undefined)
      .map((cell) => ({
        asked: `${keyOf(cell)}=${cell.formula ?? ""}`.slice(0, 200),
        ours: plain(cell.value),
        theirs: plain(theirs.get(keyOf(cell))?.value ?? null),
      })),
    agree: isSameFigure,
  };
}
