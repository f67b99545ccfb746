/** NOTE_SCHEDULE as formulas: a row for each series, and their total. */
import type { Argument } from "./ownCalls.ts";
import type { Block, GivenTable } from "./block.ts";

const ORDINARY_DAYS = 90;
const ORDINARY_MULTIPLE = 3;

export function noteBlock(block: Block): void {
  const [notes, award, asOf] = block.call.args;
  const table = notes && block.table(notes);
  if (table === undefined || award === undefined || typeof award.value !== "number" || award.value === 0)
    return;
  if (!block.has("Name", "Amount", "Due", "Repayment", "MOIC")) return;
  const last = block.rows;
  for (let row = 1; row < last; row++) planNote(block, table, row, { award, asOf });
  planTotal(block, last);
}

function planNote(
  block: Block,
  table: GivenTable,
  row: number,
  { award, asOf }: { readonly award: Argument; readonly asOf: Argument | undefined },
): void {
  const cell = (header: string): string | undefined => table.cell(row - 1, header);
  const given = (header: string): number => Number(table.value(row - 1, header) ?? Number.NaN);
  const first = Number(award.value);
  const linked = (header: string): void => {
    const from = cell(header);
    if (from !== undefined) block.offer(row, header, from, table.value(row - 1, header));
  };
  linked("Name");
  linked("Amount");
  const days = cell("Days");
  const said = table.value(row - 1, "Days");
  const count = typeof said === "number" && said !== 0 ? said : said === "None" ? 0 : ORDINARY_DAYS;
  const wait =
    days === undefined
      ? String(ORDINARY_DAYS)
      : `IF(N(${days})<>0,${days},IF(${days}="None",0,${ORDINARY_DAYS}))`;
  const unlessOpen = (formula: string): string => `IF(N(${award.text})=0,"",${formula})`;
  block.offer(row, "Due", unlessOpen(`${award.text}+${wait}`), first + count);
  const multiple = cell("Multiple");
  const steps = [cell("Step date"), cell("Step multiple")].filter((one) => one !== undefined);
  const isStepped = ["Step date", "Step multiple"].some(
    (header) => (table.value(row - 1, header) ?? "") !== "",
  );
  if (multiple !== undefined && !isStepped) {
    const plain = `IF(N(${multiple})=0,${ORDINARY_MULTIPLE},${multiple})`;
    const unstepped = steps.map((one) => `${one}=""`).join(",");
    const ordinary = given("Multiple") || ORDINARY_MULTIPLE;
    block.offer(row, "MOIC", unstepped === "" ? plain : `IF(AND(${unstepped}),${plain},NA())`, ordinary);
  }
  const [amount, moic, due] = [
    block.number(row, "Amount"),
    block.number(row, "MOIC"),
    block.number(row, "Due"),
  ];
  block.offer(row, "Repayment", `${block.ref(row, "Amount")}*${block.ref(row, "MOIC")}`, amount * moic);
  const issued = cell("Issued");
  if (issued !== undefined) {
    const years = `(${block.ref(row, "Due")}-${issued})`;
    const rate = moic ** (365 / (due - given("Issued"))) - 1;
    block.offer(row, "IRR", unlessOpen(`${block.ref(row, "MOIC")}^(365/${years})-1`), rate);
  }
  if (asOf === undefined || typeof asOf.value !== "number" || asOf.value === 0) return;
  const day = asOf.value;
  const status = day < first ? "Contingent" : day < due ? "Not yet due" : "Due";
  const later = `IF(${asOf.text}<${block.ref(row, "Due")},"Not yet due","Due")`;
  block.offer(
    row,
    "Status",
    `IF(OR(N(${award.text})=0,${asOf.text}<${award.text}),"Contingent",${later})`,
    status,
  );
}

function planTotal(block: Block, last: number): void {
  const sum = (header: string): number => {
    let total = 0;
    for (let row = 1; row < last; row++) total += block.number(row, header);
    return total;
  };
  for (const header of ["Amount", "Repayment"])
    block.offer(last, header, `SUM(${block.range(1, last - 1, header)})`, sum(header));
  const [amount, repayment] = [block.ref(last, "Amount"), block.ref(last, "Repayment")];
  block.offer(last, "MOIC", `${repayment}/${amount}`, sum("Repayment") / sum("Amount"));
  // Of one series the total is that series.
  if (last === 2) block.offer(last, "IRR", block.ref(1, "IRR"), block.value(1, "IRR"));
}
