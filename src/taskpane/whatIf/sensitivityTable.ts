/** The curve of a question as a live table and chart of the sheet. */
import type { Curve } from "../../calc/index.ts";
import type { WhatIfTable } from "../../workbook/index.ts";
import type { MeasuredResult } from "./whatMatters.ts";

/** So many values of the input, evenly over what is drawn. */
const VALUES = 12;
/** As many figures as a person would write of a number in between. */
const FIGURES = 4;

export function sensitivityTable(
  { kind, points, present }: Curve,
  { path, label }: MeasuredResult,
  input: string,
  inputLabel: string,
): WhatIfTable {
  const [low, high] = [points[0]?.at ?? present, points.at(-1)?.at ?? present];
  const isWhole = kind === "date" || kind === "days" || kind === "count";
  const values = Array.from({ length: VALUES }, (_, step) => {
    const value = low + ((high - low) * step) / (VALUES - 1);
    if (isWhole) return Math.round(value);
    // No less than may be, which the first place is.
    return step === 0 ? low : step === VALUES - 1 ? high : Number(value.toPrecision(FIGURES));
  });
  const apart = [...new Set(values)];
  return {
    formula: `=AWARD.SENSITIVITY("${path.replaceAll('"', '""')}", "${input.replaceAll('"', '""')}", {${apart.join(",")}})`,
    rows: 2,
    columns: apart.length + 1,
    title: `${label} by ${inputLabel}`,
    drawn: { kind: "line", isOfDays: kind === "date" },
  };
}
