/** Takes the add-in out of Excel again and ends its server: `npm run stop:excel`. */
import { join } from "node:path";
import { stopDebugging } from "office-addin-debugging";
import { EXCEL_FOLDER } from "./excelServer.ts";

try {
  await stopDebugging(join(EXCEL_FOLDER, "manifest.xml"));
} catch (error) {
  console.error(`stop:excel: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
