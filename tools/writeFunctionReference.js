/** Writes docs/functions.md (`npm run docs`); a test compares it with what this would write. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionReference } from "./functionHelp.js";
import { readFunctions } from "./functionsMetadata.js";

writeFileSync(join(import.meta.dirname, "..", "docs", "functions.md"), functionReference(readFunctions()));
