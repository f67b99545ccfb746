import { compare, resultAt, type ComparedResult, type Scenario } from "../../../calc/index.ts";
import { formatter, showDifference, showFigure } from "../../elements/figures.ts";

/** A figure of several scenarios, and how far each is from the first. */
export interface ComparedFigure {
  readonly path: string;
  readonly label: string;
  readonly values: readonly string[];
  /** Each less the first; empty for the first, and where there is no difference to tell. */
  readonly differences: readonly string[];
}

/** The figures that tell scenarios apart, in this order; what is paid to each payee stands behind the first. */
const TELLING = [
  "proceeds.gross",
  "award.balance",
  "payments.firstReceived",
  "payments.lastReceived",
  "notes.dueDate",
  "notes.irr",
  "standstill.end",
  "liquidity.shortfall",
] as const;

const MILLION = 1_000_000;
const millions = formatter({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What tells scenarios apart, money in millions. */
export function comparison(scenarios: readonly Scenario[]): readonly ComparedFigure[] {
  const rows = compare(scenarios).filter(({ results }) =>
    results.some((result) => result?.available === true),
  );
  const telling = TELLING.flatMap((path) => rows.filter((row) => row.path === path));
  const paid = rows.filter(({ path }) => path.startsWith("paid.") && path !== "paid.company");
  return [ours(scenarios), ...telling.slice(0, 1), ...paid, ...telling.slice(1)].map(figure);
}

/** What the payee gets whose answer it is, whatever it is called in each. */
function ours(scenarios: readonly Scenario[]): ComparedResult {
  const results = scenarios.map((scenario) => resultAt(scenario, "us.paid"));
  const [first] = results;
  return {
    ...{ path: "us.paid", label: "Paid to us in all", group: "Who gets paid", kind: "money", results },
    differences: results.map((result) =>
      first?.available === true &&
      result?.available === true &&
      first.unit === result.unit &&
      typeof first.value === "number" &&
      typeof result.value === "number"
        ? result.value - first.value
        : undefined,
    ),
  };
}

function figure({ path, label, kind, results, differences }: ComparedResult): ComparedFigure {
  return {
    path,
    label: label.replace(" at the valuation date", " now"),
    values: results.map((result) => {
      if (result?.available !== true) return kind === "date" ? "never" : "–";
      return kind === "money" && typeof result.value === "number"
        ? inMillions(result.value)
        : showFigure(kind, result.value);
    }),
    differences: differences.map((difference, index) => {
      if (index === 0 || difference === undefined) return "";
      if (kind !== "money") return same(showDifference(kind, difference));
      const shown = inMillions(Math.abs(difference));
      return shown === "0.0" ? "same" : `${difference < 0 ? "−" : "+"}${shown}`;
    }),
  };
}

function inMillions(value: number): string {
  return millions.format(value / MILLION).replace("-", "−");
}

function same(difference: string): string {
  return difference === "none" ? "same" : difference;
}
