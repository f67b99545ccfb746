/** Cells as a sheet copies them: tabs between them, lines between rows, quotes around those with either inside. */
export function copiedCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\r|\n|$)/gy;
  for (const [, content = "", end = ""] of text.replace(/\r?\n$/, "").matchAll(cell)) {
    const plain = /^"[^]*["\t\r\n][^]*"$/.test(content)
      ? content.slice(1, -1).replaceAll('""', '"')
      : content;
    rows.at(-1)?.push(plain);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}
