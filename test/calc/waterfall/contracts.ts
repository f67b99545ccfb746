/** The named contracts, as the calculation module takes them. */
import {
  Decimal,
  parseClaims,
  serialDate,
  type Claim,
  type ClaimRow,
  type Receipt,
} from "../../../src/calc/index.ts";
import type { Contract, ContractClaim } from "../../../workbench/sample/waterfallContracts.ts";

const BLANK = {
  amount: undefined,
  percent: undefined,
  multiple: undefined,
  rate: undefined,
  from: undefined,
  due: undefined,
  frequency: undefined,
  dayCount: undefined,
} as const;

type Given = Pick<ContractClaim, "tier" | "payee" | "kind"> &
  Partial<ContractClaim> & { readonly cap?: number; readonly withheld?: number };

/** A row of a claims table as it is read from a sheet. */
export function claimRow(given: Given, row = 2): ClaimRow {
  const figure = (value: number | undefined): Decimal | undefined =>
    value === undefined ? undefined : new Decimal(value);
  return {
    ...BLANK,
    row,
    tier: given.tier,
    payee: given.payee,
    kind: given.kind,
    amount: figure(given.amount),
    percent: figure(given.percent),
    multiple: figure(given.multiple),
    rate: figure(given.rate),
    from: given.from === undefined ? undefined : serialDate(given.from),
    due: given.due === undefined ? undefined : serialDate(given.due),
    cap: figure(given.cap),
    withheld: figure(given.withheld),
  };
}

export function claimsOf(given: readonly Given[]): Claim[] {
  return parseClaims(given.map((claim, index) => claimRow(claim, index + 2)));
}

export function receiptsOf(given: Contract["receipts"]): Receipt[] {
  return given.map(([date, amount]) => ({ date: serialDate(date), amount: new Decimal(amount) }));
}
