/**
 * Loads the built add-in into a real Excel: `npm run start:excel`, or for Excel on the web
 * `npm run start:excel -- --document <address of a workbook>`. `npm run stop:excel` undoes it.
 *
 * office-addin-debugging starts tools/excelServer.ts in a process of its own, registers manifest.xml and
 * opens Excel; it is told not to attach a debugger, so what runs is what users run.
 */
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { AppType, startDebugging } from "office-addin-debugging";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";
import { EXCEL_PORT } from "./excelServer.ts";
import { whyNoExcel } from "./findExcel.ts";

const root = join(import.meta.dirname, "..");

function readDocument(args: readonly string[]): string | undefined {
  const { document } = parseArgs({ args: [...args], options: { document: { type: "string" } } }).values;
  if (document !== undefined && !(URL.canParse(document) && new URL(document).protocol === "https:")) {
    throw new Error(
      `--document must be the https address of a workbook in Excel on the web, got ${document}`,
    );
  }
  return document;
}

try {
  const document = readDocument(process.argv.slice(2));
  const obstacle = document === undefined ? whyNoExcel() : undefined;
  if (obstacle !== undefined) throw new Error(obstacle);
  if (!existsSync(join(root, "dist", "manifest.xml")))
    throw new Error("dist/ is empty: run npm run build first");
  if (await isTaken(EXCEL_PORT)) {
    throw new Error(`Port ${EXCEL_PORT} is taken: run npm run stop:excel, or end the other program`);
  }
  // Here and not in the server's own process, which has no terminal to ask for a password in.
  await ensureCertificatesAreInstalled();
  process.chdir(root);
  await startDebugging("manifest.xml", {
    appType: document === undefined ? AppType.Desktop : AppType.Web,
    devServerCommandLine: "node --import tsx tools/excelServer.ts",
    // With a port it waits until the server answers, by netstat, which many a Linux has not.
    ...(process.platform === "linux" ? {} : { devServerPort: EXCEL_PORT }),
    enableDebugging: false,
    enableLiveReload: false,
    ...(document === undefined ? {} : { document: withQuery(document) }),
  });
  console.log("Excel opens with Award Finance on its Home tab; end it with npm run stop:excel.");
} catch (error) {
  console.error(`start:excel: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "localhost");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => {
      resolve(false);
    });
  });
}

/** office-addin-dev-settings appends "&name=value" pairs, which need a query to follow. */
function withQuery(document: string): string {
  return document.includes("?") ? document : `${document}?web=1`;
}
