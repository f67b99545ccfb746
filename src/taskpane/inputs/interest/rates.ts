/** The rates at which interest of the Award runs, period by period, as it was ordered: no payment is counted. */
import {
  awardSchedule,
  DomainError,
  termsOf,
  termsSchedule,
  type Decimal,
  type Scenario,
  type SerialDate,
} from "../../../calc/index.ts";

/** A span of days with one rate. */
export interface RateStep {
  readonly from: SerialDate;
  /** Not counted. */
  readonly to: SerialDate;
  /** 0.0483494 is 4.83494 % a year. */
  readonly rate: number;
}

/** The rates of one sum, or of all heads that have the same ones. */
export interface Rates {
  /** Names of the heads; none where the Award is one sum. */
  readonly heads: readonly string[];
  readonly steps: readonly RateStep[];
  /** What the rate is at least; `undefined` where nothing holds it. */
  readonly floor: number | undefined;
}

interface Line {
  readonly from: SerialDate;
  readonly to: SerialDate;
  readonly annualRate: Decimal;
}

/** Up to the valuation date; none where an input is missing or wrong, or nothing runs by then. */
export function ratesOf(scenario: Scenario): readonly Rates[] {
  try {
    return found(scenario);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [];
  }
}

function found(scenario: Scenario): readonly Rates[] {
  const terms = termsOf(scenario);
  const [form, day] = [terms.formAsIssued(), terms.valuationDate()];
  if (form.kind === "nothing") return [];
  if (form.kind === "sum") {
    const { rate } = form.award;
    const lines = awardSchedule({ ...form.award, payments: [] }, day);
    const steps = stepsOf(lines.map(({ start, end, annualRate }) => ({ from: start, to: end, annualRate })));
    const floor = rate.benchmark.kind === "fixed" ? undefined : positive(rate.floor);
    return steps.length === 0 ? [] : [{ heads: [], steps, floor }];
  }
  const bearing = form.rows.filter(({ bears }) => bears);
  const { lines } = termsSchedule(form.rows, form.fixings, [], day);
  const byHead = new Map<string, Line[]>();
  for (const line of lines) byHead.set(line.head, [...(byHead.get(line.head) ?? []), line]);
  const rates = [...byHead].flatMap(([head, ofHead]): readonly Rates[] => {
    const row = bearing.find((one) => one.head === head);
    const steps = stepsOf(ofHead);
    if (row === undefined || steps.length === 0) return [];
    const holds = row.rate.kind !== "fixed" && row.floorOn === "Rate";
    return [{ heads: [head], steps, floor: holds ? positive(row.floor) : undefined }];
  });
  return together(rates);
}

function positive(floor: Decimal | undefined): number | undefined {
  return floor === undefined || floor.lte(0) ? undefined : floor.toNumber();
}

/** Neighbours of one rate are one step. */
function stepsOf(lines: readonly Line[]): readonly RateStep[] {
  const steps: RateStep[] = [];
  for (const { from, to, annualRate } of lines) {
    if (to <= from) continue;
    const rate = annualRate.toNumber();
    const before = steps.at(-1);
    if (before?.to === from && before.rate === rate) steps[steps.length - 1] = { ...before, to };
    else steps.push({ from, to, rate });
  }
  return steps;
}

/** Heads with the same rates are told of once. */
function together(rates: readonly Rates[]): readonly Rates[] {
  const groups = new Map<string, Rates>();
  for (const one of rates) {
    const key = JSON.stringify([one.steps, one.floor]);
    const known = groups.get(key);
    groups.set(key, known === undefined ? one : { ...known, heads: [...known.heads, ...one.heads] });
  }
  return [...groups.values()];
}
