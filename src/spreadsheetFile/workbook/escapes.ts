/** Characters that XML cannot hold, as a workbook's file writes them. */

/** Excel writes characters that XML cannot hold as _x000D_, and an underscore before such a text as _x005F_. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A text with the characters that XML cannot hold as Excel writes them: `_x000D_`, and before such a text `_x005F`. */
export function unreadable(text: string): string {
  return (
    text
      .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, (character) => {
        const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
        return `_x${code}_`;
      })
  );
}
