import type { ScalarKind } from "../../calc/index.ts";
import { showFigure } from "../elements/figures.ts";

const MILLION = 1_000_000;

/** A figure as an axis has room for it: sums in millions from a million on, rates without digits that are 0. */
export function showShort(kind: ScalarKind, value: number): string {
  if (kind === "date") return showFigure(kind, Math.round(value));
  if (kind === "rate" || kind === "share")
    return `${Math.round(value * 1_000_000) / 10_000}%`.replace("-", "−");
  if (kind !== "money" || Math.abs(value) < MILLION) return showFigure(kind, value);
  return `${(value / MILLION).toFixed(1)} m`.replace("-", "−");
}
