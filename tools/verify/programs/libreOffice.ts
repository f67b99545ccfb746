import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Program } from "../verification.ts";

const COMMAND = "soffice";

export const libreOffice: Program = {
  name: "LibreOffice Calc (Debian package libreoffice-calc)",
  version: () => {
    try {
      const printed = execFileSync(COMMAND, ["--version"], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      return /\d+(\.\d+)+/u.exec(printed)?.[0];
    } catch {
      return undefined;
    }
  },
};

/**
 * What LibreOffice Calc answers to formulas.
 *
 * They are written into a flat OpenDocument sheet without results, a row each, and read back from the
 * CSV that a headless LibreOffice converts it to.
 *
 * @param formulas in OpenFormula syntax: `XIRR({-100;110};{45000;45365})`, booleans TRUE() and FALSE()
 * @returns a number, or the text of the error
 */
export function calculateInLibreOffice(formulas: readonly string[]): (number | string)[] {
  const folder = mkdtempSync(join(tmpdir(), "verify-"));
  try {
    const sheet = join(folder, "cases.fods");
    writeFileSync(sheet, flatSheet(formulas));
    execFileSync(
      COMMAND,
      [
        // A profile of its own: LibreOffice refuses to start a second time on one that is in use.
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--convert-to",
        // Comma, no quotes, UTF-8, from row 1, as values and not as shown: all digits of a double.
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false",
        "--outdir",
        folder,
        sheet,
      ],
      { stdio: "ignore", timeout: 900_000 },
    );
    const lines = readFileSync(join(folder, "cases.csv"), "utf8").trimEnd().split(/\r?\n/u);
    if (lines.length !== formulas.length) {
      throw new Error(`LibreOffice answered ${lines.length} of ${formulas.length} formulas`);
    }
    return lines.map((line) => {
      const number = Number(line);
      return line !== "" && Number.isFinite(number) ? number : line;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets LibreOffice calculate every formula of a file anew, whatever program says that it wrote it. */
const CALCULATES_ANEW = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Workbooks as a headless LibreOffice opens and saves them, in their order. */
export function savedByLibreOffice(
  workbooks: readonly Uint8Array[],
  { calculatesAnew }: { readonly calculatesAnew: boolean },
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "verify-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    if (calculatesAnew) writeFileSync(join(profile, "user", "registrymodifications.xcu"), CALCULATES_ANEW);
    const saved = join(folder, "saved");
    const files = workbooks.map((bytes, index) => {
      const file = join(folder, `book${index}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    execFileSync(
      COMMAND,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        saved,
        ...files,
      ],
      { stdio: "ignore", timeout: 900_000 },
    );
    return workbooks.map((_, index) => readFileSync(join(saved, `book${index}.xlsx`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function flatSheet(formulas: readonly string[]): string {
  const rows = formulas.map((formula) => {
    const text = formula.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    return `<table:table-row><table:table-cell table:formula="of:=${text}"/></table:table-row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet>
<table:calculation-settings table:null-year="1930"><table:null-date table:date-value="1899-12-30"/></table:calculation-settings>
<table:table table:name="Cases">
${rows.join("\n")}
</table:table></office:spreadsheet></office:body></office:document>
`;
}
