import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/index.js";
import { isDarkColour } from "./colour.ts";

/**
 * Gives the page Office's colours, or the system's where Office does not tell, and keeps them so.
 */
export function followTheme(): void {
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
