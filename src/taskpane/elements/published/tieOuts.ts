import {
  addDays,
  asSentence,
  Decimal,
  describeProvenance,
  DomainError,
  evaluate,
  fromIso,
  resultAt,
  sumOfText,
  toIso,
  withInput,
  type PublishedFigure,
  type RoundedSum,
  type Row,
  type Scenario,
} from "../../../calc/index.ts";
import { showDifference, showFigure } from "../figures.ts";

/** A published figure beside what the scenario comes to. */
export interface TieOut {
  /** What the figure is of, and on which day, in words. */
  readonly label: string;
  /** As it was said. */
  readonly published: string;
  readonly source: string | undefined;
  /** What the scenario comes to; `undefined` where that cannot be told. */
  readonly result: string | undefined;
  /** Whether it agrees, to as many digits as were said; `undefined` where it cannot be held against it. */
  readonly agrees: boolean | undefined;
  /** That it agrees, how far it is off in days, basis points and principal, or why that cannot be told. */
  readonly verdict: string;
  /** What is held against the conventions of the Award, where that is what the figure is of. */
  readonly figure: PublishedFigure | undefined;
}

const BASIS_POINTS = 10_000;

/** Every published figure of a scenario beside its own; each is worked out for its own day. */
export function* tieOuts(scenario: Scenario): Generator<undefined, readonly TieOut[]> {
  const found: TieOut[] = [];
  for (const { cells, provenance } of scenario.inputs["published.figures"]?.value ?? []) {
    found.push(tieOut(scenario, cells, provenance));
    yield undefined;
  }
  return found;
}

interface Published {
  readonly figure?: string | undefined;
  readonly asOf?: string | undefined;
  readonly published?: string | undefined;
  readonly what?: string | undefined;
  readonly rounding?: number | undefined;
}

function tieOut(scenario: Scenario, cells: Published, provenance: Row["provenance"]): TieOut {
  const [name = "", said = ""] = [cells.figure, cells.published];
  const day = cells.asOf;
  const isPerDay = cells.what === "Per day";
  const own = evaluate(scenario).find(({ path, label }) => path === name || label === name);
  const label = `${own?.label.replace(" at the valuation date", "") ?? name}${isPerDay ? ", a day" : ""}${day === undefined ? "" : ` on ${day}`}`;
  const about = { label, published: said, source: provenance && describeProvenance(provenance) };
  const cannot = (reason: string): TieOut => ({
    ...about,
    result: undefined,
    agrees: undefined,
    verdict: asSentence(reason),
    figure: undefined,
  });
  if (own === undefined) return cannot(`no result is called ${name}`);
  try {
    const { value, unit } = sumOfText(said);
    const balance = (shift: number): number => valueOn(scenario, own.path, day, shift);
    const perDay = day === undefined ? undefined : balance(1) - balance(0);
    const result = isPerDay && perDay !== undefined ? perDay : balance(0);
    const rounding = cells.rounding === undefined ? unit : new Decimal(cells.rounding);
    const off = new Decimal(result).minus(value);
    const agrees = off.abs().lte(rounding.div(2));
    return {
      ...about,
      result: showFigure("money", result),
      figure: day === undefined ? undefined : ofTheAward(own.path, isPerDay, { value, unit: rounding }, day),
      agrees,
      verdict: agrees
        ? "Agrees, to the digits that were said."
        : gap(off.toNumber(), value.toNumber(), isPerDay ? undefined : perDay),
    };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return cannot(error.message);
  }
}

/** The figure as the search for conventions takes it, where it is of what is owed on the Award. */
function ofTheAward(
  path: string,
  isPerDay: boolean,
  sum: RoundedSum,
  day: string,
): PublishedFigure | undefined {
  const asOf = fromIso(day);
  if (path === "award.interest") return isPerDay ? undefined : { ...sum, asOf, what: "Interest" };
  return path === "award.balance" ? { ...sum, asOf, what: isPerDay ? "Per day" : "Total" } : undefined;
}

/** How far a result is off, in money, days of interest, and basis points of the figure. */
function gap(off: number, published: number, perDay: number | undefined): string {
  const days = perDay === undefined || perDay <= 0 ? undefined : off / perDay;
  const parts = [
    showDifference("money", off),
    ...(days === undefined ? [] : [`${showDifference("number", Number(days.toFixed(1)))} days of interest`]),
    `${showDifference("number", Number(((off / published) * BASIS_POINTS).toFixed(1)))} basis points`,
  ];
  return `Off by ${parts.join(", ")}.`;
}

/** @throws DomainError (not available) saying why there is none on that day */
function valueOn(scenario: Scenario, path: string, day: string | undefined, shift: number): number {
  const then =
    day === undefined
      ? scenario
      : withInput(scenario, "valuation.date", {
          value: toIso(addDays(fromIso(day), shift)),
          provenance: { kind: "assumed", reason: "the day of a published figure" },
        });
  const result = resultAt(then, path);
  if (result?.available !== true)
    throw new DomainError("notAvailable", result?.reason ?? `no result is called ${path}`);
  if (typeof result.value !== "number") throw new DomainError("notAvailable", `${path} is no number`);
  return result.value;
}
