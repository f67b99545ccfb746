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

/** The name and arguments of a formula that is one call: "=AWARD.MOIC(A1:A5)". */
export function readCall(
  formula: string,
): { readonly name: string; readonly args: readonly string[] } | undefined {
  const match = /^=\s*([\w.]+)\((.*)\)\s*$/s.exec(formula);
  const args = match && splitArguments(match[2] ?? "");
  if (!match || !args) return undefined;
  return { name: match[1] ?? "", args: args.length === 1 && args[0] === "" ? [] : args };
}
