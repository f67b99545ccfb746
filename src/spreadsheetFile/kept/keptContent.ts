/** What of an opened file no grid shows, and a file that is written of it holds as it was: plain data throughout. */

export interface KeptRelation {
  readonly id: string;
  /** The whole of it. */
  readonly type: string;
  /** The name of a kept part, or an address outside of the file. */
  readonly target: string;
  readonly isOutside: boolean;
}

export interface KeptPart {
  readonly name: string;
  readonly contentType: string;
  /** Its bytes in base64. */
  readonly content: string;
  readonly relations: readonly KeptRelation[];
}

/** An element of a sheet, or an anchor of its drawing. */
export interface KeptPiece {
  /** What people call it: "conditional formats". */
  readonly kind: string;
  /** Its name, by which it finds its place; "" of what has none and is led to all the same. */
  readonly element: string;
  readonly xml: string;
  readonly relations: readonly KeptRelation[];
}

export interface KeptSheet {
  /** The part that the sheet was opened from. */
  readonly part: string;
  readonly name: string;
  readonly pieces: readonly KeptPiece[];
  /** What lies over its cells: pictures, shapes, charts that are not read. */
  readonly anchors: readonly KeptPiece[];
  /** Names that programs make for themselves: what is printed, what is filtered. As they are stored. */
  readonly names: readonly { readonly kind: string; readonly name: string; readonly refersTo: string }[];
}

export interface KeptContent {
  readonly sheets: readonly KeptSheet[];
  readonly parts: readonly KeptPart[];
  /** The theme, and whom comments are by. */
  readonly ofWorkbook: readonly KeptRelation[];
  /** Who wrote the file, and what else its properties say. */
  readonly ofPackage: readonly KeptRelation[];
  /** What conditional formats look like, and the colours that looks name by number. */
  readonly styles: readonly { readonly element: string; readonly xml: string }[];
}

/** A sheet as it is when the file is written. */
interface SheetNow {
  readonly part: string | undefined;
  readonly name: string;
}

/**
 * What can still be kept: where cells of a sheet moved, or the sheet has another name or is gone, whatever is on it or
 * names it would stand for other cells.
 *
 * @param moved the parts of the sheets in which cells moved
 * @returns also what is lost, in words
 */
export function stillKept(
  kept: KeptContent,
  sheets: readonly SheetNow[],
  moved: ReadonlySet<string>,
): { readonly kept: KeptContent; readonly lost: readonly string[] } {
  const nameNow = new Map(sheets.map(({ part, name }) => [part, name]));
  const changed = kept.sheets.filter(({ part, name }) => moved.has(part) || nameNow.get(part) !== name);
  const names = changed.map(({ name }) => name);
  const parts = new Map(kept.parts.map((part) => [part.name, part]));
  const lost = new Set<string>();
  const isSound = (sheet: KeptSheet, { xml, relations, kind }: KeptPiece): boolean => {
    const texts = [xml, ...relations.flatMap((relation) => textsBehind(relation, parts))];
    const sound = !moved.has(sheet.part) && !names.some((name) => texts.some((text) => mentions(text, name)));
    if (!sound && kind !== "") lost.add(`${kind} on “${nameNow.get(sheet.part) ?? sheet.name}”`);
    return sound;
  };
  const left = kept.sheets
    .filter(({ part }) => nameNow.has(part))
    .map((sheet): KeptSheet => {
      const keeps = (piece: KeptPiece): boolean => isSound(sheet, piece);
      const names = sheet.names.filter(({ kind, name, refersTo }) =>
        keeps({ kind, element: name, xml: refersTo, relations: [] }),
      );
      return {
        ...sheet,
        pieces: sheet.pieces.filter(keeps),
        anchors: sheet.anchors.filter(keeps),
        names,
      };
    });
  return { kept: withoutStrays({ ...kept, sheets: left }), lost: [...lost] };
}

/** The texts of the parts behind a relation. */
function textsBehind(
  { target, isOutside }: KeptRelation,
  parts: ReadonlyMap<string, KeptPart>,
  seen: Set<string> = new Set(),
): readonly string[] {
  const part = isOutside || seen.has(target) ? undefined : parts.get(target);
  if (part === undefined) return [];
  seen.add(target);
  const own = /xml$/i.test(part.contentType) ? [new TextDecoder().decode(bytesOf(part.content))] : [];
  return [...own, ...part.relations.flatMap((relation) => textsBehind(relation, parts, seen))];
}

/** Whether a text names a sheet in a reference, as XML writes it. */
function mentions(text: string, sheet: string): boolean {
  const plain = text
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .toLowerCase();
  const name = sheet.toLowerCase();
  return plain.includes(`${name}!`) || plain.includes(`${name.replaceAll("'", "''")}'!`);
}

/** Without parts that nothing leads to any more. */
function withoutStrays(kept: KeptContent): KeptContent {
  const parts = new Map(kept.parts.map((part) => [part.name, part]));
  const reached = new Set<string>();
  const follow = ({ target, isOutside }: KeptRelation): void => {
    if (isOutside || reached.has(target)) return;
    reached.add(target);
    parts.get(target)?.relations.forEach(follow);
  };
  [...kept.ofWorkbook, ...kept.ofPackage].forEach(follow);
  for (const { pieces, anchors } of kept.sheets)
    [...pieces, ...anchors].forEach(({ relations }) => relations.forEach(follow));
  return { ...kept, parts: kept.parts.filter(({ name }) => reached.has(name)) };
}

/** Bytes of which each stretch is a whole number of base64 groups. */
const STRETCH = 8_190;

export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STRETCH)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + STRETCH))));
  return pieces.join("");
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
