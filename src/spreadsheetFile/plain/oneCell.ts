/** Calls of ours as formulas of one cell in Excel's own functions, where the arguments are such that there is one. */
import type { Argument, OwnCall } from "./ownCalls.ts";
import TWINS from "./twins.json" with { type: "json" };

/** The arguments of a call by their place. */
type Args = (index: number) => Argument;

const LEFT_OUT: Argument = { text: "", place: undefined, value: null, list: undefined };

/** Which twin of a function a call is, and which argument stands in which of its cells; undefined where there is none. */
interface Chosen {
  readonly twin: number;
  readonly cells: Readonly<Record<string, Argument>>;
  /** What must hold in the cells from which it was told that there is a twin: it is #N/A where that changes. */
  readonly holds?: readonly string[];
}

/** The formula without its "=", in parentheses where it could be a part of another one; undefined where there is none. */
export function inOneCell({ id, args }: OwnCall): string | undefined {
  const choose = Object.hasOwn(choices, id) ? choices[id] : undefined;
  const chosen = choose?.((index) => args[index] ?? LEFT_OUT);
  if (chosen === undefined) return undefined;
  const template = (TWINS as Readonly<Record<string, readonly { readonly formula: string }[]>>)[id]?.[
    chosen.twin
  ];
  if (template === undefined) return undefined;
  const formula = filled(template.formula.slice(1), chosen.cells);
  const { holds = [] } = chosen;
  return holds.length === 0 ? `(${formula})` : `IF(AND(${holds.join(",")}),${formula},NA())`;
}

/** A twin with the arguments in the places of its cells; what is left out is 0, as in ours. */
function filled(formula: string, cells: Chosen["cells"]): string {
  return formula.replace(/"[^"]*"|\b([A-H]1(?::[A-H]1)?)\b/g, (whole, cell: string | undefined) => {
    if (cell === undefined) return whole;
    const own = cells[cell];
    if (own !== undefined) return inPlace(own);
    // The first cell of a list that stands in several.
    const list = Object.entries(cells).find(([key]) => key.startsWith(`${cell}:`))?.[1];
    return list === undefined ? "0" : `INDEX(${list.text},1)`;
  });
}

function inPlace({ text }: Argument): string {
  if (text === "") return "0";
  return /^(?:(?:'(?:[^']|'')*'|[\w.]+)!)?[$\w:]+$|^"(?:[^"]|"")*"$|^\d[\d.]*$/.test(text)
    ? text
    : `(${text})`;
}

const isGiven = ({ text, value }: Argument): boolean =>
  text !== "" && value !== null && value !== 0 && value !== "";
const isNumber = ({ value }: Argument): boolean => typeof value === "number" || value === null;
/** Not even a cell in which something may come to stand. */
const isLeftOut = ({ text }: Argument): boolean => text === "";
const isDays = ({ value }: Argument): boolean => typeof value === "number" || value === null;
const says = ({ value }: Argument, ...words: readonly (string | number)[]): boolean =>
  value === null || value === "" || words.includes(value as string | number);

/** What has to stay so in a cell of a choice. */
function staying(choice: Argument, word: string | number): readonly string[] {
  if (choice.place === undefined) return [];
  const written = typeof word === "number" ? String(word) : `"${word}"`;
  return [`OR(${choice.text}="",${choice.text}=${written})`];
}

const isByDays = (dayCount: Argument): boolean => says(dayCount, "ACT/365F");

/** Of a note: a multiple that is one number, and days that are a number. */
function ofNote(all: readonly Argument[], multiple: Argument, days: Argument): boolean {
  return all.every(isNumber) && isNumber(multiple) && isDays(days);
}

