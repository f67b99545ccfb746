import assert from "node:assert/strict";
import { award } from "../../../workbench/sample/award.ts";
import { contracts } from "../../../workbench/sample/contracts.ts";
import { sampleSheets } from "../../../workbench/sample/index.ts";
import { noteSeries } from "../../../workbench/sample/noteSeries.ts";
import { rusoro2017 } from "../../../workbench/sample/rusoro2017.ts";
import { serial, type Figure, type SampleSheet, type Table } from "../../../workbench/sample/sheet.ts";
import { waterfall } from "../../../workbench/sample/waterfall.ts";
import { whatIf } from "../../../workbench/sample/whatIf.ts";

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

  it("begins with three sheets that follow the loaded scenario and are about no case", () => {
    const following = sampleSheets.slice(0, 3);
    assert.deepEqual(
      following.map(({ name }) => name),
      ["Answer", "Award", "What if"],
    );
    for (const { name, cells } of following) {
      for (const { value, role } of cells) {
        assert.doesNotMatch(String(value), /Rusoro|Venezuela|2017/u, name);
        // What is tried is nobody's figure but ours.
        const isInput = role === "stated" || (role === "assumption" && name !== "What if");
        assert.ok(!isInput, `${name}: ${value} is an input`);
      }
    }
    const text = JSON.stringify(following);
    for (const call of ["SCENARIO(", "MILESTONES()", "STANDSTILL_STATUS()"])
      assert.ok(text.includes(`AWARD.${call}`), call);
  });

  it("says of every other sheet that it is an example with inputs of its own", () => {
    for (const { name, cells } of sampleSheets.slice(3)) {
      const reading = cells.find(({ role }) => role === "reading")?.value;
      assert.match(String(reading), /^A worked example with inputs of its own\./u, name);
    }
  });

  it("uses every function but the two of IFRS 9", () => {
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
      "AWARD_BALANCE",
      "AWARD_INTEREST",
      "AWARD_SCHEDULE",
      "JUDGMENT_BALANCE",
      "TERMS_BALANCE",
      "TERMS_INTEREST",
      "TERMS_SCHEDULE",
      "RECONCILE",
      "YEAR_FRACTION",
      "XIRR",
      "XNPV",
      "MOIC",
      "CRIMINAL_RATE_INDICATOR",
      "WATERFALL",
      "WATERFALL_PAID",
      "LIQUIDITY_TEST",
      "MINIMUM_RECEIPT",
    ])
      assert.ok(text.includes(`=AWARD.${name}(`), name);
  });

  it("asks on the sheet What if every question of What if, the long ones once somebody wants it", () => {
    const text = JSON.stringify(sampleSheets.find(({ name }) => name === "What if"));
    for (const name of [
      ...["SOLVE", "SENSITIVITY", "TORNADO", "SCENARIO_BRIDGE", "OUTCOME_TREE", "SIMULATE", "RUNWAY"],
    ])
      assert.ok(text.includes(`AWARD.${name}(`), name);
    const cells = tables(whatIf)
      .flatMap(({ rows }) => rows)
      .flat();
    assert.equal(cells.find(({ name }) => name === "on")?.value, "No");
    const long = cells.filter(({ value }) =>
      /SOLVE\(|SENSITIVITY\(|TORNADO\(|_BRIDGE\(|SIMULATE\(|RUNWAY\(/u.test(String(value)),
    );
    assert.equal(long.length, 6);
    for (const { value } of long) assert.match(String(value), /\{which\}/u);
  });

  it("puts no two things into one cell, and nothing where a formula spills", () => {
    for (const { name, cells } of sampleSheets) {
      const places = new Map<string, string>();
      for (const { row, column, value } of cells) {
        const place = `${row}:${column}`;
        assert.ok(!places.has(place), `${name} ${place}: ${places.get(place)} and ${value}`);
        places.set(place, String(value));
      }
    }
  });

  const tables = ({ blocks }: SampleSheet): Table[] =>
    blocks.flatMap(({ content }) => content).filter((part): part is Table => part.kind === "table");

  it("names a source beside every stated figure of the Award, and says of every assumption that it is one", () => {
    const lines = award.blocks
      .flatMap(({ content }) => content)
      .flatMap((part) => (part.kind === "column" ? part.lines : []))
      .filter((line): line is Figure => line.kind !== "heading");
    for (const { kind, label, note } of lines) {
      if (kind === "stated") assert.match(note, /^(Award|US judgment|28 U\.S\.C\.)/, label);
      if (kind === "assumption") assert.match(note, /^Assumed/, label);
    }
    const fixings = tables(award).find(({ name }) => name === "fixings");
    assert.equal(fixings?.rows.length, 11);
    assert.equal(fixings?.notes?.length, 11);
  });

  it("treats the ranking of secured debt and notes, the fees and the days of the receipts as assumptions", () => {
    for (const name of ["debtFirst", "notesFirst"]) {
      const claims = tables(waterfall).find((table) => table.name === name);
      assert.deepEqual(
        claims?.rows.slice(1).map(([tier]) => tier?.kind),
        Array.from({ length: 5 }, () => "assumption"),
      );
    }
    const claims = tables(waterfall).find(({ name }) => name === "debtFirst");
    const stated = claims?.rows.flat().filter(({ kind }) => kind === "stated");
    assert.deepEqual(
      stated?.map(({ value }) => value),
      [29_750_000, 5_500_000, 3],
    );
    const receipts = tables(waterfall).find(({ name }) => name === "receipts");
    assert.equal(receipts?.rows.length, 62);
    assert.ok(receipts.rows.slice(1).every(([day]) => day?.kind === "assumption"));
  });

  it("checks the contracts of other financings against the golden numbers of the field", () => {
    const known = tables(contracts)
      .flatMap(({ rows }) => rows)
      .filter((row) => row.at(-1)?.value.toString().startsWith("=IF(AND("))
      .map((row) => row.filter(({ kind, value }) => kind !== "result" && typeof value === "number").slice(1))
      .map((cells) => cells.map(({ value }) => value));
    assert.deepEqual(known, [
      [20, 20, 0, 0],
      [300, 24.672727, 275.327273, 0],
      [500, 24.672727, 460, 15.327273],
      [600, 24.672727, 545.327273, 30],
      [1000, 24.672727, 945.327273, 30],
      [10, 4.75],
      [3, 2.75],
      [5_546_455.63, 1_941_259.47],
      [10_000_000, 3_500_000],
    ]);
  });

  it("says where the figures of each series of notes come from", () => {
    const series = noteSeries.blocks[0]?.content[0];
    assert.ok(series?.kind === "table");
    assert.equal(series.notes?.length, series.rows.length);
  });
});
