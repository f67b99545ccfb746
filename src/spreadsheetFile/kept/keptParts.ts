/** Parts that are kept whole, with all that they lead to. */
import { elementsOf } from "../markup/elements.ts";
import { CONTENT_TYPES, type SpreadsheetPackage } from "../package/spreadsheetPackage.ts";
import { relationshipsOf, relationshipsPart } from "../workbook/relationships.ts";
import { base64Of, type KeptPart, type KeptRelation } from "./keptContent.ts";

/** Contents that hang together with what a grid holds, or calculate by themselves: such parts are never kept. */
const NOT_KEPT =
  /worksheet|chartsheet|dialogsheet|macrosheet|sheet\.main|pivot|slicer|timeline|\.table\+xml|queryTable|externalLink|connections|vba|activeX|control|volatile|webextension/i;

/** Bytes in all: they are kept in the browser beside the workbook. */
const MOST_BYTES = 30_000_000;

/** Parts that the writer names itself. */
const OWN_NAME = /^xl\/(?:drawings\/drawing|charts\/chart)\d+\.xml$/i;

export class KeptParts {
  private readonly parts = new Map<string, KeptPart>();
  /** By the part's name in the file, in lower case. */
  private readonly names = new Map<string, string>();
  private readonly typeOf: (part: string) => string | undefined;
  private left = MOST_BYTES;

  constructor(private readonly file: SpreadsheetPackage) {
    this.typeOf = contentTypes(file);
  }

  get all(): readonly KeptPart[] {
    return [...this.parts.values()];
  }

  /** The relations of a part, those that can be kept with everything behind them. */
  relations(part: string, isWanted: (relation: KeptRelation) => boolean): readonly KeptRelation[] {
    return this.bareRelations(part)
      .filter(isWanted)
      .flatMap((relation) => {
        const kept = this.keep(relation);
        return kept === undefined ? [] : [kept];
      });
  }

  /** As they are in the file. */
  bareRelations(part: string): readonly KeptRelation[] {
    const holder = relationshipsPart(part);
    if (!this.file.has(holder)) return [];
    const targets = new Map(relationshipsOf(this.file, part).map(({ id, target }) => [id, target]));
    return elementsOf(this.file.text(holder), holder)
      .filter(({ name }) => name === "Relationship")
      .map(({ attribute }) => {
        const id = attribute("Id") ?? "";
        const target = targets.get(id);
        return {
          ...{ id, type: attribute("Type") ?? "", isOutside: target === undefined },
          target: target ?? attribute("Target") ?? "",
        };
      });
  }

  /** The relation to the part as it is kept; undefined where it cannot be. */
  private keep(relation: KeptRelation): KeptRelation | undefined {
    if (relation.isOutside) return relation;
    const name = this.take(relation.target);
    return name === undefined ? undefined : { ...relation, target: name };
  }

  private take(part: string): string | undefined {
    const known = this.names.get(part.toLowerCase());
    if (known !== undefined) return known;
    const contentType = this.typeOf(part);
    if (contentType === undefined || NOT_KEPT.test(contentType) || !this.file.has(part)) return undefined;
    const bytes = this.file.bytes(part);
    if (bytes.length > this.left) return undefined;
    const name = this.freeName(part);
    this.names.set(part.toLowerCase(), name);
    const relations = this.bareRelations(part).map((relation) => this.keep(relation));
    if (relations.includes(undefined)) {
      this.names.delete(part.toLowerCase());
      return undefined;
    }
    this.left -= bytes.length;
    const sound = relations.filter((relation) => relation !== undefined);
    this.parts.set(name, { name, contentType, content: base64Of(bytes), relations: sound });
    return name;
  }

  /** Its own name, or one that neither the writer nor another kept part has. */
  private freeName(part: string): string {
    const taken = new Set([...this.names.values()].map((name) => name.toLowerCase()));
    let name = part;
    while (OWN_NAME.test(name) || taken.has(name.toLowerCase())) name = name.replace(/([^/]+)$/, "kept-$1");
    return name;
  }
}

function contentTypes(file: SpreadsheetPackage): (part: string) => string | undefined {
  const ofPart = new Map<string, string>();
  const ofExtension = new Map<string, string>();
  for (const { name, attribute } of elementsOf(file.text(CONTENT_TYPES), CONTENT_TYPES)) {
    const type = attribute("ContentType") ?? "";
    if (name === "Override") ofPart.set((attribute("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
    if (name === "Default") ofExtension.set((attribute("Extension") ?? "").toLowerCase(), type);
  }
  return (part) =>
    ofPart.get(part.toLowerCase()) ?? ofExtension.get(/\.([^./]+)$/.exec(part)?.[1]?.toLowerCase() ?? "");
}
