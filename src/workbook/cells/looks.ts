/**
 * How the cells look that we lay out: the custom of the trade, in which a figure's colour says what it is.
 *
 * @see FAST Standard 02c, 3.03: inputs are told apart from calculations by their colour
 */

/** Blue is typed in, black is calculated, amber is assumed. */
export const COLOURS = {
  input: "#0000FF",
  ink: "#1F2328",
  faint: "#5B6470",
  assumption: "#FFF2CC",
  headingFill: "#E8F0EE",
  heading: "#0F4A40",
  rule: "#9DB5AF",
} as const;

export interface Look {
  readonly color?: string;
  /** null: no fill. */
  readonly fill?: string | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly align?: "Left" | "Right" | "Center";
  /** So many widths of a character off the edge at which it is aligned. */
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly rule?: boolean;
}

export const LOOKS = {
  title: { bold: true, size: 16, color: COLOURS.heading },
  sentence: { bold: true, size: 13, color: COLOURS.ink },
  total: { bold: true, color: "#000000", rule: true },
  reading: { italic: true, color: COLOURS.faint },
  heading: { bold: true, color: COLOURS.heading, fill: COLOURS.headingFill },
  columnHeading: { bold: true, color: COLOURS.faint, rule: true },
  label: { color: COLOURS.ink },
  faint: { color: COLOURS.faint },
  input: { color: COLOURS.input, fill: null },
  assumption: { color: COLOURS.input, fill: COLOURS.assumption },
  calculation: { color: "#000000" },
} as const satisfies Readonly<Record<string, Look>>;

/** Gives a range a look; what the look does not name stays as it is. The caller syncs. */
export function dress(range: Excel.Range, look: Look): void {
  const { font, fill } = range.format;
  if (look.color !== undefined) font.color = look.color;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.size !== undefined) font.size = look.size;
  if (look.fill === null) fill.clear();
  else if (look.fill !== undefined) fill.color = look.fill;
  if (look.align !== undefined) range.format.horizontalAlignment = look.align;
  if (look.indent !== undefined) range.format.indentLevel = look.indent;
  if (look.wrap !== undefined) range.format.wrapText = look.wrap;
  if (look.rule === true) {
    const border = range.format.borders.getItem("EdgeBottom");
    border.style = "Continuous";
    border.color = COLOURS.rule;
  }
}
