/** The cells of which the tables of a sample sheet are made. */
import type { NumberFormat, TableCell } from "./sheet.ts";

export const heading = (value: string): TableCell => ({ kind: "columnHeading", value });

export const numberHeading = (value: string): TableCell => ({ kind: "numberHeading", value });

export const text = (value: string): TableCell => ({ kind: "text", value });

/** What a source states. */
export const stated = (value: number | string, format: NumberFormat): TableCell => ({
  kind: "stated",
  value,
  format,
});

/** What no source states. */
export const assumed = (value: number | string, format: NumberFormat): TableCell => ({
  kind: "assumption",
  value,
  format,
});

export const formula = (value: string, format: NumberFormat): TableCell => ({
  kind: "result",
  value,
  format,
});

/** A cell that stays empty. */
export const none = text("");

/** The same cell, which formulas call `{name}`. */
export const named = (name: string, cell: TableCell): TableCell => ({ ...cell, name });

/** Stands where the loaded scenario has no such figure, or none is loaded. */
export const NOTHING = "–";

/** What a function of ours gives, or that there is nothing of the kind. */
export function asked(call: string): string {
  return `=IFERROR(AWARD.${call},"${NOTHING}")`;
}
