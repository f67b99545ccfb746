/**
 * Writes docs/waterfalls.md: the rules of the waterfall, and the contracts of the field with what they
 * pay. A test makes the page anew and compares.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CENT,
  Decimal,
  liquidityTest,
  minimumReceipt,
  paidByPayee,
  parseClaims,
  serialDate,
  toIso,
  waterfall,
  type Claim,
  type LiquidityRow,
  type Receipt,
} from "../src/calc/index.ts";
import {
  caseStack,
  DAY_90,
  ecoOro2023,
  FIRST_PAYMENT,
  fourSteps,
  greaterOf,
  type Contract,
  type ContractClaim,
  type Ranking,
} from "../workbench/sample/waterfallContracts.ts";
import { claimKindTable } from "./functions/helpTables.ts";
import { markdownTable } from "./sectionedPage.ts";

export const WATERFALLS = join(import.meta.dirname, "..", "docs", "waterfalls.md");

const RANKINGS: readonly Ranking[] = ["Secured debt first", "Notes first", "Pari passu"];

function receiptsOf({ receipts }: Contract): Receipt[] {
  return receipts.map(([date, amount]) => ({ date: serialDate(date), amount: new Decimal(amount) }));
}

function claimsOf({ claims }: Contract): Claim[] {
  const figure = (value: number | undefined): Decimal | undefined =>
    value === undefined ? undefined : new Decimal(value);
  return parseClaims(
    claims.map((claim, index) => ({
      row: index + 2,
      tier: claim.tier,
      payee: claim.payee,
      kind: claim.kind,
      amount: figure(claim.amount),
      percent: figure(claim.percent),
      multiple: figure(claim.multiple),
      rate: figure(claim.rate),
      from: claim.from === undefined ? undefined : serialDate(claim.from),
      due: claim.due === undefined ? undefined : serialDate(claim.due),
      frequency: undefined,
      dayCount: undefined,
    })),
  );
}

/** 1234567.5 as 1,234,567.50, with at least two decimals. */
function grouped(sum: Decimal): string {
  const [whole = "", decimals = ""] = sum.toFixed(Math.max(2, sum.decimalPlaces())).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/gu, ",")}.${decimals}`;
}

const day = (date: number | undefined): string => (date === undefined ? "" : toIso(serialDate(date)));

/** The claims as they stand on a sheet, without the columns that nobody fills, and their sources. */
function claimsTable({ claims }: Contract): string {
  const columns: readonly [
    header: string,
    cell: (claim: ContractClaim) => string | undefined,
    isNumber: boolean,
  ][] = [
    ["Tier", ({ tier }) => String(tier), true],
    ["Payee", ({ payee }) => payee, false],
    ["Kind", ({ kind }) => kind, false],
    ["Amount", ({ amount }) => amount?.toLocaleString("en-US", { maximumFractionDigits: 8 }), true],
    ["Percent", ({ percent }) => (percent === undefined ? undefined : `${percent * 100}%`), true],
    ["Multiple", ({ multiple }) => multiple?.toString(), true],
    ["Rate", ({ rate }) => (rate === undefined ? undefined : `${rate * 100}%`), true],
    ["From", ({ from }) => day(from), false],
    ["Due", ({ due }) => day(due), false],
    ["Stated", ({ stated }) => stated, false],
    ["Assumed", ({ assumed }) => assumed, false],
  ];
  const filled = columns.filter(([, cell]) => claims.some((claim) => cell(claim)));
  return markdownTable(
    filled.map(([header]) => header),
    claims.map((claim) => filled.map(([, cell]) => cell(claim) ?? "")),
    filled.flatMap(([, , isNumber], index) => (isNumber ? [index] : [])),
  );
}

/** What each payee has of several sums of proceeds. */
function proceedsTable(
  contract: (proceeds: number) => Contract,
  proceeds: readonly number[],
  unit?: Decimal,
): string {
  const payees = paidByPayee([], claimsOf(contract(0))).map(({ payee }) => payee);
  const rows = proceeds.map((sum) => {
    const paid = paidByPayee(receiptsOf(contract(sum)), claimsOf(contract(sum)), { unit });
    return [sum.toLocaleString("en-US"), ...paid.map((total) => grouped(total.paid))];
  });
  return markdownTable(["Proceeds", ...payees], rows, [0, ...payees.map((_, index) => index + 1)]);
}

/** The audit trail of the first days, as WATERFALL spills it. */
function trail(contract: Contract, until: number): string {
  const rows = [
    ...waterfall(receiptsOf(contract), claimsOf(contract), { asOf: serialDate(until), unit: CENT }),
  ].flatMap(({ date, retained, lines }) =>
    lines.map(({ claim, due, paid, remaining, rule }) => [
      toIso(date),
      String(claim.tier),
      claim.payee,
      ...[due, paid, remaining, retained].map(grouped),
      rule,
    ]),
  );
  const headers = ["Date", "Tier", "Payee", "Due", "Paid", "Remaining", "Retained", "Rule"];
  return markdownTable(headers, rows, [1, 3, 4, 5, 6]);
}

function stackName(ranking: Ranking, withFees: boolean): string {
  return `${ranking}, ${withFees ? "with" : "without"} fees`;
}

function eachStack<T>(tell: (contract: Contract, name: string) => T): T[] {
  return [false, true].flatMap((withFees) =>
    RANKINGS.map((ranking) => tell(caseStack(ranking, withFees), stackName(ranking, withFees))),
  );
}

/** Total paid by payee over all sixty-one receipts. */
function stackTotals(): string {
  const payees = ["Counsel", "Costs", "Secured debt", "Notes", "Company"];
  const rows = eachStack((contract, name) => {
    const paid = new Map(
      paidByPayee(receiptsOf(contract), claimsOf(contract), { unit: CENT }).map((total) => [
        total.payee,
        grouped(total.paid),
      ]),
    );
    return [name, ...payees.map((payee) => paid.get(payee) ?? "")];
  });
  return markdownTable(["Ranking", ...payees], rows, [1, 2, 3, 4, 5]);
}

/** Whether the first instalment alone is enough for all that is due on day 90. */
function stackLiquidity(): string {
  const rows = eachStack((contract, name) => {
    const first = receiptsOf(contract).slice(0, 1);
    const { rows: payees, total } = liquidityTest(first, claimsOf(contract), serialDate(DAY_90), {
      unit: CENT,
    });
    const smallest = (row: LiquidityRow | undefined): string =>
      row?.smallestFirstReceipt === undefined ? "none" : grouped(row.smallestFirstReceipt);
    const notes = payees.find(({ payee }) => payee === "Notes");
    return [
      name,
      grouped(total.due),
      grouped(total.shortfall),
      total.shortfall.isZero() ? "yes" : "no",
      smallest(notes),
      smallest(total),
      grouped(minimumReceipt(receiptsOf(contract), claimsOf(contract), "Notes", { unit: CENT })),
    ];
  });
  const headers = [
    "Ranking",
    "Due by day 90",
    "Short",
    "Can it be met?",
    "Smallest first receipt for the notes",
    "… for all",
    "MINIMUM_RECEIPT of the notes",
  ];
  return markdownTable(headers, rows, [1, 2, 4, 5, 6]);
}

function kindTable(): string {
  const { headers, rows } = claimKindTable();
  return markdownTable(headers, rows);
}

/** Rows that are one claim. */
const DRAWDOWNS = `**Drawdowns.** Rows of one payee, tier and kind (Hurdle, Greater of, Lesser of) that differ in From are one claim whose
money was put in on several days: each leg is summed over the rows and the sums are compared once. Amount and From are
the row's own, all else is the claim's, stated once or alike. A drawdown counts from its From on; before, nothing of it
is due and nothing is kept for it. 5 million for six years and 5 million for one, at 3 times or 25% a year, are
30,000,000 (3 × 10 million, for what compounds comes to 25,323,486.33 only), and not the 34,073,486.33 of two hurdles
taken apart. What is paid reduces the leg that compounds on its day, all other legs by its amount. Without Frequency and
Day count that leg grows by (1 + Rate)^(days/365); Frequency alone counts ACT/365F, a Day count alone adds interest
yearly; periods run from From, and within one interest is simple. A multiple that steps is that of the day on the whole
Amount, less what was paid. Accreting without Frequency is simple, whatever its Day count.`;

/** Out of which receipts a claim is paid. */
const RECEIPTS = `**Receipts.** A receipt is its Amount or, for what is received instead of cash, its Nominal less the Haircut (a share of
it); where both are stated they must agree, to the cent or finer; beside a
Nominal alone an Amount is at most that. Its Id is what claims call it; several receipts may have one Id. **Out of**
names those out of which alone a claim may be paid, parted by ";": its percentage is of them, and of a remainder of what
seniors left of them; "up to percent of total" counts what its payee had in senior tiers, of whichever. Others draw first
on cash that no such claim may use, then on named receipts, the earliest first. Cash that only some of a tier may use is
divided among those first; a claim that is owed nothing more does not count. **Not before** is a day, or the Id of a
receipt, before which a claim is not due; with the reserve, cash is kept for it. For the smallest first receipt the
receipts of the first day are one with all their Ids.`;

/** How money is shared out, in words. */
function rulesChapter(): string {
  return `## The rules

