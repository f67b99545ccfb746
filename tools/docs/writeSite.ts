/** Writes the documentation into dist/, the last step of `npm run build`. */
import { join } from "node:path";
import { EDITIONS } from "../editions.ts";
import { writeSite } from "./site.ts";

await writeSite(join(import.meta.dirname, "..", "..", "dist"), EDITIONS.deployed.namespace);
