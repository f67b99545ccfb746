/** All cases of the self-test: the worked examples of the documentation and the further ones. */
import { WorkbookProblem } from "../excel/workbookProblem.ts";
import { FURTHER_CASES } from "./cases/index.ts";
import { SCENARIO_CASES } from "./cases/scenarios.ts";
import { readExpectation, type Expectation } from "./expectation.ts";

/** One cell that is tried. */
export interface TriedCase {
  /** "NOTE_DUE_DATE: a day as its serial number". */
  readonly label: string;
  readonly formula: string;
  readonly expectation: Expectation;
}

/** dist/examples.json, as far as it is used here; the build writes it from the comments of the functions. */
export type Examples = Readonly<
  Record<
    string,
    { readonly examples: readonly { readonly formula: string; readonly result: string }[] } | undefined
  >
>;

/** The worked examples, beside the page. */
export async function fetchExamples(): Promise<Examples> {
  const answer = await fetch("examples.json").catch(() => undefined);
  if (answer?.ok === true) return (await answer.json()) as Examples;
  throw new WorkbookProblem(
    "NoExamples",
    "The examples of the documentation could not be fetched: check the connection, then try again.",
  );
}

/** The cases in the order of the functions, each function's examples first. */
export function triedCases(examples: Examples): readonly TriedCase[] {
  const ids = new Set([...Object.keys(examples), ...Object.keys(FURTHER_CASES)]);
  return [...ids].flatMap((id) => {
    // The examples of scenarios hold with a certain one loaded, which the user's workbook is not to be asked for.
    const worked = id in SCENARIO_CASES ? [] : (examples[id]?.examples ?? []);
    return [
      ...worked.flatMap(({ formula, result }, index) =>
        cellByCell({
          label: `${id}: example ${index + 1}`,
          formula,
          expectation: readExpectation(result),
        }),
      ),
      ...(FURTHER_CASES[id] ?? []).map(({ what, formula, result }) => ({
        label: `${id}: ${what}`,
        formula,
        expectation: readExpectation(result),
      })),
    ];
  });
}

/** A table is tried by its size and the cells of its last row. */
function cellByCell(tried: TriedCase): TriedCase[] {
  const { label, formula, expectation } = tried;
  if (expectation.kind !== "table") return [tried];
  const { rows } = expectation;
  const table = formula.replace(/^=/, "");
  const count = { kind: "number", value: rows.length } as const;
  return [
    { label: `${label}, number of rows`, formula: `=ROWS(${table})`, expectation: count },
    ...(rows.at(-1) ?? []).flatMap((cell, column) => {
      const isEmpty = cell.kind === "text" && cell.value === "";
      const place = `row ${rows.length}, column ${column + 1}`;
      const formulaOfCell = `=INDEX(${table}, ${rows.length}, ${column + 1})`;
      return isEmpty ? [] : [{ label: `${label}, ${place}`, formula: formulaOfCell, expectation: cell }];
    }),
  ];
}
