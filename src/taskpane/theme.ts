import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/index.js";
import { isDarkColour } from "./colour.ts";

const PAGE_STYLE = `
  html { color-scheme: light; }
  html.dark { color-scheme: dark; }
  body { margin: 0; background: var(--colorNeutralBackground1); color: var(--colorNeutralForeground1);
    font: var(--fontSizeBase300)/var(--lineHeightBase300) var(--fontFamilyBase); }
`;

/**
 * Gives the page Office's colours, or the system's where Office does not tell, and keeps them so.
 *
 * Everything goes through constructed style sheets: the content security policy forbids inline style.
 */
export function followTheme(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAGE_STYLE);
  document.adoptedStyleSheets.push(sheet);
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    const isDark = officeIsDark() ?? system.matches;
    document.documentElement.classList.toggle("dark", isDark);
    setTheme(isDark ? webDarkTheme : webLightTheme);
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
