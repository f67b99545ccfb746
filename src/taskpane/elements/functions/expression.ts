/** Looks into the text of a formula without evaluating it. */

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/**
 * Cuts the inside of a function's parentheses at its commas.
 *
 * Commas inside quotes, parentheses, braces and brackets do not count.
 *
 * @returns the pieces, or undefined when quotes or parentheses do not close
 */
export function splitArguments(text: string): readonly string[] | undefined {
  const pieces: string[] = [];
  const open: string[] = [];
  let start = 0;
  let quoted: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted !== undefined) {
      // A doubled quote inside quotes closes and opens again, which comes to the same.
      if (character === quoted) quoted = undefined;
    } else if (character === '"' || character === "'") {
      quoted = character;
    } else if (character in CLOSING) {
      open.push(CLOSING[character] ?? "");
    } else if (character === ")" || character === "}" || character === "]") {
      if (open.pop() !== character) return undefined;
    } else if (character === "," && open.length === 0) {
      pieces.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  if (quoted !== undefined || open.length > 0) return undefined;
  return [...pieces, text.slice(start).trim()];
}

/** A call of a function, with the texts of its arguments. */
export interface Call {
  readonly name: string;
  readonly args: readonly string[];
}

/** The name and arguments of a formula that is one call: "=AWARD.MOIC(A1:A5)". */
export function readCall(formula: string): Call | undefined {
  const match = /^=\s*([\w.]+)\((.*)\)\s*$/s.exec(formula);
  const args = match && splitArguments(match[2] ?? "");
  if (!match || !args) return undefined;
  return { name: match[1] ?? "", args: args.length === 1 && args[0] === "" ? [] : args };
}

/** The first call of a function of a namespace anywhere in a formula: "AWARD.MOIC" with its arguments. */
export function firstCall(formula: string, namespace: string): Call | undefined {
  const begin = new RegExp(`\\b${namespace}\\.[\\w.]+\\(`, "iu").exec(formula);
  if (!begin) return undefined;
  const rest = formula.slice(begin.index);
  for (let end = rest.indexOf(")"); end >= 0; end = rest.indexOf(")", end + 1)) {
    const call = readCall(`=${rest.slice(0, end + 1)}`);
    if (call) return call;
  }
  return undefined;
}
