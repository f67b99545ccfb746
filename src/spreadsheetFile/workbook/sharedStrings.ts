/** The texts that cells of all sheets share. */
import { contentText, Tags } from "../markup/tags.ts";
import { unescaped } from "./escapes.ts";
import { relationshipsOf } from "./relationships.ts";
import type { WorkbookFile } from "./workbookFile.ts";

/** Every shared text, by its index; of formatted text the text alone, of Japanese the text without its reading. */
export function sharedStringsOf(workbook: WorkbookFile): readonly string[] {
  const { file } = workbook;
  const part = relationshipsOf(file, workbook.part).find(({ type }) => type === "sharedStrings")?.target;
  if (part === undefined || !file.has(part)) return [];
  const text = file.text(part);
  const tags = new Tags(text, part);
  const strings: string[] = [];
  let current = "";
  let isReading = false;
  while (tags.next()) {
    if (tags.is("si")) {
      if (!tags.isClosing) current = "";
      if (tags.isClosing || tags.isEmpty) strings.push(unescaped(current));
    } else if (tags.is("rPh")) isReading = !tags.isClosing;
    else if (tags.is("t") && !tags.isClosing && !tags.isEmpty) {
      const from = tags.end;
      while (tags.next() && !(tags.isClosing && tags.is("t")));
      if (!isReading) current += contentText(text.slice(from, tags.start));
    }
  }
  return strings;
}