**Days.** Something happens on the days of receipts, on the days of drawdowns and on the days from which claims may be
paid: a claim's Due date, also where From is later; where it has none, its From date; where it has neither, at once. Days
count from the first receipt; beside a date the later of the two holds. All receipts of one day are one receipt.

**Tiers** are paid in ascending order, each in full before the next has anything.

**Entitlement.** What a claim may have had in all by a day, payments of the past included. Besides Tier, Payee,
Kind, From and Due a kind takes these columns; those in brackets may be left empty:

${kindTable()}

A column that is filled and that the kind does not take is refused; a 0 counts as blank. Every kind but Residual takes
Cap, the most the claim gets in all. Above is the sum of its base above which a percentage counts: 10% with a Cap of 70
million and 2% above 700 million are the bands of one contract. Filed and Role (Us or Creditor) change no payment. A
payee may stand in a tier more than once: each row is a claim of its own, but for drawdowns.

${DRAWDOWNS}

Due is the entitlement less what was paid before. Where that is negative nothing is due and nothing is taken
back: the difference is carried forward until the entitlement has grown past what was paid.

**Pari passu.** When a tier has less than its claims are due, its claims share so that all of them have had the same
part of their entitlements to date: all cash that the tier has ever had is divided as cash · entitlementⱼ / Σ
entitlements, what each had before is deducted, and who is ahead of his part waits for the others. On one receipt
that is cash · dueⱼ / Σ due; over several it is the same as if all had come at once.

