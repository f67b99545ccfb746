import { listenToRefusal, type Refusal } from "../../page.ts";

/** How a cell shows each kind of refusal. */
export const CODES: Readonly<Record<Refusal["kind"], string>> = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  invalidNumber: "#NUM!",
};

/**
 * Listens to what the custom functions refuse from now on.
 *
 * @returns ends it, and tells the latest sentence behind an error such as "#VALUE!"; of several cells
 *   that fail at once the one that names an argument of this function is taken
 */
export function listenToRefusals(): (code: string, argumentNames: readonly string[]) => string | undefined {
  const heard: Refusal[] = [];
  const stop = listenToRefusal((refusal) => heard.push(refusal));
  return (code, argumentNames) => {
    stop();
    const fitting = heard.filter(({ kind }) => CODES[kind] === code).map(({ message }) => message);
    const naming = fitting.filter((message) => argumentNames.includes(message.split(" ", 1)[0] ?? ""));
    return naming.at(-1) ?? fitting.at(-1);
  };
}

/** What an error in a cell means, where the function itself left no sentence. */
export function meaningOfError(code: string, address: string): string {
  switch (code) {
    case "#VALUE!":
      return "An argument is not what the function expects; the warning sign on the cell says which.";
    case "#N/A":
      return "Something the function needs is not there yet; the warning sign on the cell says what.";
    case "#NUM!":
      return "There is no answer for these arguments.";
    case "#NAME?":
      return "Excel does not know the function yet: wait a moment, then recalculate under the checks, the mark at the top of the pane.";
    case "#SPILL!":
      return `The table needs empty cells below and to the right of ${address}.`;
    case "#REF!":
      return "An argument refers to a cell that is no longer there.";
    default:
      return "The formula gives an error.";
  }
}
