/** Colours as a workbook's styles name them, as "#rrggbb". */
import { elementsOf, type Element } from "../markup/elements.ts";

/** The order in which styles count the colours of a theme; the first two pairs are the other way round in the theme. */
const THEME_ORDER = [
  ...["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"],
  ...["hlink", "folHlink"],
];

/** Office's own theme, which holds where a file has none. */
const OFFICE_THEME: Readonly<Record<string, string>> = {
  ...{ lt1: "FFFFFF", dk1: "000000", lt2: "E7E6E6", dk2: "44546A", accent1: "4472C4", accent2: "ED7D31" },
  ...{ accent3: "A5A5A5", accent4: "FFC000", accent5: "5B9BD5", accent6: "70AD47" },
  ...{ hlink: "0563C1", folHlink: "954F72" },
};

const EIGHT = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");

/** The colours of Excel 97. @see ECMA-376 part 1, clause 18.8.27 */
const INDEXED: readonly string[] = [
  ...EIGHT,
  ...EIGHT,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(
    " ",
  ),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(
    " ",
  ),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  ),
];

export class Colours {
  private readonly theme: readonly string[];

  /** @param theme the text of the theme part, if there is one */
  constructor(theme: string | undefined, part: string) {
    this.theme = themeColours(theme === undefined ? [] : elementsOf(theme, part));
  }

  /** The colour of an element such as `<color theme="1" tint="-0.5"/>`; undefined where it is automatic. */
  of({ attribute }: Pick<Element, "attribute">): string | undefined {
    const [rgb, theme, indexed] = [attribute("rgb"), attribute("theme"), attribute("indexed")];
    const base =
      rgb !== undefined
        ? rgb.slice(-6)
        : theme !== undefined
          ? this.theme[Number(theme)]
          : indexed !== undefined
            ? INDEXED[Number(indexed)]
            : undefined;
    if (base === undefined || !/^[\da-f]{6}$/i.test(base)) return undefined;
    return `#${tinted(base, Number(attribute("tint") ?? 0)).toLowerCase()}`;
  }
}

function themeColours(elements: readonly Element[]): readonly string[] {
  const scheme = elements.find(({ name }) => name === "clrScheme");
  return THEME_ORDER.map((name) => {
    const slot = elements.find((one) => one.name === name && one.depth === (scheme?.depth ?? -2) + 1);
    const colour =
      slot && elements.find(({ depth, start }) => depth === slot.depth + 1 && start === slot.innerStart);
    const given = colour?.attribute(colour.name === "sysClr" ? "lastClr" : "val");
    return given ?? OFFICE_THEME[name] ?? "000000";
  });
}

/** Lighter by a part of what is missing to white, or darker by a part of what it has. @see clause 18.8.19 */
function tinted(rgb: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return rgb;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255,
  );
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  // Hue and saturation stay: each colour keeps its place between the darkest and the lightest.
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const reach = saturation * (1 - Math.abs(2 * wanted - 1));
  return [red, green, blue]
    .map((part) => wanted + (spread === 0 ? 0 : ((part - light) / spread) * reach))
    .map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("");
}
