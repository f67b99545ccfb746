/** Which part leads to which. @see ECMA-376 part 2, clause 9 */
import { elementsOf, type Element } from "../markup/elements.ts";
import { FileProblem } from "../package/fileProblem.ts";
import type { SpreadsheetPackage } from "../package/spreadsheetPackage.ts";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "customXml". */
  readonly type: string;
  /** The part it leads to; undefined of what lies outside of the package. */
  readonly target: string | undefined;
  /** Where the element stands in the text of the relationships part. */
  readonly start: number;
  readonly end: number;
}

/** The part that holds the relationships of a part; of the package itself for "". */
export function relationshipsPart(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** The part whose relationships a part holds; undefined of any other part. */
export function ownerOfRelationships(part: string): string | undefined {
  const [, folder, name] = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(part) ?? [];
  return name === undefined ? undefined : (folder ?? "") + name;
}

/**
 * The relationships of a part, none where it has no such part.
 *
 * @throws FileProblem where one leads out of the package
 */
export function relationshipsOf(file: SpreadsheetPackage, part: string): readonly Relationship[] {
  const holder = relationshipsPart(part);
  if (!file.has(holder)) return [];
  return elementsOf(file.text(holder), holder)
    .filter(({ name }) => name === "Relationship")
    .map(({ attribute, start, end }) => {
      const isOutside = attribute("TargetMode")?.toLowerCase() === "external";
      const target = attribute("Target") ?? "";
      return {
        id: attribute("Id") ?? "",
        type: (attribute("Type") ?? "").replace(/^.*\//, ""),
        target: isOutside ? undefined : resolved(target, part, holder),
        start,
        end,
      };
    });
}

/** The part that a relationship's target is, read from where its owner lies. */
function resolved(target: string, owner: string, holder: string): string {
  const path = target.startsWith("/") ? target.slice(1) : owner.replace(/[^/]*$/, "") + target;
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    // LibreOffice leads from the package itself to "../customXml/item1.xml"; above the root there is only the root.
    else if (segments.pop() === undefined && owner !== "")
      throw new FileProblem(`The part ${holder} of this file leads out of the file; it is not read.`);
  }
  return segments.join("/");
}

/** The relationship that an element names, whatever prefix the file has for it: `r:id="rId1"`. */
export function relationshipIdOf(text: string, { start, innerStart }: Element): string | undefined {
  return /\s[^\s:="'<>]+:id\s*=\s*["']([^"']*)["']/.exec(text.slice(start, innerStart))?.[1];
}

/** The target that leads from a part to another one. */
export function targetFrom(owner: string, part: string): string {
  const folder = owner.replace(/[^/]*$/, "");
  return part.startsWith(folder) ? part.slice(folder.length) : `/${part}`;
}
