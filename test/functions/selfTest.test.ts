import assert from "node:assert/strict";
import { fromIso, presets } from "../../src/calc/index.ts";
import { FURTHER_CASES } from "../../src/workbook/selfTest/cases/index.ts";
import { SHEET_CELLS, SPILLS, type SheetCell } from "../../src/workbook/selfTest/cases/sheetCells.ts";
import {
  builtFile,
  fetchParts,
  loadBuiltAddIn,
  loadWholeAddIn,
  officeWithFormattedValues,
} from "./builtFunctions.ts";
import { metadata, resultOf, sameAsShown, valueOf, type Surroundings, type Value } from "./formulaValue.ts";

/** The cells of the sheet as the formulas see them. */
function sheetOf(surroundings: Surroundings): ReadonlyMap<string, Value> {
  const cells = new Map<string, Value>();
  const inSheet = { ...surroundings, cells };
  const valueOfCell = (cell: SheetCell): Value => {
    if (cell === null) return null;
    if (typeof cell === "object" && "text" in cell) return cell.text;
    if (typeof cell === "object" && "percent" in cell) return cell.percent / 100;
    const written = typeof cell === "object" ? cell.day : cell;
    if (typeof written === "string" && written.startsWith("=")) return valueOf(written.slice(1), inSheet);
    if (typeof cell === "object") return assert.fail(`${cell.day} is a formula`);
    return typeof cell === "string" && /^\d{4}-\d\d-\d\d$/.test(cell) ? fromIso(cell) : cell;
  };
  for (const { name, rows } of SHEET_CELLS) {
    const values = rows.map((row) => row.map(valueOfCell));
    cells.set(name, values.length === 1 && values[0]?.length === 1 ? (values[0][0] ?? null) : values);
  }
  for (const { name, formula, rows, columns } of SPILLS) {
    const table = valueOf(formula.slice(1), inSheet) as readonly (readonly Value[])[];
    assert.deepEqual([table.length, table[0]?.length], [rows, columns.length], `${name} has its size`);
    cells.set(name, table);
  }
  return cells;
}

/** Every Excel and every workbook that the self-test may be written into. */
const LOADED = [undefined, ...presets().map(({ name }) => name)];
const EXCELS = [
  { excel: "Excel on the web", office: officeWithFormattedValues, blankInAny: null, loaded: LOADED },
  {
    excel: "an Excel without formatted values, blank cells being 0",
    office: undefined,
    blankInAny: 0,
    // What the Excel does and what the workbook holds do not depend on each other: nothing, one with notes, one with claims.
    loaded: [undefined, LOADED[1], LOADED.at(-1)],
  },
] as const;
const WORKBOOKS = EXCELS.flatMap(({ excel, office, blankInAny, loaded }) =>
  loaded.map((active) => {
    const { functions, scenarios } = loadBuiltAddIn(office);
    // Where none is loaded the workbook was read, too: before that a stream says nothing.
    scenarios.set({ active, scenarios: active === undefined ? [] : presets() });
    const surroundings = { functions, blankInAny } as const;
    return {
      name: `${excel}, ${active ?? "no scenario"}`,
      surroundings: { ...surroundings, cells: sheetOf(surroundings) },
    };
  }),
);
for (const { surroundings } of WORKBOOKS) await fetchParts(surroundings.functions);

describe("the cases of the self-test are true in every Excel and every workbook", () => {
  for (const [id, cases] of Object.entries(FURTHER_CASES)) {
    for (const { what, formula, result } of cases) {
      it(`${id}, ${what}: ${formula}`, () => {
        for (const { name, surroundings } of WORKBOOKS) {
          const value = valueOf(formula.slice(1), surroundings);
          sameAsShown(value, resultOf(result, surroundings), `${formula} in ${name}`);
        }
      });
    }
  }
});

describe("the cases of the self-test", () => {
  const formulas = [
    ...Object.values(FURTHER_CASES).flatMap((cases) => cases.map(({ formula }) => formula)),
    ...SPILLS.map(({ formula }) => formula),
  ];

  it("stand under the function that they try", () => {
    for (const [id, cases] of Object.entries(FURTHER_CASES)) {
      for (const { formula } of cases) {
        const spilled = SPILLS.filter(({ name }) => formula.includes(`[${name}]`));
        const tried = [formula, ...spilled.map((spill) => spill.formula)].join(" ");
        assert.ok(tried.includes(`AWARD.${id}(`), `${formula} calls ${id}`);
      }
    }
  });

  it("give every argument of every function, here or in the documentation", async () => {
    const whole = await loadWholeAddIn();
    const given = new Set<string>();
    const onCall: Surroundings["onCall"] = (id, args) =>
      args.forEach((value, index) => value !== undefined && given.add(`${id} ${index}`));
    const surroundings = { ...WORKBOOKS[0]?.surroundings, ...whole, onCall };
    const catalogue = JSON.parse(builtFile("examples.json")) as Record<
      string,
      { readonly examples: readonly { readonly formula: string }[] }
    >;
    const examples = Object.values(catalogue).flatMap((one) => one.examples.map(({ formula }) => formula));
    for (const formula of [...formulas, ...examples]) valueOf(formula.slice(1), surroundings);
    const missing = metadata.functions.flatMap(({ id, parameters }) =>
      parameters.map(({ name }, index) => (given.has(`${id} ${index}`) ? "" : `${id} ${name}`)),
    );
    assert.deepEqual(missing.filter(Boolean), []);
  });

  it("use every cell of the sheet, and no other", () => {
    const inCells = SHEET_CELLS.flatMap(({ rows }) => rows.flat()).map((cell) => JSON.stringify(cell));
    const used = [...formulas, ...inCells].flatMap((text) => text.match(/\[[^\]"]+\]/g) ?? []);
    const known = [...SHEET_CELLS, ...SPILLS].map(({ name }) => `[${name}]`);
    assert.deepEqual([...new Set(used)].sort(), known.sort());
  });

  it("read no clock and leave nothing to chance", () => {
    for (const formula of formulas) assert.doesNotMatch(formula, /\b(TODAY|NOW|RAND\w*)\(/);
  });
});
