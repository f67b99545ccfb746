/** Whether there is an Excel here that can load an add-in from this machine. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const ON_THE_WEB = "use Excel on the web instead: npm run start:excel -- --document <address of a workbook>";

/**
 * Looks for a desktop Excel.
 *
 * @returns undefined when there is one, else the sentence that says why not and what to do
 */
export function whyNoExcel(platform: NodeJS.Platform = process.platform): string | undefined {
  switch (platform) {
    case "win32":
      return windowsKnowsExcel() ? undefined : `No desktop Excel was found on this computer; ${ON_THE_WEB}`;
    case "darwin": {
      const places = ["/Applications", join(homedir(), "Applications")];
      return places.some((place) => existsSync(join(place, "Microsoft Excel.app")))
        ? undefined
        : `Microsoft Excel.app was not found in Applications; ${ON_THE_WEB}`;
    }
    default:
      return `There is no desktop Excel for ${platform}; ${ON_THE_WEB}, or try the add-in without Excel: npm start`;
  }
}

/** Every installation of Excel registers the class that opens workbooks. */
function windowsKnowsExcel(): boolean {
  const registry = join(process.env.SystemRoot ?? "C:\\Windows", "System32", "reg.exe");
  return spawnSync(registry, ["query", "HKCR\\Excel.Application"], { stdio: "ignore" }).status === 0;
}
