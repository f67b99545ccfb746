import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/index.js";
import { isDarkColour } from "./colour.ts";

/** The brand's teal in place of Fluent's blue, wherever Fluent says "brand". */
const LIGHT_BRAND = {
  colorBrandBackground: "#0E7C86",
  colorBrandBackground2: "#E9F5F6",
  colorBrandBackgroundHover: "#0C6F78",
  colorBrandBackgroundPressed: "#085057",
  colorBrandForeground1: "#0E7C86",
  colorBrandForegroundLink: "#0C6F78",
  colorBrandForegroundLinkHover: "#085057",
  colorCompoundBrandStroke: "#0E7C86",
  colorCompoundBrandStrokeHover: "#0C6F78",
  colorCompoundBrandStrokePressed: "#085057",
  colorCompoundBrandForeground1: "#0E7C86",
  colorCompoundBrandBackground: "#0E7C86",
} as const;
const DARK_BRAND = {
  colorBrandBackground: "#0C6F78",
  colorBrandBackground2: "#03272A",
  colorBrandBackgroundHover: "#0E7C86",
  colorBrandBackgroundPressed: "#085057",
  colorBrandForeground1: "#7CBAC0",
  colorBrandForegroundLink: "#7CBAC0",
  colorBrandForegroundLinkHover: "#98CACE",
  colorCompoundBrandStroke: "#7CBAC0",
  colorCompoundBrandStrokeHover: "#98CACE",
  colorCompoundBrandStrokePressed: "#7CBAC0",
  colorCompoundBrandForeground1: "#7CBAC0",
  colorCompoundBrandBackground: "#7CBAC0",
} as const;

/**
 * Gives the page Office's colours, or the system's where Office does not tell, and keeps them so.
 */
export function followTheme(): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    const isDark = officeIsDark() ?? system.matches;
    document.documentElement.classList.toggle("dark", isDark);
    setTheme(isDark ? { ...webDarkTheme, ...DARK_BRAND } : { ...webLightTheme, ...LIGHT_BRAND });
  };
  apply();
  system.addEventListener("change", apply);
  // Excel has no event for a change of its theme; coming back to the pane is when it would be seen.
  window.addEventListener("focus", apply);
}

/** Whether Office shows itself dark; undefined where it does not tell, as on the web. */
function officeIsDark(): boolean | undefined {
  const theme =
    typeof Office === "undefined"
      ? undefined
      : ((Office.context as Partial<Office.Context> | undefined)?.officeTheme as
          Partial<Office.OfficeTheme> | undefined);
  return theme?.isDarkTheme ?? isDarkColour(theme?.bodyBackgroundColor);
}
