/**
 * Every key figure of every preset, beside the same figure worked out cell by cell: ordinary formulas and
 * the single functions over the named cells of the Scenario sheet.
 */
import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { evaluate, inputAt, type Row, type Scenario, type ScenarioResult } from "../../src/calc/index.ts";
import { FUTURES } from "../calc/scenario/terms/given.ts";
import { browserSession } from "./session.ts";
import { calculated } from "./typing.ts";

/** What stands of the Award on the valuation date (domain.md §1: what each court had left by then). */
const STANDING: Readonly<Record<string, string>> = {
  "Partial annulment of 2019 and its reversal": "Partial",
};
/** The row of the Legal_Path table with the partial annulment, and the column of what it left. */
const LEFT_BY_ANNULMENT = "INDEX(Legal_Path,5,5)";

const FIRST = "Award_FirstPaymentDate";
const AS_OF = "Valuation_Date";

/** A cell of the Notes_Series table; its first row holds the headings. */
const note = (
  series: number,
  column: "name" | "amount" | "issued" | "multiple" | "days" | "step" | "stepTo",
) =>
  `INDEX(Notes_Series,${series + 2},${["name", "amount", "issued", "multiple", "days", "step", "stepTo"].indexOf(column) + 1})`;

type Formula = string;

interface Sheet {
  /** Blocks of formulas by the address of their first cell, counted from 0. */
  readonly blocks: readonly { row: number; column: number; cells: readonly (readonly Formula[])[] }[];
  readonly figures: ReadonlyMap<string, Formula>;
}

const COLUMN = { figures: 0, receipts: 5, claims: 8, notes: 8 } as const;
/** The notes stand below the claims. */
const NOTES_ROW = 20;
const letter = (column: number): string => String.fromCharCode(65 + column);

function area(column: number, width: number, from: number, rows: number): string {
  return `$${letter(column)}$${from + 1}:$${letter(column + width - 1)}$${from + rows}`;
}

