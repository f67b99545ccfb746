import { claimsTable } from "./claimsTable.ts";
import type { SampleSheet, Table, TableCell } from "./sheet.ts";
import { assumed, formula, named, numberHeading, stated } from "./tableCell.ts";
import { ecoOro2023, fourSteps, greaterOf, type Contract } from "./waterfallContracts.ts";

interface Division {
  readonly proceeds: number;
  /** What the first payees have of it by the contract. */
  readonly shares: readonly number[];
}

/** What each payee is paid of several proceeds, beside what the contract says. */
function divisions(
  claims: string,
  payees: readonly string[],
  format: "millions" | "cents",
  known: readonly Division[],
  { receipts: [receipt] }: Contract,
): Table {
  // What is stated in cents was divided in cents.
  const unit = format === "cents" ? ",,,0.01" : "";
  const row = ({ proceeds, shares }: Division, index: number): TableCell[] => {
    const name = (what: string): string => `${claims}${what}${index}`;
    const agrees = shares.map(
      (_, share) => `ROUND({${name(`Paid${share}`)}}-{${name(`Known${share}`)}},6)=0`,
    );
    return [
      named(name("Day"), assumed(receipt?.[0] ?? 0, "date")),
      named(name("Proceeds"), assumed(proceeds, format)),
      ...payees.map((payee, share) =>
        named(
          name(`Paid${share}`),
          formula(
            `=AWARD.WATERFALL_PAID({${name("Day")}}:{${name("Proceeds")}},{${claims}},"${payee}"${unit})`,
            format,
          ),
        ),
      ),
      ...shares.map((share, place) => named(name(`Known${place}`), stated(share, format))),
      formula(`=IF(AND(${agrees.join(",")}),"agrees","differs")`, "general"),
    ];
  };
  const expected = payees.slice(0, known[0]?.shares.length);
  return {
    kind: "table",
    heading: "What each is paid, and what the rule comes to",
    rows: [
      ["Day", "Proceeds", ...payees, ...expected.map((payee) => `${payee} by rule`), "Check"].map(
        numberHeading,
      ),
      ...known.map(row),
    ],
  };
}

const COLUMNS = ["tier", "payee", "kind", "amount", "percent"] as const;
const ecoOro = ecoOro2023(0);
const steps = fourSteps(0);
const greater = greaterOf(0);

/** Rules of other financings, with what each comes to. */
export const contracts: SampleSheet = {
  name: "Contracts",
  title: "Contracts of other financings as claims tables",
  reading:
    "A worked example with inputs of its own. Blue: stated by the contract. Amber: our assumption, change it freely. Black: a live formula that follows.",
  columnWidths: [84, 104, 148, 104, 100, 130, 122, 122, 74],
  blocks: [
    {
      at: "A",
      content: [
        claimsTable(ecoOro, {
          name: "ecoOro",
          heading: ecoOro.name,
          explanation:
            "In US$ millions, interest and fees ignored. CVR+MIP have 95% of all proceeds at most.",
          columns: COLUMNS,
          amountFormat: "millions",
          notes: [
            "(1) Notes",
            "(2) The lesser of 460 and 95% of proceeds",
            "(3) 30 to the company",
            "(4) Until they have 95% of proceeds in all",
            "(5) The rest",
          ],
        }),
        divisions(
          "ecoOro",
          ["Notes", "CVR+MIP", "Company"],
          "millions",
          [
            { proceeds: 20, shares: [20, 0, 0] },
            { proceeds: 300, shares: [24.672727, 275.327273, 0] },
            { proceeds: 500, shares: [24.672727, 460, 15.327273] },
            { proceeds: 600, shares: [24.672727, 545.327273, 30] },
            { proceeds: 1000, shares: [24.672727, 945.327273, 30] },
          ],
          ecoOro,
        ),
        claimsTable(steps, {
          name: "steps",
          heading: steps.name,
          explanation: "A step is a tier in which both are paid their parts of it pari passu. In millions.",
          columns: COLUMNS,
          amountFormat: "millions",
          notes: steps.claims.map(({ stated: where = "" }) => where),
        }),
        divisions(
          "steps",
          ["Funder", "Company"],
          "millions",
          [
            { proceeds: 10, shares: [4.75] },
            { proceeds: 3, shares: [2.75] },
          ],
          steps,
        ),
        claimsTable(greater, {
          name: "greater",
          heading: greater.name,
          explanation: "The percentage takes over at 5,546,455.63.",
          columns: [...COLUMNS, "multiple"],
          amountFormat: "cents",
          notes: greater.claims.map(({ stated: where = "" }) => where),
        }),
        divisions(
          "greater",
          ["Funder", "Company"],
          "cents",
          [
            { proceeds: 5_546_455.63, shares: [1_941_259.47] },
            { proceeds: 10_000_000, shares: [3_500_000] },
          ],
          greater,
        ),
      ],
    },
  ],
};
