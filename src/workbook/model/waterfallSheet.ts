import { CENT, payeePath } from "../../calc/index.ts";
import { callOf } from "../cells/namespace.ts";
import type { CalculationSheet, EarlierSheets, WaterfallCells } from "./calculationSheet.ts";
import type { InsideCheck, ScenarioCheck } from "./modelChecks.ts";
import type { ModelPayee } from "./modelClaims.ts";
import type { ModelInputs } from "./modelInputs.ts";

/** Columns of the table of WATERFALL, counted from 0. */
export const STEPS = { date: 0, payee: 2, due: 3, paid: 4, remaining: 5, retained: 6 } as const;

type Steps = WaterfallCells["steps"];

/** The model's Waterfall sheet. */
export const waterfallSheet: CalculationSheet = {
  name: "Waterfall",
  subtitle: "Who is paid out of the receipts, in all and step by step.",
  plan: (page, given, earlier) => {
    const { payments, claims, holdsBack, payees } = given;
    page.heading("In all");
    page.columnHeadings(["Payee", "Paid", "Share of receipts"]);
    const received = `SUM(${payments.receipts.column("Amount")})`;
    // Below the payees come their total, a gap, a heading and the column headings that spill with the table.
    const above = payees.length + 4;
    const ofSteps = (column: number): string => page.ahead(above, column, given.mostLines);
    const steps = stepsIn(ofSteps);
    const line = (label: string, formula: string, share: string): string => {
      const [, cell = ""] = page.tableRow([
        { content: label, format: "text" },
        { content: `=${formula}`, format: "money" },
        { content: `=IF(${received}=0,0,${share})`, format: "share" },
      ]);
      return cell;
    };
    const cells = payees.map((payee): readonly [payee: ModelPayee, cell: string] => {
      const paid = `SUMIFS(${steps.paid},${steps.payee},${payee.called})`;
      return [payee, line(`=${payee.called}`, paid, `${paid}/${received}`)];
    });
    const [first, last] = [cells[0]?.[1] ?? "0", cells.at(-1)?.[1] ?? "0"];
    const range = `${first}:${last.replace(/^.*!/, "")}`;
    const paid = line("Total", `SUM(${range})`, "1");
    page.gap();
    page.heading("Step by step");
    page.spill(
      `=${callOf("WATERFALL", payments.receipts.all, claims, undefined, `${holdsBack}<>"No"`, CENT.toFixed())}`,
      ["date", "count", "text", "money", "money", "money", "money", "text"],
      given.mostLines + 1,
    );
    const paidTo = (label: string, path: string, kind: ModelPayee["kind"]): readonly ScenarioCheck[] => {
      const figures = cells.filter(([payee]) => payee.kind === kind).map(([, cell]) => cell);
      return figures.length === 0 ? [] : [{ label, path, figure: figures.join("+") }];
    };
    return {
      waterfall: { steps, paidInAll: cells.map(([, cell]) => cell), total: paid },
      inside: [
        { label: "Everything received is paid out", difference: `${received}-${paid}` },
        {
          label: "Nobody is paid less than nothing",
          difference: `MIN(0,MIN(${range}))`,
        },
        ...notesAndWaterfall(given, payees, steps, earlier),
      ],
      againstScenario: [
        ...paidTo("Paid to secured debt", "paid.debt", "debt"),
        ...paidTo("Paid to the notes", "paid.notes", "notes"),
        ...paidTo("Net to the company", "paid.company", "company"),
        ...cells
          .filter(([{ kind }]) => kind === "other")
          .map(([{ name }, figure]) => ({ label: `Paid to ${name}`, path: payeePath("paid", name), figure })),
      ],
    };
  },
};

function stepsIn(columnAt: (column: number) => string): Steps {
  return {
    date: columnAt(STEPS.date),
    payee: columnAt(STEPS.payee),
    due: columnAt(STEPS.due),
    paid: columnAt(STEPS.paid),
    remaining: columnAt(STEPS.remaining),
    retained: columnAt(STEPS.retained),
  };
}

/**
 * What is due to notes and debt in the waterfall, beside what the Notes sheet says of them: of notes on their due
 * days, of the debt on the day of the first payment, what was paid before included.
 */
function notesAndWaterfall(
  { firstPayment }: ModelInputs,
  payees: readonly ModelPayee[],
  { date, payee, due, paid }: Steps,
  earlier: EarlierSheets,
): readonly InsideCheck[] {
  const dueOn = ({ called }: ModelPayee, day: string): string =>
    `SUMIFS(${paid},${payee},${called},${date},"<"&${day})+SUMIFS(${due},${payee},${called},${date},${day})`;
  const check = (
    label: string,
    kind: ModelPayee["kind"],
    path: string,
    dayOf: (one: ModelPayee) => string,
  ): readonly InsideCheck[] => {
    const figure = earlier.figure(path);
    const claims = payees.filter((one) => one.kind === kind);
    if (figure === undefined || claims.length === 0) return [];
    // The waterfall pays whole cents.
    const dues = claims.map((one) => dueOn(one, dayOf(one))).join("+");
    return [{ label, difference: `ROUND(${figure},2)-(${dues})` }];
  };
  return [
    ...check("Notes and Waterfall: repayment of the notes", "notes", "notes.repayment", (one) => one.due),
    ...check(
      "Notes and Waterfall: debt at the first payment",
      "debt",
      "debt.balanceAtPayment",
      () => firstPayment,
    ),
  ];
}