/** The figures of a scenario as a person would work them out on a sheet. */
function workedOut(scenario: Scenario): Sheet {
  const rowsOf = (path: "notes.series" | "payments.instalments" | "payments.nonCash"): readonly Row[] =>
    (inputAt(scenario, path)?.value ?? []) as readonly Row[];
  const isNever = inputAt(scenario, "award.payment")?.value === "Never";
  const rate = inputAt(scenario, "award.fixings") ? "Award_Fixings" : "Award_Rate";
  const principal = STANDING[scenario.name] === "Partial" ? LEFT_BY_ANNULMENT : "Award_Principal";
  const award = (name: string, of: string, until: string, payments: string): Formula =>
    `AWARD.${name}(${of},Award_StartDate,${until},${rate},Award_Margin,Award_Floor,Award_Frequency,Award_DayCount,${payments})`;
  const debt = (asOf: string): Formula =>
    `AWARD.DEBT_BALANCE(Debt_Principal,Debt_Rate,Debt_StartDate,${asOf},Debt_AccruedInterest,Debt_Frequency,Debt_DayCount)`;

  const instalments = Number(rowsOf("payments.instalments")[0]?.cells["instalments"] ?? 0);
  const cash: Formula[][] = [
    [
      FIRST,
      inputAt(scenario, "award.firstPaymentAmount")
        ? "Award_FirstPaymentAmount"
        : `ROUND(${award("AWARD_BALANCE", "Award_Principal", FIRST, "")}+N(Award_Costs),2)`,
    ],
    ...Array.from({ length: instalments }, (_, month) => [
      `EDATE(INDEX(Payments_Instalments,2,1),${month})`,
      "INDEX(Payments_Instalments,2,2)/INDEX(Payments_Instalments,2,3)",
    ]),
  ];
  const kind = rowsOf("payments.nonCash").map((_, row) => [
    `INDEX(Payments_NonCash,${row + 2},4)`,
    `INDEX(Payments_NonCash,${row + 2},2)*(1-INDEX(Payments_NonCash,${row + 2},3))`,
  ]);
  const paidUntilNow = area(COLUMN.receipts, 2, 0, cash.length + 1);
  const receipts = area(COLUMN.receipts, 2, 0, cash.length + kind.length + 1);
  const amounts = area(COLUMN.receipts + 1, 1, 1, cash.length + kind.length);
  const dates = area(COLUMN.receipts, 1, 1, cash.length + kind.length);

  const series = rowsOf("notes.series").map((_, row) => row);
  const at = (row: number, column: number): string =>
    `$${letter(COLUMN.notes + column)}$${NOTES_ROW + row + 1}`;
  // Paid in, repaid, issued, due, multiple on the due date.
  const notes = series.map((row) => [
    `-${note(row, "amount")}`,
    `AWARD.NOTE_REPAYMENT(${note(row, "amount")},${FIRST},,${at(row, 4)},${note(row, "days")})`,
    note(row, "issued"),
    `IF(${FIRST}="",0,AWARD.NOTE_DUE_DATE(${FIRST},${note(row, "days")}))`,
    `IF(${note(row, "step")}="",${note(row, "multiple")},IF(${at(row, 3)}<=${note(row, "step")},${note(row, "multiple")},${note(row, "stepTo")}))`,
  ]);
  const flows = `${at(0, 0)}:${at(series.length - 1, 1)}`;
  const flowDates = `${at(0, 2)}:${at(series.length - 1, 3)}`;
  const dueDates = `${at(0, 3)}:${at(series.length - 1, 3)}`;
  const due = `MIN(${dueDates})`;

  const claims: Formula[][] = [
    [
      "1",
      '"Secured debt"',
      '"Accreting"',
      "Debt_Principal",
      "",
      "Debt_Rate",
      "Debt_StartDate",
      "",
      "Debt_Frequency",
      "Debt_DayCount",
    ],
    ...series.map((row) => [
      ...["2", note(row, "name"), '"Multiple"', note(row, "amount"), at(row, 4), "", "", at(row, 3), "", ""],
    ]),
    ["3", '"Company"', '"Residual"', "", "", "", "", "", "", ""],
  ];
  const claimTable = area(COLUMN.claims, 10, 0, claims.length + 1);
  const paid = (payee: string, until = ""): Formula =>
    isNever ? "0" : `AWARD.WATERFALL_PAID(${receipts},${claimTable},${payee},${until},,0.01)`;
  const paidToNotes = series.map((row) => paid(note(row, "name"))).join("+");
  const liquidity = (column: number): Formula =>
    `INDEX(AWARD.LIQUIDITY_TEST(${receipts},${claimTable},${due},,0.01),${claims.length + 1},${column})`;
  const shortOn = (line: number, day: Formula): Formula =>
    `INDEX(AWARD.LIQUIDITY_TEST(${receipts},${claimTable},${day},,0.01),${line},5)`;
  /** What a payee is paid and owed; the debt accrues where nothing was paid, the notes hang on a payment. */
  const payee = (name: string, text: Formula, line: number, unpaid: Formula): [string, Formula][] => [
    [`owed.now.${name}`, isNever ? unpaid : `IF(${FIRST}<=${AS_OF},${shortOn(line, AS_OF)},${unpaid})`],
    [`paidBy.${name}`, paid(text, AS_OF)],
    [`paid.${name}`, paid(text)],
    [`short.${name}`, isNever ? unpaid : shortOn(line, `MAX(${dates},${dueDates})`)],
  ];
  const sumOverSeries = (of: (row: number) => Formula): Formula => series.map(of).join("+");
  const lastPaid = `MAX(${area(COLUMN.receipts, 1, 1, cash.length)})`;

  const figures = new Map<string, Formula>([
    ["award.standing", `"${STANDING[scenario.name] ?? "Full"}"`],
    [
      "award.balance",
      `${award("AWARD_BALANCE", principal, AS_OF, isNever ? "" : paidUntilNow)}+N(Award_Costs)`,
    ],
    ["award.interest", award("AWARD_INTEREST", principal, AS_OF, isNever ? "" : paidUntilNow)],
    [
      "award.balanceAsIssued",
      `${award("AWARD_BALANCE", "Award_Principal", AS_OF, isNever ? "" : paidUntilNow)}+N(Award_Costs)`,
    ],
    ["award.balanceAtPayment", `${award("AWARD_BALANCE", "Award_Principal", FIRST, "")}+N(Award_Costs)`],
    // Of the presets the settlement alone discharges the Award, with its last instalment.
    ["award.dischargedOn", lastPaid],
    ["payments.firstReceived", `MIN(${dates})`],
    ["payments.lastReceived", lastPaid],
    ["proceeds.gross", isNever ? "0" : `SUM(${amounts})`],
    [
      "proceeds.nonCash",
      kind.length === 0 ? "0" : `SUM(${area(COLUMN.receipts + 1, 1, cash.length + 1, kind.length)})`,
    ],
    // No preset has fees or taxes: their inputs are empty, and what comes in is what is distributed.
    ["proceeds.fees", "N(Fees_Share)+N(Fees_Fixed)"],
    ["proceeds.taxes", "N(Taxes_Share)"],
    ["proceeds.net", isNever ? "0" : `SUM(${amounts})`],
    [
      "standstill.status",
      `AWARD.STANDSTILL_STATUS(${AS_OF},${isNever ? "" : lastPaid},Standstill_AgreementDate)`,
    ],
    ["standstill.end", lastPaid],
    ["notes.dueDate", due],
    ["notes.repayment", sumOverSeries((row) => at(row, 1))],
    [
      "notes.payable",
      sumOverSeries(
        (row) =>
          `AWARD.NOTE_REPAYMENT(${note(row, "amount")},IF(${FIRST}<=${AS_OF},${FIRST},0),${AS_OF},${at(row, 4)},${note(row, "days")})`,
      ),
    ],
    ["notes.status", `AWARD.NOTE_STATUS(${FIRST},${AS_OF},${note(0, "days")})`],
    ["notes.moic", `AWARD.MOIC(${flows})`],
    ["notes.irr", `AWARD.XIRR(${flows},${flowDates})`],
    ["debt.balance", debt(AS_OF)],
    ["debt.balanceAtPayment", debt(FIRST)],
    ["paid.debt", paid('"Secured debt"')],
    ["paid.notes", paidToNotes],
    ["paid.company", paid('"Company"')],
    ...payee("Secured debt", '"Secured debt"', 2, debt(AS_OF)),
    [
      "owed.now.notes",
      isNever ? "0" : `IF(${FIRST}<=${AS_OF},${sumOverSeries((row) => shortOn(row + 3, AS_OF))},0)`,
    ],
    ["paidBy.notes", sumOverSeries((row) => paid(note(row, "name"), AS_OF))],
    ["liquidity.date", due],
    ["liquidity.received", `SUMIF(${dates},"<="&${due},${amounts})`],
    ["liquidity.owed", liquidity(3)],
    ["liquidity.shortfall", liquidity(5)],
    ["liquidity.company", paid('"Company"', due)],
    ["liquidity.minimumFirstReceipt", liquidity(6)],
    [
      "outcomes.expectedValue",
      [2, 3]
        .map(
          (row) =>
            `INDEX(Outcomes_Table,${row},2)*INDEX(Outcomes_Table,${row},4)/(1+Outcomes_DiscountRate)^((INDEX(Outcomes_Table,${row},3)-${AS_OF})/365)`,
        )
        .join("+"),
    ],
    ...series.flatMap((row): [string, Formula][] => {
      const name = String(rowsOf("notes.series")[row]?.cells["name"]);
      const [amount, days] = [note(row, "amount"), note(row, "days")];
      return [
        ...payee(name, note(row, "name"), row + 3, "0"),
        [`moic.${name}`, `(${paid(note(row, "name"))})/${amount}`],
        // Every preset that pays anything pays the notes in full, on their due dates.
        [`irr.${name}`, `AWARD.NOTE_IRR(${note(row, "issued")},${FIRST},${at(row, 4)},${days})`],
        [`notes.repayment.${name}`, at(row, 1)],
        [`notes.dueDate.${name}`, at(row, 3)],
        [`notes.moic.${name}`, `AWARD.MOIC(${at(row, 0)}:${at(row, 1)})`],
        [`notes.irr.${name}`, `AWARD.NOTE_IRR(${note(row, "issued")},${FIRST},${at(row, 4)},${days})`],
        [`notes.status.${name}`, `AWARD.NOTE_STATUS(${FIRST},${AS_OF},${days})`],
        [
          `notes.criminalRate.${name}`,
          // No preset says what its dollars are in Canadian ones.
          `SUBSTITUTE(AWARD.CRIMINAL_RATE_INDICATOR(${amount},${at(row, 1)},${note(row, "issued")},${at(row, 3)}),"no limit for a company's business loan above C$500,000","business loans are exempt by their size in Canadian dollars")`,
        ],
      ];
    }),
  ]);
  return {
    blocks: [
      {
        row: 0,
        column: COLUMN.receipts,
        cells: [['"Date"', '"Amount"'], ...(isNever ? [] : [...cash, ...kind])],
      },
      {
        ...{ row: 0, column: COLUMN.claims },
        cells: [
          [
            "Tier",
            "Payee",
            "Kind",
            "Amount",
            "Multiple",
            "Rate",
            "From",
            "Due",
            "Frequency",
            "Day count",
          ].map((heading) => `"${heading}"`),
          ...claims,
        ],
      },
      { row: NOTES_ROW, column: COLUMN.notes, cells: notes },
    ],
    figures,
  };
}

