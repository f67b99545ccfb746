/** A contract's claims as a table of cells. */
import type { NumberFormat, Table, TableCell } from "./sheet.ts";
import { assumed, formula, heading, named, none, numberHeading, stated, text } from "./tableCell.ts";
import type { Contract, ContractClaim } from "./waterfallContracts.ts";

export type ClaimColumn = Exclude<keyof ContractClaim, "stated" | "assumed">;

const COLUMNS_BY_KEY: Readonly<
  Record<ClaimColumn, { readonly header: string; readonly format: NumberFormat }>
> = {
  tier: { header: "Tier", format: "count" },
  payee: { header: "Payee", format: "text" },
  kind: { header: "Kind", format: "text" },
  amount: { header: "Amount", format: "money" },
  percent: { header: "Percent", format: "percent" },
  multiple: { header: "Multiple", format: "multiple" },
  rate: { header: "Rate", format: "percent" },
  from: { header: "From", format: "date" },
  due: { header: "Due", format: "date" },
};

export interface ClaimsLook {
  readonly name: string;
  readonly heading: string;
  readonly explanation?: string;
  readonly columns: readonly ClaimColumn[];
  readonly amountFormat?: NumberFormat;
  /** Beside each claim: where it is stated. */
  readonly notes: readonly string[];
  /** What a figure is: stated by default, an assumption, or a formula that gives it. */
  readonly figure?: (claim: ContractClaim, column: ClaimColumn) => "stated" | "assumption" | `=${string}`;
  /** What formulas call a figure. */
  readonly nameOf?: (claim: ContractClaim, column: ClaimColumn) => string;
}

export function claimsTable({ claims }: Contract, look: ClaimsLook): Table {
  const { columns, amountFormat, figure, nameOf, notes, ...about } = look;
  const cell = (claim: ContractClaim, column: ClaimColumn): TableCell => {
    const value = claim[column];
    if (value === undefined) return none;
    const format =
      column === "amount" ? (amountFormat ?? COLUMNS_BY_KEY.amount.format) : COLUMNS_BY_KEY[column].format;
    if (format === "text") return text(String(value));
    const is = figure?.(claim, column) ?? "stated";
    const placed =
      is === "stated"
        ? stated(value, format)
        : is === "assumption"
          ? assumed(value, format)
          : formula(is, format);
    return nameOf === undefined ? placed : named(nameOf(claim, column), placed);
  };
  return {
    kind: "table",
    ...about,
    rows: [
      columns.map((column) => {
        const { header, format } = COLUMNS_BY_KEY[column];
        return format === "text" ? heading(header) : numberHeading(header);
      }),
      ...claims.map((claim) => columns.map((column) => cell(claim, column))),
    ],
    notes: ["Where it is stated", ...notes],
  };
}
