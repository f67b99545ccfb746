/** WATERFALL as formulas: what there is on a day goes down the tiers, each taking what is due to it. */
import type { Block, GivenTable } from "./block.ts";

/** The unit in which scenarios pay. */
const CENT = 0.01;

/** Rows of one day. */
interface Event {
  readonly from: number;
  readonly to: number;
  /** What there is to be paid, as a formula and as what it comes to. */
  readonly cash: string;
  readonly amount: number;
  /** A sum in whole units, where it is paid in such. */
  readonly exact: (formula: string) => string;
}

export function waterfallBlock(block: Block): void {
  const [receiptArgument, claimArgument] = block.call.args;
  const receipts = receiptArgument && block.table(receiptArgument);
  const claims = claimArgument && block.table(claimArgument);
  if (receipts === undefined || claims === undefined) return;
  if (!block.has("Date", "Tier", "Payee", "Due", "Paid", "Remaining", "Retained")) return;
  for (let row = 1; row <= block.rows; row++) {
    planDue(block, row, claims);
    block.offer(
      row,
      "Remaining",
      `${block.ref(row, "Due")}-${block.ref(row, "Paid")}`,
      block.number(row, "Due") - block.number(row, "Paid"),
    );
  }
  for (const event of eventsOf(block, receipts)) planEvent(block, event);
}

function eventsOf(block: Block, receipts: GivenTable): readonly Event[] {
  const [dates, amounts] = [receipts.column("Date"), receipts.column("Amount")];
  if (dates === undefined || amounts === undefined) return [];
  const isInCents = block.call.args[4]?.value === CENT;
  const events: Event[] = [];
  let paid = 0;
  for (let from = 1; from <= block.rows;) {
    let to = from;
    while (to < block.rows && block.value(to + 1, "Date") === block.value(from, "Date")) to++;
    const day = block.number(from, "Date");
    let sum = 0;
    for (let index = 0; index < receipts.rows; index++)
      if (Number(receipts.value(index, "Date") ?? Number.NaN) <= day)
        sum += Number(receipts.value(index, "Amount") ?? 0);
    const received = `SUMIFS(${amounts},${dates},"<="&${block.ref(from, "Date")})`;
    const before = from === 1 ? "" : `-SUM(${block.range(1, from - 1, "Paid")})`;
    const exact = (formula: string): string => (isInCents ? `ROUND(${formula},2)` : formula);
    const cash = `${exact(received)}${before}`;
    events.push({ from, to, cash, exact, amount: (isInCents ? Math.round(sum * 100) / 100 : sum) - paid });
    for (let row = from; row <= to; row++) paid += block.number(row, "Paid");
    from = to + 1;
  }
  return events;
}

/** What is paid is what is due, as far as it goes: of all that there is, or of what is not held back. */
function planEvent(block: Block, { from, to, cash, amount, exact }: Event): void {
  let above = 0;
  let isAllPaidOut = true;
  for (let row = from; row <= to; row++) {
    const due = block.number(row, "Due");
    const taken = row === from ? "" : `-SUM(${block.range(from, row - 1, "Paid")})`;
    const all = `MAX(0,MIN(${block.ref(row, "Due")},${exact(`${cash}${taken}`)}))`;
    block.offer(row, "Paid", all, Math.max(0, Math.min(due, amount - above)));
    const isOfAll = block.isFormula(row, "Paid");
    if (!isOfAll) isAllPaidOut = false;
    const held = block.number(row, "Retained");
    const rest = `MAX(0,MIN(${block.ref(row, "Due")},${exact(`${cash}-${block.ref(row, "Retained")}${taken}`)}))`;
    block.offer(row, "Paid", rest, Math.max(0, Math.min(due, amount - held - above)));
    above += block.number(row, "Paid");
  }
  // Where a payment hangs on what is held back, what is held back cannot hang on the payment.
  if (!isAllPaidOut) return;
  for (let row = from; row <= to; row++)
    block.offer(
      row,
      "Retained",
      `MAX(0,${exact(`${cash}-SUM(${block.range(from, to, "Paid")})`)})`,
      Math.max(0, amount - above),
    );
}

/** What is due to a claim of a sum that is known: the sum, less what it had before. */
function planDue(block: Block, row: number, claims: GivenTable): void {
  const payee = block.value(row, "Payee");
  const own = Array.from({ length: claims.rows }, (_, index) => index).filter(
    (index) => claims.value(index, "Payee") === payee,
  );
  const [index] = own;
  if (index === undefined || own.length > 1) return;
  const kind = claims.value(index, "Kind");
  const [amount, multiple] = [claims.cell(index, "Amount"), claims.cell(index, "Multiple")];
  const isMultiple = kind === "Multiple" && multiple !== undefined;
  if (amount === undefined || (kind !== "Fixed" && !isMultiple)) return;
  const whole =
    Number(claims.value(index, "Amount")) * (isMultiple ? Number(claims.value(index, "Multiple")) : 1);
  let before = 0;
  for (let above = 1; above < row; above++)
    if (block.value(above, "Payee") === payee) before += block.number(above, "Paid");
  const sum = isMultiple ? `${amount}*${multiple}` : amount;
  if (isMultiple && (claims.value(index, "Step multiple") ?? "") !== "") return;
  const steps = claims.cell(index, "Step multiple");
  const fixed = isMultiple && steps !== undefined ? `IF(${steps}="",${sum},NA())` : sum;
  const paid =
    row === 1
      ? ""
      : `-SUMIFS(${block.range(1, row - 1, "Paid")},${block.range(1, row - 1, "Payee")},${block.ref(row, "Payee")})`;
  block.offer(row, "Due", `${fixed}${paid}`, whole - before);
}
