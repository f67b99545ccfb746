/**
 * Loads the add-in into a real Excel: `npm run start:excel`, or for Excel on the web
 * `npm run start:excel -- --document <address of a workbook>`. `npm run stop:excel` undoes it.
 *
 * It has an Id and a name of its own, and the namespace AWARD. Where the deployed add-in is installed too,
 * `--beside` gives it the namespace AWARDDEV: editions.ts says why.
 *
 * office-addin-debugging starts tools/excel/excelServer.ts in a process of its own, registers manifest.xml and
 * opens Excel; it is told not to attach a debugger, so what runs is what users run.
 */
import { connect } from "node:net";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { AppType, startDebugging } from "office-addin-debugging";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";
import { build } from "../build.ts";
import { EDITIONS, type EditionName } from "../editions.ts";
import { EXCEL_FOLDER, EXCEL_PORT } from "./excelServer.ts";
import { whyNoExcel } from "./findExcel.ts";

const root = join(import.meta.dirname, "..", "..");

interface Order {
  /** Address of a workbook in Excel on the web; none: Excel on this machine. */
  readonly document: string | undefined;
  readonly edition: EditionName;
}

function readOrder(args: readonly string[]): Order {
  const { document, beside } = parseArgs({
    args: [...args],
    options: { document: { type: "string" }, beside: { type: "boolean" } },
  }).values;
  if (document !== undefined && !(URL.canParse(document) && new URL(document).protocol === "https:")) {
    throw new Error(
      `--document must be the https address of a workbook in Excel on the web, got ${document}`,
    );
  }
  return { document, edition: beside === true ? "beside" : "local" };
}

try {
  const { document, edition } = readOrder(process.argv.slice(2));
  const obstacle = document === undefined ? whyNoExcel() : undefined;
  if (obstacle !== undefined) throw new Error(obstacle);
  if (await isTaken(EXCEL_PORT)) {
    throw new Error(`Port ${EXCEL_PORT} is taken: run npm run stop:excel, or end the other program`);
  }
  // Here and not in the server's own process, which has no terminal to ask for a password in.
  await ensureCertificatesAreInstalled();
  process.chdir(root);
  await build({ out: EXCEL_FOLDER, edition });
  await startDebugging(join(EXCEL_FOLDER, "manifest.xml"), {
    appType: document === undefined ? AppType.Desktop : AppType.Web,
    devServerCommandLine: "node --import tsx tools/excel/excelServer.ts",
    // With a port it waits until the server answers, by netstat, which many a Linux has not.
    ...(process.platform === "linux" ? {} : { devServerPort: EXCEL_PORT }),
    enableDebugging: false,
    enableLiveReload: false,
    ...(document === undefined ? {} : { document: withQuery(document) }),
  });
  const { name, namespace } = EDITIONS[edition];
  console.log(
    `Excel opens with ${name} on its Home tab, functions =${namespace}.…; end it with npm run stop:excel.`,
  );
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