const choices: Readonly<Record<string, (arg: Args) => Chosen | undefined>> = {
  NOTE_REPAYMENT: (arg) =>
    ofNote([arg(0), arg(1), arg(2)], arg(3), arg(4)) && isLeftOut(arg(5))
      ? { twin: 0, cells: { A1: arg(0), B1: arg(1), C1: arg(2), D1: arg(3), E1: arg(4) } }
      : undefined,
  NOTE_DUE_DATE: (arg) => {
    if (!isGiven(arg(0)) || !ofNote([arg(0)], arg(1), arg(1)) || !isLeftOut(arg(3))) return undefined;
    const roll: Argument = isGiven(arg(2)) ? arg(2) : { ...LEFT_OUT, text: '"None"' };
    return { twin: 0, cells: { A1: arg(0), B1: arg(1), C1: roll, "D1:E1": { ...LEFT_OUT, text: "0" } } };
  },
  NOTE_STATUS: (arg) =>
    isGiven(arg(1)) && ofNote([arg(0), arg(1)], arg(2), arg(2))
      ? { twin: 0, cells: { A1: arg(0), B1: arg(1), C1: arg(2) } }
      : undefined,
  NOTE_IRR: (arg) =>
    ofNote([arg(0), arg(1)], arg(2), arg(3))
      ? { twin: 0, cells: { A1: arg(0), B1: arg(1), C1: arg(2), D1: arg(3) } }
      : undefined,
  NOTE_LATEST_AWARD_DATE: (arg) =>
    ofNote([arg(0), arg(1)], arg(2), arg(3))
      ? { twin: 0, cells: { A1: arg(0), B1: arg(1), C1: arg(2), D1: arg(3) } }
      : undefined,
  NOTE_BREAKEVEN_PROBABILITY: (arg) =>
    ofNote([arg(0), arg(1), arg(2)], arg(3), arg(4))
      ? { twin: 0, cells: { A1: arg(0), B1: arg(1), C1: arg(2), D1: arg(3), E1: arg(4) } }
      : undefined,
  STANDSTILL_STATUS: (arg) =>
    [arg(0), arg(1), arg(2)].every((one) => isNumber(one)) &&
    isGiven(arg(0)) &&
    !isLeftOut(arg(1)) &&
    !isLeftOut(arg(2))
      ? { twin: 0, cells: { A1: arg(0), B1: arg(1), C1: arg(2) } }
      : undefined,
  DEBT_BALANCE: (arg) => {
    const isPlain =
      [0, 1, 2, 3, 4].every((index) => isNumber(arg(index))) && isByDays(arg(6)) && isLeftOut(arg(7));
    const cells = { A1: arg(0), B1: arg(1), C1: arg(2), D1: arg(3), E1: arg(4) };
    const twin = says(arg(5), 0) ? 0 : says(arg(5), 1) ? 1 : undefined;
    if (!isPlain || twin === undefined) return undefined;
    return { twin, cells, holds: [...chosenOnce(arg(5), twin), ...staying(arg(6), "ACT/365F")] };
  },
  JUDGMENT_BALANCE: (arg) =>
    [0, 1, 2, 3].every((index) => isNumber(arg(index))) && isLeftOut(arg(4))
      ? { twin: 0, cells: { A1: arg(0), B1: arg(1), C1: arg(2), D1: arg(3) } }
      : undefined,
  AWARD_BALANCE: (arg) =>
    isOneRate(arg) && isGiven(arg(6)) && says(arg(6), 1) ? accrued(arg, 1) : undefined,
  AWARD_INTEREST: (arg) => (isOneRate(arg) && says(arg(6), 0) ? accrued(arg, 0) : undefined),
  YEAR_FRACTION: (arg) => {
    const twin = ["ACT/365F", "ACT/360", "ACT/ACT ISDA", "30E/360", "1", "30E/360 ISDA"].indexOf(
      isGiven(arg(2)) ? String(arg(2).value) : "ACT/365F",
    );
    const isPlain = isNumber(arg(0)) && isNumber(arg(1)) && isLeftOut(arg(3)) && isLeftOut(arg(4));
    if (twin < 0 || !isPlain) return undefined;
    const holds = isGiven(arg(2)) ? chosenOnce(arg(2), String(arg(2).value)) : staying(arg(2), "ACT/365F");
    return { twin, cells: { A1: arg(0), B1: arg(1) }, holds };
  },
  XIRR: (arg) =>
    areLists(arg(0), arg(1)) && isLeftOut(arg(2)) && hasOneReturn(arg(0), arg(1))
      ? { twin: 0, cells: { "A1:C1": arg(0), "D1:F1": arg(1) } }
      : undefined,
  XNPV: (arg) =>
    isNumber(arg(0)) && areLists(arg(1), arg(2))
      ? { twin: 1, cells: { "A1:C1": arg(1), "D1:F1": arg(2), G1: arg(0) } }
      : undefined,
  MOIC: (arg) => (arg(0).place === undefined ? undefined : { twin: 0, cells: { "A1:D1": arg(0) } }),
};

function isOneRate(arg: Args): boolean {
  return (
    [0, 1, 2, 3, 4, 5].every((index) => isNumber(arg(index))) &&
    isByDays(arg(7)) &&
    isLeftOut(arg(8)) &&
    isLeftOut(arg(9))
  );
}

function accrued(arg: Args, frequency: number): Chosen {
  return {
    twin: 0,
    cells: { A1: arg(0), B1: arg(1), C1: arg(2), D1: arg(3), E1: arg(4), F1: arg(5) },
    holds: [...chosenOnce(arg(6), frequency), ...staying(arg(7), "ACT/365F")],
  };
}

/** As `staying`, of a choice for which nothing else stands: an empty cell is 0. */
function chosenOnce(choice: Argument, word: string | number): readonly string[] {
  if (choice.place === undefined) return [];
  return [`${choice.text}=${typeof word === "number" ? String(word) : `"${word}"`}`];
}

/** Days between two flows from which on a search for their return ends in every program. */
const SHORTEST = 30;

/** Something is paid, and later on something comes back: then there is one return, and every program finds it. */
function hasOneReturn({ list: flows = [] }: Argument, { list: days = [] }: Argument): boolean {
  const [first, ...others] = flows;
  return (
    typeof first === "number" &&
    first < 0 &&
    others.length > 0 &&
    others.every((flow) => typeof flow === "number" && flow > 0) &&
    days.every(
      (day, index) => typeof day === "number" && (index === 0 || day >= Number(days[index - 1]) + SHORTEST),
    )
  );
}

/** Two columns, or two rows, of the same length. */
function areLists({ place: one }: Argument, { place: other }: Argument): boolean {
  if (one === undefined || other === undefined) return false;
  const rows = [one, other].map(({ row, lastRow }) => lastRow - row);
  const columns = [one, other].map(({ column, lastColumn }) => lastColumn - column);
  return rows[0] === rows[1] && columns[0] === columns[1] && (rows[0] === 0 || columns[0] === 0);
}