**Reserve.** With it (the default), claims not yet due take part as if they were due, and what falls to them is
kept until their day: juniors cannot take it, nor can claims of the same tier that fall due earlier. Without it
they take part from their day on, with whatever is left by then.

A **Reserve** is kept whatever is said of the reserve above, until its Due day, which it needs (or Days). It shares in its
tier like a claim, and stays behind senior claims that fall due meanwhile. What was kept by then, receipts of the day
included, goes to its payee; without a payee, to the tier below. Later receipts add nothing, and nobody is short of it.

${RECEIPTS}

**Tax.** Withheld is the share of each payment that goes to "Tax on" the payee, a row of its own. Due, Cap, Remaining, "in
full" and "up to percent of total" count it as the payee's; Paid does not. It is rounded to the nearest unit at each
payment of each claim, and the payee has the rest.

**Unit.** With a unit, such as 0.01, payments are whole numbers of it: stated sums, balances and the running total of
the receipts are rounded to the nearest, halves away from 0 as Excel's ROUND does, shares of proceeds down. Where
percentages of one base add up to 100 % they leave nothing over: the base is divided among them. A division's odd units
go one by one to the largest remainders, of equal ones to the payee first by name; so a larger receipt may give a payee
a unit less (of parts 6, 6 and 2 the last has 0.02 of 0.10 and 0.01 of 0.11). Without a unit payments are as fine as
doubles keep the largest total exactly, a millionth at a billion, finer below: nothing is rounded to cents, and a table
in millions loses nothing. A scenario pays in cents.

