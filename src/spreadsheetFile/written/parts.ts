/** Parts of a file that is written, and what leads from one to the other. */
import { escaped } from "../markup/tags.ts";
import type { KeptRelation } from "../kept/keptContent.ts";

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export const OPEN_XML = "application/vnd.openxmlformats-officedocument";

export interface Part {
  readonly name: string;
  readonly text: string | Uint8Array;
  /** Its content type, where the extension does not say it. */
  readonly type?: string;
  /** What leads to it from the workbook. */
  readonly relationship?: string;
}

/** The type in full, or its last word where it is one of the office documents. */
export type Entry = readonly [id: string, type: string, target: string, isOutside?: boolean];

export function relationshipsXml(entries: readonly Entry[]): string {
  const all = entries.map(([id, type, target, isOutside = false]) => {
    const mode = isOutside ? ' TargetMode="External"' : "";
    return `<Relationship Id="${escaped(id)}" Type="${type.includes(":") ? escaped(type) : `${DOCUMENT}/${type}`}" Target="${escaped(target)}"${mode}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

export function keptEntry({ id, type, target, isOutside }: KeptRelation): Entry {
  return [id, type, isOutside ? target : `/${target}`, isOutside];
}
