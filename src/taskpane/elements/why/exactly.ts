import type { ScalarKind } from "../../../calc/index.ts";
import { formatter, showFigure } from "../figures.ts";

const cents = formatter({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A figure of a step: money to the cent, which everywhere else in the pane would be noise. */
export function showExactly(kind: ScalarKind, value: number | string): string {
  if (kind !== "money" || typeof value === "string" || Math.abs(value) < 1) return showFigure(kind, value);
  return cents.format(value).replace("-", "−");
}
