/** A message of the calculation module, which begins small and has no full stop, as a sentence. */
export function asSentence(message: string): string {
  const [first = "", ...others] = message;
  return `${first.toUpperCase()}${others.join("")}${/[.!?]$/.test(message) ? "" : "."}`;
}
