/** Changes of a package that are gathered and then made at once. */
import { elementsOf } from "../markup/elements.ts";
import { withEdits, type Edit } from "../markup/edits.ts";
import { escaped } from "../markup/tags.ts";
import { CONTENT_TYPES, type PartContent, type SpreadsheetPackage } from "../package/spreadsheetPackage.ts";
import {
  ownerOfRelationships,
  relationshipsOf,
  relationshipsPart,
  targetFrom,
} from "../workbook/relationships.ts";

const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const PACKAGE_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/** What was done to a package. */
export interface Done {
  readonly file: SpreadsheetPackage;
  /** Parts whose text is another one. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Changes of a package, none of them made before `make`. */
export class Changes {
  private readonly edits = new Map<string, Edit[]>();
  private readonly removed = new Set<string>();
  private readonly added = new Map<string, PartContent>();
  private relationshipsMade = 0;

  constructor(readonly file: SpreadsheetPackage) {}

  edit(part: string, edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const known = this.edits.get(part);
    if (known === undefined) this.edits.set(part, [...edits]);
    else for (const edit of edits) known.push(edit);
  }

  /** Puts text before the end of the root element of a part. */
  append(part: string, text: string): void {
    const at = elementsOf(this.file.text(part), part)[0]?.innerEnd ?? 0;
    this.edit(part, [{ start: at, end: at, text }]);
  }

  /** Adds a part with its content type, and lets another one lead to it; gives the id of that relationship. */
  add(
    part: string,
    content: PartContent,
    type: { readonly content: string | undefined; readonly relationship: string; readonly from: string },
  ): string {
    this.added.set(part, content);
    if (type.content !== undefined) {
      const name = escaped(`/${part}`);
      this.append(
        CONTENT_TYPES,
        `<Override xmlns="${PACKAGE_TYPES}" PartName="${name}" ContentType="${type.content}"/>`,
      );
    }
    return this.relate(type.from, part, type.relationship);
  }

  private relate(owner: string, part: string, type: string): string {
    const id = `rIdAwardFinance${++this.relationshipsMade}`;
    const target = escaped(targetFrom(owner, part));
    const element = `<Relationship xmlns="${PACKAGE_RELATIONSHIPS}" Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`;
    const holder = relationshipsPart(owner);
    if (this.file.has(holder)) this.append(holder, element);
    else this.added.set(holder, `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${element}</Relationships>`);
    return id;
  }

  /** Takes parts out, with what they alone lead to, and whatever leads to them. */
  remove(parts: readonly string[]): void {
    const going = new Set<string>();
    for (const part of parts) this.gather(part, going);
    for (const part of going) {
      this.removed.add(part);
      this.edits.delete(part);
    }
    for (const holder of this.file.names) {
      const owner = ownerOfRelationships(holder);
      if (owner === undefined || going.has(holder)) continue;
      for (const { target, start, end } of relationshipsOf(this.file, owner)) {
        if (target !== undefined && going.has(target)) this.edit(holder, [{ start, end, text: "" }]);
      }
    }
    for (const { name, attribute, start, end } of elementsOf(this.file.text(CONTENT_TYPES), CONTENT_TYPES)) {
      if (name === "Override" && going.has((attribute("PartName") ?? "").replace(/^\//, "")))
        this.edit(CONTENT_TYPES, [{ start, end, text: "" }]);
    }
  }

  private gather(part: string, going: Set<string>): void {
    if (going.has(part) || this.removed.has(part)) return;
    going.add(part);
    const holder = relationshipsPart(part);
    if (!this.file.has(holder)) return;
    going.add(holder);
    for (const { target, type } of relationshipsOf(this.file, part)) {
      if (target !== undefined && type === "customXmlProps") this.gather(target, going);
    }
  }

  /** Makes all of them. */
  make(): Done {
    const parts = new Map<string, PartContent | undefined>(this.added);
    for (const [part, edits] of this.edits) parts.set(part, withEdits(this.file.text(part), edits));
    for (const part of this.removed) parts.set(part, undefined);
    return {
      file: this.file.with(parts),
      changed: [...this.edits.keys()],
      removed: [...this.removed],
      added: [...this.added.keys()],
    };
  }
}