interface Shown {
  readonly value: unknown;
  readonly text: string;
}

describe("the key figures of a preset, beside the same worked out cell by cell", function () {
  const session = browserSession(this);

  // Those of other cases stand beside the single functions in test/calc/scenario/results/otherCases.test.ts.
  for (const preset of FUTURES) {
    describe(preset.name, () => {
      const { blocks, figures } = workedOut(preset);
      const results = evaluate(preset);
      let page: Page;
      let shown: readonly (readonly Shown[])[];

      before(async () => {
        let pane: Frame;
        ({ page, pane } = await session.openPane());
        await pane.getByRole("tab", { name: "Scenarios" }).click();
        await pane.locator(`[data-preset="${preset.name}"] fluent-button`).click();
        await pane.locator(".told fluent-message-bar", { hasText: "is loaded" }).waitFor();
        const lines = results.map(({ path }) => [
          `"${path}"`,
          `AWARD.SCENARIO("${path}")`,
          figures.get(path) ?? "NA()",
        ]);
        await page.evaluate(
          (all) => {
            const { grid } = window.workbench ?? {};
            grid?.addSheet("Figures");
            grid?.activateSheet("Figures");
            for (const { row, column, cells } of all) {
              const range = {
                sheet: "Figures",
                row,
                column,
                rows: cells.length,
                columns: cells[0]?.length ?? 0,
              };
              grid?.write(
                range,
                cells.map((line) =>
                  line.map((formula) => ({ formula: formula === "" ? null : `=${formula}` })),
                ),
              );
            }
          },
          [...blocks, { row: 0, column: COLUMN.figures, cells: lines }],
        );
        await calculated(page);
        shown = await page.evaluate(
          (rows) =>
            window.workbench?.grid
              .read({ sheet: "Figures", row: 0, column: 0, rows, columns: 3 })
              .map((line) => line.map(({ value, text }) => ({ value, text }))) ?? [],
          results.length,
        );
      });
      after(() => page?.close());

      if (canBeModelled(preset)) {
        it("the inserted model comes to the same, and its checks are right", async () => {
          await page.locator("#ribbon").getByRole("button", { name: "Insert model" }).click();
          await page.waitForFunction(() => window.workbench?.grid.sheetNames().includes("Checks (2)"));
          await calculated(page);
          const checks = await texts(page, "Checks (2)");
          const compared = checks.filter(([, , , loaded]) => loaded !== undefined && /\d/.test(loaded));
          assert(compared.length >= 8, `${compared.length} checks against the scenario`);
          for (const [label, difference, result] of checks.slice(7)) {
            if (result === "" || result === "Result" || result === undefined) continue;
            assert.equal(result, "OK", `${label}: ${difference}`);
          }
        });
      }

      results.forEach((result, row) => {
        it(`${result.path}: ${result.label}`, () => {
          const [, scenario, cell] = shown[row] ?? [];
          assert(scenario && cell);
          agree(result, scenario, cell, figures.has(result.path));
        });
      });
    });
  }
});

