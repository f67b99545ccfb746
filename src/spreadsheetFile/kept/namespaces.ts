/** Pieces of XML that are moved from one part into another. */

/**
 * A piece with the prefixes that the root of its part declares, so that it means the same in another one; without the
 * attributes that the root lets older programs pass over.
 */
export function withNamespaces(xml: string, head: string): string {
  const [, ignorable = ""] = /\s[\w.-]+:Ignorable\s*=\s*["']([^"']*)["']/.exec(head) ?? [];
  const prefixes = ignorable.split(/\s+/).filter((prefix) => prefix !== "");
  const bare =
    prefixes.length === 0
      ? xml
      : xml.replace(new RegExp(`\\s(?:${prefixes.join("|")}):[\\w.-]+\\s*=\\s*(?:"[^"]*"|'[^']*')`, "g"), "");
  const [tag = ""] = /^<[^\s/>]+/.exec(bare) ?? [];
  const first = bare.slice(0, bare.indexOf(">"));
  const declared = new Map(
    [...head.matchAll(/\s(xmlns(?::[\w.-]+)?)\s*=\s*("[^"]*"|'[^']*')/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
  const missing = [...declared].filter(([name]) => !new RegExp(`\\s${name}\\s*=`).test(first));
  return `${tag}${missing.map(([name, value]) => ` ${name}=${value}`).join("")}${bare.slice(tag.length)}`;
}
