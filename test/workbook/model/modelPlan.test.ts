/** The plan of the model: what it reads, and that every figure hangs on the Inputs sheet, cell by cell. */
import assert from "node:assert/strict";
import { evaluate, type Scenario } from "../../../src/calc/index.ts";
import type { ModelPage, PlannedCell } from "../../../src/workbook/model/modelPage.ts";
import { planModel } from "../../../src/workbook/model/modelPlan.ts";
import { counted, FUTURES, OTHER_CASES, scenarioOf } from "../../calc/scenario/terms/given.ts";

/** Of other cases there is no model. */
const PAID = FUTURES.filter(({ inputs }) => inputs["award.payment"]?.value !== "Never");

function pagesOf(scenario: Scenario): readonly ModelPage[] {
  return planModel(scenario, (sheet) => sheet);
}

function formulasOn(page: ModelPage | undefined): readonly string[] {
  return (page?.cells ?? []).flatMap(({ content }) =>
    typeof content === "string" && content.startsWith("=") ? [content] : [],
  );
}

/** The cells that a formula reads, "Inputs!1:4" by row and column. */
function readBy(formula: string): readonly string[] {
  const references = formula.matchAll(/([A-Z][a-z]+)!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?/gu);
  return [...references].flatMap(([, sheet = "", from = "", top = "", to = from, bottom = top]) => {
    const cells: string[] = [];
    for (let row = Number(top); row <= Number(bottom); row++) {
      for (let column = from.charCodeAt(0); column <= to.charCodeAt(0); column++)
        cells.push(`${sheet}!${row - 1}:${column - 65}`);
    }
    return cells;
  });
}

const at = (page: ModelPage, { row, column }: PlannedCell): string => `${page.sheet}!${row}:${column}`;

/** The sheets with a formula that hangs on a cell, through whatever formulas. */
function sheetsThatHangOn(pages: readonly ModelPage[], cell: string): readonly string[] {
  const readers = new Map<string, Set<string>>();
  // What the last sheets show they read off these.
  const read = pages.filter(({ sheet }) => !["Answer", "Payments", "Checks"].includes(sheet));
  for (const page of read) {
    for (const planned of page.cells) {
      if (typeof planned.content !== "string" || !planned.content.startsWith("=")) continue;
      for (const source of readBy(planned.content)) {
        const known = readers.get(source) ?? new Set();
        readers.set(source, known.add(at(page, planned)));
      }
    }
  }
  const reached = new Set<string>();
  const waiting = [cell];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const reader of readers.get(next) ?? []) {
      if (reached.has(reader)) continue;
      reached.add(reader);
      waiting.push(reader);
    }
  }
  const sheets = new Set([...reached].map((one) => one.replace(/!.*/u, "")));
  return ["Award", "Notes", "Waterfall"].filter((sheet) => sheets.has(sheet));
}

function inputsOf(pages: readonly ModelPage[]): ModelPage {
  const page = pages.find(({ sheet }) => sheet === "Inputs");
  assert.ok(page);
  return page;
}

