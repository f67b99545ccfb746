/** Takes the add-in out of Excel again and ends its server: `npm run stop:excel`. */
import { join } from "node:path";
import { stopDebugging } from "office-addin-debugging";

try {
  await stopDebugging(join(import.meta.dirname, "..", "manifest.xml"));
} catch (error) {
  console.error(`stop:excel: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