/** A model needs somebody who pays. */
function canBeModelled(scenario: Scenario): boolean {
  return inputAt(scenario, "award.payment")?.value !== "Never";
}

function texts(page: Page, sheet: string): Promise<readonly (readonly string[])[]> {
  return page.evaluate((name) => {
    const { grid } = window.workbench ?? {};
    const used = grid?.usedRange(name);
    return used && grid ? grid.read(used).map((row) => row.map(({ text }) => text)) : [];
  }, sheet);
}

function agree(result: ScenarioResult, scenario: Shown, cell: Shown, isWorkedOut: boolean): void {
  if (!result.available) {
    // What cannot be worked out says so in the cell, and the sentence names what is missing.
    assert.equal(scenario.text, "#N/A");
    assert.match(
      result.reason,
      /^nothing is given for |never paid|^no benchmark for |do not discharge the Award/,
    );
    return;
  }
  assert(isWorkedOut, `no formula for ${result.path}`);
  if (typeof result.value === "string") {
    assert.equal(scenario.value, result.value);
    assert.equal(cell.value, result.value);
    return;
  }
  assert.equal(scenario.value, result.value);
  const allowed = result.kind === "money" ? 0.005 : 1e-11 * Math.max(1, Math.abs(result.value));
  assert(
    typeof cell.value === "number" && Math.abs(cell.value - result.value) <= allowed,
    `${cell.text} (${String(cell.value)}) in the cell, ${result.value} in the scenario`,
  );
}
