import { CENT } from "../../calc/index.ts";
import { callOf } from "../cells/namespace.ts";
import type { CalculationSheet } from "./calculationSheet.ts";
import type { ScenarioCheck } from "./modelChecks.ts";

/** Columns of the table of WATERFALL, counted from 0. */
const STEPS = { payee: 2, paid: 4 } as const;

/** The model's Waterfall sheet. */
export const waterfallSheet: CalculationSheet = {
  name: "Waterfall",
  subtitle: "Who is paid out of the receipts, in all and step by step.",
  plan: (page, given) => {
    const { receipts, claims, payees, holdsBack } = given;
    page.heading("In all");
    page.columnHeadings(["Payee", "Paid", "Share of receipts"]);
    const received = `SUM(${receipts.column("Amount")})`;
    // Below the payees come their total, a gap, a heading and the column headings that spill with the table.
    const above = payees.length + 4;
    const payee = page.ahead(above, STEPS.payee, given.mostLines);
    const amount = page.ahead(above, STEPS.paid, given.mostLines);
    const line = (label: string, formula: string, share: string): string => {
      const [, cell = ""] = page.tableRow([
        { content: label, format: "text" },
        { content: `=${formula}`, format: "money" },
        { content: `=IF(${received}=0,0,${share})`, format: "share" },
      ]);
      return cell;
    };
    const cells = payees.map((name): readonly [payee: string, cell: string] => {
      const paid = `SUMPRODUCT(--(${payee}="${name.replaceAll('"', '""')}"),${amount})`;
      return [name, line(name, paid, `${paid}/${received}`)];
    });
    const [first, last] = [cells[0]?.[1] ?? "0", cells.at(-1)?.[1] ?? "0"];
    const paid = line("Total", `SUM(${first}:${last.replace(/^.*!/, "")})`, "1");
    page.gap();
    page.heading("Step by step");
    page.spill(
      `=${callOf("WATERFALL", receipts.all, claims.all, undefined, `${holdsBack}<>"No"`, CENT.toFixed())}`,
      ["date", "count", "text", "money", "money", "money", "money", "text"],
      given.mostLines + 1,
    );
    const paidTo = (label: string, path: string, names: readonly string[]): readonly ScenarioCheck[] => {
      const figures = cells.filter(([name]) => names.includes(name)).map(([, cell]) => cell);
      return figures.length === 0 ? [] : [{ label, path, figure: figures.join("+") }];
    };
    return {
      inside: [
        { label: "Everything received is paid out", difference: `${received}-${paid}` },
        {
          label: "Nobody is paid less than nothing",
          difference: `MIN(0,${cells.map(([, cell]) => cell).join(",")})`,
        },
      ],
      againstScenario: [
        ...paidTo("Paid to secured debt", "paid.debt", [given.debtor]),
        ...paidTo("Paid to the notes", "paid.notes", given.noteholders),
        ...paidTo("Net to the company", "paid.company", [given.company]),
      ],
    };
  },
};
