/**
 * The documentation as a site: a page for each function and for each guide, made once the add-in is built, so that its
 * examples can be worked out with the very script that ships.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFunctions } from "../functions/functionFacts.ts";
import { executor } from "./executed.ts";
import { functionPage, indexPage } from "./functionPages.ts";
import { guidePage } from "./guides.ts";
import { escape } from "./layout.ts";
import { SITE_PAGES } from "./pages.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** Pages whose address release 0.1 gave to Excel and to administrators: help/… leads on to docs/…. */
const FORMER_GUIDES = ["index", "in-excel"];

/**
 * Writes docs/ into a build, and help/ with the addresses of before.
 *
 * @param folder the build, whose functions.js works the examples out
 * @param namespace under which Excel will know the functions; comments and guides say AWARD
 * @throws Error where an example is not what its comment says
 */
export async function writeSite(folder: string, namespace: string): Promise<void> {
  const told = readFunctions();
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const executed = executor(folder);
  const write = (file: string, text: string): void => {
    const typed = text.replace(/\bAWARD\.(?=[A-Z_]{3}|<\/code>)/gu, `${namespace}.`);
    writeFileSync(join(folder, file), typed);
  };
  for (const name of ["docs", "help"]) {
    rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(join(folder, name), { recursive: true });
  }
  for (const file of ["docs.css", "search.js"])
    copyFileSync(join(import.meta.dirname, file), join(folder, "docs", file));
  write("docs/index.html", indexPage(told, version));
  for (const item of told.metadata.functions)
    write(`docs/${item.id}.html`, await functionPage(item, told, executed));
  for (const site of SITE_PAGES) {
    const markdown = readFileSync(join(ROOT, "docs", site.file), "utf8");
    write(`docs/${site.name}.html`, await guidePage(site, markdown, executed));
  }
  for (const name of [...FORMER_GUIDES, ...told.metadata.functions.map(({ id }) => id)])
    write(`help/${name}.html`, moved(name));
}

function moved(name: string): string {
  const target = `../docs/${escape(name)}.html`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta http-equiv="refresh" content="0; url=${target}">
<title>Moved</title>
</head>
<body><p>This page is now <a href="${target}">here</a>.</p></body>
</html>
`;
}
