/** Workbooks to be audited, whose figures were worked out by hand. */
import { RESOLVED, zipped, type Parts } from "../spreadsheetFile/ownWorkbook.ts";

/** A cell of a test workbook: address, formula as stored (none for an input) and value as saved. */
export type Cell = readonly [
  address: string,
  formula: string | undefined,
  value: number | string,
  fills?: string,
];

/** 15 November 2018, the day of the first payment in the sample. */
export const PAID = 43_419;

/**
 * Figures by hand: 5.5 million three times over; 90 days after 15 November 2018 is 13 February 2019; half of 30,000
 * and 40,000; what 8,000,000 and -10,000,000 make of money; 365 days of a year of 365.
 */
export const CELLS: readonly Cell[] = [
  ["B1", undefined, PAID],
  ["B2", "_xldudf_AWARD_NOTE_REPAYMENT(5500000,Award_FirstPaymentDate)", 16_500_000],
  ["B3", "_xldudf_AWARD_NOTE_DUE_DATE(B1,90)", PAID + 90],
  ["B4", "IF(B1&gt;DATE(2018,1,1),_xldudf_AWARD_NOTE_REPAYMENT(B2/3,B1,,2)/2,0)", 5_500_000],
  ["B5", '_xldudf_AWARD_YEAR_FRACTION(B1,B1+365,"ACT/365F")', 1],
  ["B6", "B2*2", 999],
  ["C1", undefined, -10_000_000],
  ["C2", undefined, 8_000_000],
  ["C3", undefined, 4_000_000],
  ["C4", "_xldudf_AWARD_MOIC(C1:C3)", 1.2],
  ["D1", "_xldudf_AWARD_NOTE_REPAYMENT({1000;2000},B1)", 3000, "D1:D2"],
  ["D2", undefined, 6000],
  ["D3", "SUM(_xlfn.ANCHORARRAY(D1))", 9000],
  ["D4", "_xldudf_AWARD_NOTE_REPAYMENT(SUM(_xlfn.ANCHORARRAY(D1)),B1)", 27_000],
];

export function workbook(cells: readonly Cell[]): Uint8Array {
  const rows = new Map<string, string[]>();
  for (const [address, formula, value, fills = address] of cells) {
    const type = typeof value === "string" ? ' t="str"' : "";
    const isOwn = formula?.includes("_xldudf_") === true;
    const f =
      formula === undefined ? "" : isOwn ? `<f t="array" ref="${fills}">${formula}</f>` : `<f>${formula}</f>`;
    const row = address.slice(1);
    rows.set(row, [...(rows.get(row) ?? []), `<c r="${address}"${type}>${f}<v>${value}</v></c>`]);
  }
  const sheet = [...rows].map(([row, list]) => `<row r="${row}">${list.join("")}</row>`).join("");
  const parts: Parts = {
    ...RESOLVED,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    "xl/worksheets/sheet2.xml": "<worksheet><sheetData/></worksheet>",
  };
  return zipped(parts);
}

/** Ten workbooks alike but for the amounts, one of which has one cell tampered with: the eleventh digit of a figure. */
export function tenWorkbooks(): readonly {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly tampered: string | undefined;
}[] {
  return Array.from({ length: 10 }, (_, index) => {
    const amount = 1_000_000 * (index + 1);
    const isTampered = index === 6;
    const own: readonly Cell[] = [
      ...CELLS,
      ["E1", `_xldudf_AWARD_NOTE_REPAYMENT(${amount},B1)`, 3 * amount * (isTampered ? 1 + 1e-11 : 1)],
    ];
    return {
      name: `case ${index + 1}.xlsx`,
      bytes: workbook(
        own.toSorted(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)) || (a < b ? -1 : 1)),
      ),
      tampered: isTampered ? "Award!E1" : undefined,
    };
  });
}
