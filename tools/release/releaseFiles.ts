/** What a release holds, of a build: by path, in order; the same build gives the same bytes. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Examples } from "../../src/workbook/index.ts";
import { SITE_PAGES } from "../docs/pages.ts";
import { billOfMaterials, componentsIn } from "./sbom.ts";
import { selfTestFile } from "./selfTestFile.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/** The file with the checksums of all others, as sha256sum reads it. */
const CHECKSUMS = "SHA256SUMS";

/** Files of the repository that travel along. */
const COPIED = ["LICENSE", "SECURITY.md", "CHANGELOG.md"];

/** Of a zip nothing may hang on the clock or the time zone: its first day. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * @param folder a build, as `npm run package` writes it
 * @param url where it will be served
 */
export function releaseFiles(folder: string, url: string): ReadonlyMap<string, Uint8Array> {
  const read = (file: string): Uint8Array => readFileSync(join(folder, file));
  const text = (file: string): string => readFileSync(join(folder, file), "utf8");
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Readonly<
    Record<string, string>
  >;
  const product = { name: name ?? "", version: version ?? "", licence: license ?? "" };
  const built = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  const notices = built.filter((file) => file.endsWith("THIRD-PARTY-LICENSES.txt"));
  const files = new Map<string, Uint8Array>([
    ...built.map((file) => [`addin/${file}`, read(file)] as const),
    ...built
      .filter((file) => file.startsWith("audit/") || file.startsWith("docs/"))
      .map((file) => [file, read(file)] as const),
    ...COPIED.map((file) => [file, strToU8(linked(readFileSync(join(ROOT, file), "utf8")))] as const),
    ["assets/icon-32.png", read("assets/icon-32.png")],
    ["manifest.xml", read("manifest.xml")],
    ["THIRD-PARTY-LICENSES.txt", read("THIRD-PARTY-LICENSES.txt")],
    ["self-test.xlsx", selfTestFile(JSON.parse(text("examples.json")) as Examples, product.version)],
    [
      "sbom.json",
      strToU8(
        billOfMaterials(
          product,
          notices.flatMap((file) => componentsIn(text(file))),
        ),
      ),
    ],
    ["README.txt", strToU8(readme(product.version, url))],
  ]);
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = sorted.map(
    ([file, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${file}\n`,
  );
  return new Map([...sorted, [CHECKSUMS, strToU8(sums.join(""))]]);
}

/** A text whose links to pages of the repository lead to those of the documentation; without one there the words stay. */
function linked(markdown: string): string {
  return markdown.replace(
    /\[([^\]]*)\]\(docs\/([^)#]*)(#[^)]*)?\)/g,
    (_, words: string, file: string, anchor = "") => {
      const found = SITE_PAGES.find((one) => one.file === file);
      const address = found && `docs/${found.name}.html`;
      if (address === undefined) return words;
      return `[${words === `docs/${file}` ? address : words}](${address}${String(anchor)})`;
    },
  );
}

/** The files as a zip, below one folder. */
export function releaseZip(files: ReadonlyMap<string, Uint8Array>, top: string): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([file, bytes]) => [`${top}/${file}`, bytes])), {
    mtime: FIRST_DAY,
    level: 9,
  });
}

function readme(version: string, url: string): string {
  return `Award Finance ${version}

1. Copy what is in addin/ to ${url}/ (any static web server; docs/administrator.html lists the headers).
2. Open ${url}/taskpane.html in a browser: it must load without a certificate warning.
3. Give manifest.xml to the Microsoft 365 admin centre (Integrated apps), or sideload it.
4. Open self-test.xlsx in an Excel that has the add-in: it must say PASS.

docs/index.html      the documentation, without a network
audit/               checks a workbook without Excel: index.html, or node award-audit.mjs workbook.xlsx
sbom.json            everything by others that is bundled (CycloneDX); their licences in THIRD-PARTY-LICENSES.txt
SHA256SUMS           of every file: sha256sum -c SHA256SUMS
`;
}
