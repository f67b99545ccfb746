import { type ScalarKind, serialDate, toIso } from "../../calc/index.ts";
import { formatter } from "../elements/figures.ts";

/** Every digit that a double tells apart. */
const exact = formatter({ maximumFractionDigits: 15 });
const exactPercent = formatter({ style: "percent", maximumFractionDigits: 12 });

/** An input as it was given, nothing rounded. */
export function showInput(kind: ScalarKind, value: number | string, unit?: string): string {
  if (typeof value === "string") return value;
  const isPart = kind === "rate" || kind === "share";
  const shown =
    kind === "date" ? toIso(serialDate(value)) : isPart ? exactPercent.format(value) : exact.format(value);
  return unit === undefined || isPart ? shown : `${shown} ${unit}`;
}
