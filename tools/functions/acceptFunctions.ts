/** Takes today's dist/functions.json as the accepted one, after an intended change (`npm run accept:functions`). */
import { copyFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
copyFileSync(join(root, "dist", "functions.json"), join(root, "test", "functions", "functions.golden.json"));