**Smallest first receipt** and \`MINIMUM_RECEIPT\` are the least whole number of units at which nothing of the payee is
short, and from which on, at every larger one, no claim of it is short by more than a unit; so they do not depend on what
was received, and a payee who comes out even because nothing is due yet is not taken for paid. They are found from
above, by trying receipts in the waterfall itself: small sums one by one, larger ones in steps that are certain
wherever something is left, and by halving between two receipts only where neither leads down. Where claims are
paid out of some receipts alone no step is certain: they go down by up to a 64th, in large tables a quarter, and a
shortage that comes back over a shorter span may be missed.

**What always holds**, checked on ten thousand random tables against a second, plain implementation: all payments and
what is retained add up to the receipts on every day; nobody has more than his entitlement; the order of rows and
the splitting of a receipt change nothing; more receipts never pay a payee less in all. That last sentence has
exceptions, most of which lie in the contracts themselves:

- The odd cents: one cent more may move a cent from one payee to another. No division keeps every share within a cent
  of the exact one and never moves one (Balinski and Young, _Fair Representation_, 1982).
- A debt that is repaid sooner earns less interest.
- Without the reserve, receipts that come before a claim is due go to its juniors, but a percentage of them stays
  owed: it then competes with other claims for what comes later.
- A table can promise more than the whole of one more unit of money: after 100 to X, 50% of the remainder to Y and then
  "up to 60% of the total" to X, the next tier has 30 of 200, 10 of 400 and nothing of 500. So can a claim that is paid
  "out of" one receipt, beside percentages of all of them: both grow with that receipt. Nothing is kept for a claim before
  its From, so that one with a percentage has its part of earlier receipts of what is left then; so has one beside a
  Reserve, of what comes after it.`;
}

/** What no claims table can say. */
const LIMITS = `## What is not expressible

A claims table says who has what of the money that comes in. It does not say:

- **several currencies**: all sums are of one. Convert what is owed in another at a rate that you name in Note;
- **two awards for one loss**: what one pays reduces the other. Enter the receipts of both, and no more than the loss;
- **puts**, and other rights to be bought out: whether they are used is a choice, and not a rank. Try both tables;
- **an insured minimum**: what an insurer pays comes in only where the award does not. Enter it as a receipt of the case
  in which it comes, and a claim for what it has back;
- **ownership that changes**: a payee is the same throughout. Make a row for each owner where the day of the change is
  known, and not where it hangs on what is paid;
- **set-off before any receipt**: what the debtor deducts never comes in. Enter the receipts as they come, deducted;
- **a share that lapses** with the part of the award that is annulled: make a scenario of the annulment without its row;
- **an award against the company** whose rate is reset: a claim has one rate. Enter what \`TERMS_BALANCE\` says is owed
  on the day of payment as a Fixed claim;
- **a contract among shareholders**, such as a share of what their shares bring: it is no claim on the company. Make a
  table of their own receipts.`;

/** The page as a whole. */
export function waterfallsPage(): string {
  const shown = caseStack("Secured debt first", true);
  return `# Waterfalls

Who is paid what when money comes in, by the rules of \`WATERFALL\`, \`WATERFALL_PAID\`, \`LIQUIDITY_TEST\` and
\`MINIMUM_RECEIPT\`, and what they make of real contracts. Written by \`npm run docs\` from the code and from
\`workbench/sample/waterfallContracts.ts\`.

${rulesChapter()}

${LIMITS}

## The case's own stack

${shown.explanation} ${shown.receiptsNote} How secured debt and notes rank is not stated, nor are the fees.

${claimsTable(shown)}

The notes stand before the debt, or beside it, when their tiers are exchanged or made equal.

Paid in all:

${stackTotals()}

At the first instalment of 100,000,000, if no other came by day 90 (${day(DAY_90)}):

${stackLiquidity()}

The first days, ${stackName("Secured debt first", true).toLowerCase()}, as \`WATERFALL\` tells them:

${trail(shown, DAY_90)}

The first payment is that of ${day(FIRST_PAYMENT)}.

## ${ecoOro2023(0).name}

${ecoOro2023(0).explanation}

${claimsTable(ecoOro2023(0))}

${proceedsTable(ecoOro2023, [20, 300, 500, 600, 1000])}

## ${fourSteps(0).name}

${fourSteps(0).explanation}

${claimsTable(fourSteps(0))}

${proceedsTable(fourSteps, [3, 10])}

## ${greaterOf(0).name}

${greaterOf(0).explanation}

${claimsTable(greaterOf(0))}

${proceedsTable(greaterOf, [1_000_000, 5_546_455.62, 5_546_455.63, 10_000_000], CENT)}
`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(WATERFALLS, waterfallsPage());
}
