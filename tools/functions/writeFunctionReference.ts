/** Writes docs/functions.md and the README's table of functions (`npm run docs`); a test compares both. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionReference, readmeWithFunctions } from "./functionHelp.ts";
import { readFunctions } from "./functionFacts.ts";

const root = join(import.meta.dirname, "..", "..");
const readme = join(root, "README.md");
const functions = readFunctions();
writeFileSync(join(root, "docs", "functions.md"), functionReference(functions));
writeFileSync(readme, readmeWithFunctions(readFileSync(readme, "utf8"), functions));
