import assert from "node:assert/strict";
import { sampleSheets } from "../../../workbench/sample/index.ts";
import { noteSeries } from "../../../workbench/sample/noteSeries.ts";
import { rusoro2017 } from "../../../workbench/sample/rusoro2017.ts";
import { serial, type Figure } from "../../../workbench/sample/sheet.ts";

const figures = rusoro2017.blocks
  .flatMap(({ content }) => content)
  .flatMap((part) => (part.kind === "column" ? part.lines : []))
  .filter((line): line is Figure => line.kind !== "heading");
const figure = (label: string): Figure | undefined => figures.find((candidate) => candidate.label === label);

describe("the sample workbook", () => {
  it("states what the news release of 3 February 2017 states, and nothing else", () => {
    const stated = figures.filter(({ kind }) => kind === "stated").map(({ value }) => value);
    assert.deepEqual(
      new Set(stated),
      new Set([5_500_000, 0, 3, 90, 3_660_000, 1_840_000, serial(2012, 6, 14), 30_000_000, 250_000]),
    );
  });

  it("names a source beside every stated figure and says of every assumption that it is one", () => {
    for (const { kind, label, note } of figures) {
      if (kind === "stated") assert.match(note, /^(News release|“)/, label);
      if (kind === "assumption") assert.match(note, /^Assumed/, label);
    }
  });

  it("treats the interest rate and the accrued interest of the secured debt as assumptions", () => {
    assert.equal(figure("Annual interest rate")?.kind, "assumption");
    assert.equal(figure("Interest accrued by then")?.kind, "assumption");
  });

  it("keeps the first payment and the payment of the Award apart", () => {
    assert.notEqual(figure("First payment received")?.value, figure("Award paid")?.value);
  });

  it("counts dates as Excel does", () => {
    // Excel: DATE(1900,3,1) is 61, DATE(2017,2,3) is 42769.
    assert.equal(serial(1900, 3, 1), 61);
    assert.equal(serial(2017, 2, 3), 42769);
  });

  it("gives the addresses of its figures to every formula", () => {
    const formulas = sampleSheets
      .flatMap(({ cells }) => cells)
      .map(({ value }) => value)
      .filter((value): value is string => typeof value === "string" && value.startsWith("="));
    assert.ok(formulas.length > 20);
    for (const formula of formulas) assert.doesNotMatch(formula, /[{}]/);
    assert.ok(formulas.includes("=AWARD.NOTE_REPAYMENT($B$5,$B$13,,$B$7,$B$8)"));
  });

  it("uses every function of notes, standstill and debt but the two of IFRS 9", () => {
    const text = JSON.stringify(sampleSheets);
    for (const name of [
      "NOTE_REPAYMENT",
      "NOTE_DUE_DATE",
      "NOTE_STATUS",
      "NOTE_IRR",
      "NOTE_LATEST_AWARD_DATE",
      "NOTE_BREAKEVEN_PROBABILITY",
      "NOTE_SCHEDULE",
      "STANDSTILL_STATUS",
      "DEBT_BALANCE",
    ])
      assert.ok(text.includes(`=AWARD.${name}(`), name);
  });

  it("puts no two things into one cell, and nothing where the schedule spills", () => {
    for (const { name, cells } of sampleSheets) {
      const places = cells.map(({ row, column }) => `${row}:${column}`);
      assert.equal(new Set(places).size, places.length, name);
    }
    const schedule = sampleSheets[1]?.cells.find(
      ({ value }) =>
        String(value).includes("NOTE_SCHEDULE({") || String(value).startsWith("=AWARD.NOTE_SCHEDULE"),
    );
    assert.ok(schedule);
    const spilled = sampleSheets[1]?.cells.filter(
      ({ row, column }) =>
        row >= schedule.row &&
        row < schedule.row + 5 &&
        column < schedule.column + 7 &&
        !(row === schedule.row && column === schedule.column),
    );
    assert.deepEqual(
      spilled?.filter(({ value }) => value !== null),
      [],
    );
  });

  it("says where the figures of each series of notes come from", () => {
    const series = noteSeries.blocks[0]?.content[0];
    assert.ok(series?.kind === "table");
    assert.equal(series.notes?.length, series.rows.length);
  });
});