/** What a cell shows: text is written behind a mark that it is text. */
function shown({ content }: PlannedCell): number | string {
  return typeof content === "string" ? content.replace(/^'/u, "") : content;
}

/** The cell beside a label of the Inputs sheet. */
function beside(pages: readonly ModelPage[], label: string): string {
  const row = inputsOf(pages).cells.find((cell) => cell.column === 0 && shown(cell) === label)?.row;
  assert.ok(row !== undefined, label);
  return `Inputs!${row}:1`;
}

describe("the plan of a model", () => {
  it("of heads of which a decision leaves a part is refused, with what to do instead", () => {
    const scenario = scenarioOf({
      "award.firstPaymentDate": "2025-01-01",
      "award.firstPaymentAmount": 5,
      "award.heads": [{ head: "A", principal: 1, from: "2020-01-01", rate: 0.05, compounds: "Simple" }],
      "legal.path": [{ date: "2021-01-01", event: "Cut", kind: "Decision", standing: "Partial", share: 0.5 }],
    });
    assert.throws(() => pagesOf(scenario), {
      message:
        "the model does not take Heads of claim of which a decision leaves a part yet: on a sheet of your own, WATERFALL and TERMS_BALANCE work it out from tables",
    });
  });

  for (const named of [{ outOf: "First payment; Other" }, { notBefore: "Other" }]) {
    it(`of a claim that names a payment which is not in force is refused: ${Object.keys(named).join()}`, () => {
      const given = {
        ...{ "award.firstPaymentDate": "2017-01-15", "award.firstPaymentAmount": 40 },
        "payments.instalments": [
          { date: "2017-07-15", amount: 100, id: "Second", version: "A" },
          { date: "2017-07-15", amount: 10, id: "Other", version: "B" },
        ],
        "claims.table": [
          { tier: 1, payee: "Lender", kind: "Fixed", amount: 20, ...named },
          { tier: 2, payee: "Company", kind: "Residual" },
        ],
      };
      assert.throws(() => pagesOf(scenarioOf({ ...given, "payments.schedule": "A" })), {
        message:
          'the model does not take a claim that names the payment "Other", of a version that is not in force: choose that version, or let the claim name another payment',
      });
      assert.equal(pagesOf(scenarioOf({ ...given, "payments.schedule": "B" })).length, 7);
    });
  }

  for (const preset of PAID) {
    it(`of "${preset.name}" takes receipts and claims as its results have worked them out`, () => {
      const { scenario, reads } = counted(preset);
      evaluate(scenario);
      planModel(scenario, (sheet) => sheet);
      // None of these stands on the Inputs sheet, so only working receipts and claims out reads them.
      for (const path of ["payments.nonCash", "fees.share", "taxes.share"] as const) {
        // Where it is given the Answer sheet reads it too, for its reason.
        assert.equal(reads.get(path), preset.inputs[path] === undefined ? 1 : 2, path);
      }
    });
  }

  for (const preset of [...PAID, ...OTHER_CASES]) {
    it(`of "${preset.name}" has no constant but on its Inputs`, () => {
      for (const page of pagesOf(preset).filter(({ sheet }) => sheet !== "Inputs")) {
        const numbers = page.cells.filter(({ content }) => typeof content === "number");
        assert.deepEqual([page.sheet, numbers], [page.sheet, []]);
        for (const formula of formulasOn(page))
          assert.doesNotMatch(
            formula.replace(/AWARD\.SCENARIO\("[^)]*"\)/gu, ""),
            /(?<![A-Z$\d.])\d{3,}(?!\d*["%])|Notes of 2017|Secured debt/u,
            formula,
          );
      }
    });
  }

  for (const preset of PAID) {
    it(`of "${preset.name}" hangs whole on its Inputs`, () => {
      const pages = pagesOf(preset);
      for (const [label, sheets] of [
        ["First payment received", ["Award", "Notes", "Waterfall"]],
        ["Secured debt principal", ["Notes", "Waterfall"]],
        ["Annual rate of the secured debt", ["Notes", "Waterfall"]],
        ["Secured debt accrues from", ["Notes", "Waterfall"]],
        ["Interest of the debt compounds", ["Notes", "Waterfall"]],
        ["Share recovered", ["Award", "Notes", "Waterfall"]],
        ["Payments discharge the Award", ["Award"]],
        ["Hold cash back for senior claims", ["Waterfall"]],
      ] as const) {
        assert.deepEqual([label, sheetsThatHangOn(pages, beside(pages, label))], [label, sheets]);
      }
      const moved = sheetsThatHangOn(pages, beside(pages, "Award principal"));
      const isOpen = preset.inputs["award.firstPaymentAmount"] === undefined;
      // Where the first payment is everything owed, it is paid out.
      assert.deepEqual(moved, isOpen ? ["Award", "Notes", "Waterfall"] : ["Award"]);
    });
  }

  it("has no input that nothing hangs on, but words", () => {
    for (const preset of [...PAID, ...OTHER_CASES]) {
      const pages = pagesOf(preset);
      const page = inputsOf(pages);
      const numbers = page.cells.filter(({ content }) => typeof content === "number");
      for (const cell of numbers) {
        const label = page.cells.find(({ row, column }) => row === cell.row && column === 0);
        if (label && shown(label) === "Tolerance of checks") continue;
        assert.notDeepEqual(sheetsThatHangOn(pages, at(page, cell)), [], `${preset.name}: ${label?.content}`);
      }
    }
  });

  const AWARD = {
    "valuation.date": "2021-06-30",
    "award.principal": 1_000_000,
    "award.startDate": "2018-01-01",
    "award.rate": 0.06,
    "award.firstPaymentDate": "2021-01-31",
    "award.firstPaymentAmount": 300_000,
  };
  it("has a table of claims as it was given, by tier, what is stated apart from what is assumed", () => {
    const stated = { kind: "stated", document: "Deed", place: "2" } as const;
    const assumed = { kind: "assumed", reason: "not said" } as const;
    const scenario = scenarioOf({
      ...AWARD,
      "debt.principal": 50,
      "debt.rate": 0.1,
      "debt.startDate": "2020-01-01",
    });
    const inputs = {
      ...scenario.inputs,
      "claims.table": {
        provenance: assumed,
        value: [
          {
            cells: { tier: 2, payee: "Funder", kind: "Greater of", amount: 7, multiple: 3, percent: 0.35 },
            provenance: stated,
          },
          { cells: { tier: 1, payee: "Lender", kind: "Secured debt" } },
          {
            cells: { tier: 3, payee: "Counsel", kind: "Percent of remainder", percent: 0.1, withheld: 0.15 },
            provenance: stated,
            exceptions: { withheld: assumed },
          },
        ],
      },
    } as const;
    const pages = pagesOf({ ...scenario, inputs });
    const { cells } = inputsOf(pages);
    const top =
      cells.find((cell) => shown(cell) === "Claims, in the order in which they are paid")?.row ?? NaN;
    const text = (row: number): unknown[] =>
      cells.filter((cell) => cell.row === top + row && cell.content !== "").map(shown);
    assert.deepEqual(text(1), [
      "Tier",
      "Payee",
      "Kind",
      "Amount",
      "Percent",
      "Multiple",
      "Rate",
      "From",
      "Due",
      "Frequency",
      "Day count",
      "Withheld",
    ]);
    assert.deepEqual(text(2).slice(0, 3), [1, "Lender", "Accreting"]);
    assert.match(String(text(2)[3]), /^=IF\(Inputs!/u);
    assert.deepEqual(text(3), [2, "Funder", "Greater of", 7, 0.35, 3]);
    assert.deepEqual(text(4), [3, "Counsel", "Percent of remainder", 0.1, 0.15]);
    assert.deepEqual(text(5), [4, "Company", "Residual"]);
    const fills = (row: number): unknown[] =>
      cells
        .filter((cell) => cell.row === top + row && cell.content !== "")
        .map(({ look }) => look.fill ?? "none");
    assert.deepEqual(fills(4), ["none", "none", "none", "none", "#FFF2CC"]);
    const paid = pages.find(({ sheet }) => sheet === "Waterfall")?.cells ?? [];
    const named = paid
      .filter(({ column, row }) => column === 0 && row > 4)
      .map(shown)
      .map(String);
    assert.equal(named.filter((one) => one.startsWith('="Tax on "&Inputs!')).length, 1);
  });

  it("asks for no notes, debt or standstill where a scenario has none", () => {
    const pages = pagesOf(scenarioOf(AWARD));
    const formulas = pages.flatMap(formulasOn).join();
    assert.doesNotMatch(formulas, /NOTE_|DEBT_|STANDSTILL_/u);
    const words = pages.flatMap(({ cells }) => cells.map(shown));
    assert.ok(words.includes("There are no notes in this scenario."));
    assert.ok(words.includes("There is no secured debt in this scenario."));
    assert.ok(words.includes("There is no standstill in this scenario."));
  });

  it("checks every sheet for errors, and Notes beside Waterfall where there are both", () => {
    const labels = (scenario: Scenario): readonly unknown[] =>
      (pagesOf(scenario).at(-1)?.cells ?? []).filter(({ column }) => column === 0).map(shown);
    const [preset] = PAID;
    assert.ok(preset);
    for (const sheet of ["Answer", "Inputs", "Award", "Notes", "Waterfall", "Payments"]) {
      assert.ok(labels(preset).includes(`No cell of ${sheet} is an error`), sheet);
    }
    assert.ok(labels(preset).includes("Notes and Waterfall: repayment of the notes"));
    assert.ok(labels(preset).includes("Notes and Waterfall: debt at the first payment"));
    assert.ok(!labels(scenarioOf(AWARD)).some((label) => String(label).startsWith("Notes and Waterfall")));
  });

  it("receives nothing of a payment that does not get far enough, and begins with the first that does", () => {
    const inputs = inputsOf(
      pagesOf(
        scenarioOf({
          ...AWARD,
          "award.firstPaymentReaches": "Sent",
          "payments.instalments": [{ date: "2021-12-31", amount: 200_000, instalments: 2 }],
        }),
      ),
    );
    const rows = inputs.cells.filter((cell) => cell.column === 2).map((cell) => [cell.row, shown(cell)]);
    const row = (label: string): number => Number(rows.find(([, text]) => text === label)?.[0]);
    const cell = (at: number, column: number): unknown =>
      inputs.cells.find((one) => one.row === at && one.column === column)?.content;
    assert.deepEqual([cell(row("First payment"), 0), cell(row("First payment"), 4)], [44_227, 0]);
    assert.match(String(cell(row("Instalment 1 of 2"), 0)), /^=Inputs!/u);
    assert.match(String(cell(row("Instalment 1 of 2"), 4)), /^=Inputs!/u);
    assert.equal(typeof cell(row("Instalment 2 of 2"), 0), "number");
  });

  it("receives by a share that may be nothing", () => {
    const pages = pagesOf(scenarioOf({ ...AWARD, "payments.recoveryShare": 0 }));
    assert.deepEqual(sheetsThatHangOn(pages, beside(pages, "Share recovered")), ["Award", "Waterfall"]);
    assert.deepEqual(sheetsThatHangOn(pages, beside(pages, "First payment received")), [
      "Award",
      "Waterfall",
    ]);
  });
});

describe("the Answer and Payments sheets of a model", () => {
  const [preset] = PAID;
  const pageOf = (scenario: Scenario, sheet: string): ModelPage => {
    const page = pagesOf(scenario).find((one) => one.sheet === sheet);
    assert.ok(page, sheet);
    return page;
  };

  it("fit the width of any paper, and the answer one page of it", () => {
    assert.ok(preset);
    assert.deepEqual(
      pagesOf(preset).map(({ sheet, form }) => [sheet, form.print ?? "across"]),
      [
        ["Answer", "onePage"],
        ...["Inputs", "Award", "Notes", "Waterfall", "Payments"].map((name) => [name, "across"]),
        ["Checks", "onePage"],
      ],
    );
  });

  it("list every assumption of the scenario with its reason, and no statement", () => {
    const stated = { kind: "stated", document: "Deed" } as const;
    const assumed = (reason: string) => ({ kind: "assumed", reason }) as const;
    const scenario = scenarioOf({ "award.firstPaymentDate": "2021-01-31", "award.firstPaymentAmount": 5 });
    const inputs = {
      "valuation.date": { value: "2021-06-30", provenance: assumed("any day") },
      "award.firstPaymentDate": { value: "2021-01-31", provenance: stated },
      "award.firstPaymentAmount": { value: 5, provenance: assumed("hoped for") },
      "claims.table": {
        provenance: stated,
        value: [
          { cells: { tier: 1, payee: "Funder", kind: "Fixed", amount: 3 }, provenance: assumed("a guess") },
          {
            cells: { tier: 2, payee: "Counsel", kind: "Percent of remainder", percent: 0.1 },
            exceptions: { percent: assumed("usual") },
          },
        ],
      },
    } as const;
    const { cells } = pageOf({ ...scenario, inputs }, "Answer");
    const top = cells.find((cell) => shown(cell) === "3 inputs are assumed")?.row ?? NaN;
    const lines = cells.filter(({ row }) => row > top && row <= top + 4);
    const words = (column: number): unknown[] =>
      lines.filter((cell) => cell.column === column && cell.content !== "").map(shown);
    assert.deepEqual(
      words(2),
      ["any day", "hoped for", "a guess", "usual"].map((one) => `Assumed: ${one}`),
    );
    assert.deepEqual(words(0), [
      "Valuation date",
      "First payment amount",
      "Claims, row 1",
      "Claims, row 2, Percent",
    ]);
    // A value is that on the Inputs sheet, and follows it.
    assert.match(String(words(1)[0]), /^=IF\(ISBLANK\(Inputs!\$B\$\d+\),"none",Inputs!\$B\$\d+\)$/u);
  });

  it("give each payee two columns, of more than twelve the others one together", () => {
    const payees = Array.from({ length: 14 }, (_, index) => ({
      ...{ tier: 1, payee: `Lender ${index + 1}`, kind: "Fixed", amount: 1 },
    }));
    const scenario = scenarioOf({
      ...{ "award.firstPaymentDate": "2021-01-31", "award.firstPaymentAmount": 100 },
      ...{ "valuation.date": "2021-06-30", "claims.table": payees },
    });
    const { cells } = pageOf(scenario, "Payments");
    const headings = cells.filter(({ row }) => row === 5).map(shown);
    const paidOrDue = headings.filter((one) => one === "paid" || one === "due");
    assert.equal(paidOrDue.length, 2 * 12 + 1);
    // Company, which has the rest, is one of them.
    assert.ok(cells.some((cell) => shown(cell) === "3 others"));
  });

  it("leave out the days where there are more than can be shown", () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      ...{ date: `20${30 + Math.floor(index / 2)}-0${(index % 2) + 1}-01`, amount: 1, instalments: 30 },
    }));
    const scenario = scenarioOf({
      ...{ "award.firstPaymentDate": "2021-01-31", "award.firstPaymentAmount": 100 },
      ...{ "valuation.date": "2021-06-30", "payments.instalments": rows },
    });
    const words = pageOf(scenario, "Payments").cells.map(shown);
    assert.ok(words.some((one) => String(one).includes("more days than can be shown")));
    assert.ok(!words.includes("In all"));
  });
});
