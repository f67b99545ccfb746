import { serialDate, toIso, type ScalarKind } from "../../calc/index.ts";

/** From here on cents are noise: the figure would not fit its column either. */
const WITHOUT_CENTS = 100_000;

/** Formats numbers, made when the first is: the browser takes longer for it than for all that a start page shows. */
export function formatter(options: Intl.NumberFormatOptions): { format(value: number): string } {
  let made: Intl.NumberFormat | undefined;
  return { format: (value) => (made ??= new Intl.NumberFormat("en-US", options)).format(value) };
}

const whole = formatter({ maximumFractionDigits: 0 });
const cents = formatter({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const fine = formatter({ maximumFractionDigits: 4 });
const percent = formatter({ style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A key figure as a person reads it; its unit stands beside it. */
export function showFigure(kind: ScalarKind, value: number | string): string {
  if (typeof value === "string") return value;
  if (kind === "date") return toIso(serialDate(value));
  return showNumber(kind, value);
}

/** A difference, with its sign; dates differ by days. */
export function showDifference(kind: ScalarKind, difference: number | undefined): string {
  if (difference === undefined) return "–";
  const isWhole = kind === "date" || kind === "days";
  const shown = isWhole
    ? `${whole.format(Math.abs(difference))} ${Math.abs(difference) === 1 ? "day" : "days"}`
    : showNumber(kind, Math.abs(difference));
  if (!/[1-9]/.test(shown)) return "none";
  return `${difference < 0 ? "−" : "+"}${shown}`;
}

function showNumber(kind: ScalarKind, value: number): string {
  const shown = magnitude(kind, Math.abs(value));
  return value < 0 && /[1-9]/.test(shown) ? `−${shown}` : shown;
}

function magnitude(kind: ScalarKind, value: number): string {
  switch (kind) {
    case "money":
      // What one share gets is a matter of fractions of a cent.
      if (value < 1) return fine.format(value);
      return (value >= WITHOUT_CENTS ? whole : cents).format(value);
    case "rate":
    case "share":
      return percent.format(value);
    case "multiple":
      return `${cents.format(value)}×`;
    case "days":
    case "count":
      return whole.format(value);
    default:
      return value >= WITHOUT_CENTS ? whole.format(value) : fine.format(value);
  }
}

/** How far a day is: "in 90 days", "1 day ago", "that day". */
export function showDistance(days: number): string {
  if (days === 0) return "that day";
  const count = `${whole.format(Math.abs(days))} ${Math.abs(days) === 1 ? "day" : "days"}`;
  return days < 0 ? `${count} ago` : `in ${count}`;
}
