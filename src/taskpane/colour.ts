/** Whether white text reads better than black on a colour such as "#1F1F1F"; undefined for anything else. */
export function isDarkColour(colour: string | undefined): boolean | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  if (!match) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => {
    const level = parseInt(part, 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  // WCAG relative luminance; at 0.179 the contrast with black and with white is the same.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.179;
}
