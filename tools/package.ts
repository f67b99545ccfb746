/**
 * Builds the add-in for a host: `npm run package -- --url https://host/path`.
 *
 * The scripts are byte for byte those of `npm run build`; only the manifest, the help addresses in
 * functions.json and the office.js line of taskpane.html differ. `--office-js URL` takes office.js from
 * elsewhere than Microsoft's CDN, `--out folder` writes elsewhere than dist/.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { builtAddIn } from "./builtAddIn.ts";
import { checkManifest } from "./checkManifest.ts";
import { deploymentUrl, officeJsUrl } from "./packageUrl.ts";

const root = resolve(import.meta.dirname, "..");

interface Order {
  readonly url: string;
  readonly officeJs: string;
  readonly out: string;
}

function readOrder(args: readonly string[]): Order {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args: [...args], options: { url: text, "office-js": text, out: text } });
  const out = resolve(root, values.out ?? "dist");
  // The build empties its folder first, so it takes only one that is empty or holds a build.
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, "functions.json"))) {
    throw new Error(
      `--out must be an empty folder or one with an earlier build, got ${values.out ?? "dist"}`,
    );
  }
  return { url: deploymentUrl(values.url), officeJs: officeJsUrl(values["office-js"]), out };
}

try {
  const order = readOrder(process.argv.slice(2));
  await build({ ...order });
  const manifest = readFileSync(join(order.out, "manifest.xml"), "utf8");
  const problems = checkManifest(manifest, builtAddIn(order.out, order.url));
  if (problems.length > 0) throw new Error(`the manifest is not sound: ${problems.join("; ")}`);

  const folder = relative(process.cwd(), order.out) || order.out;
  console.log(
    `1. Copy what is in ${folder} to ${order.url}/ (any static web server; docs/deploy.md lists the headers).`,
  );
  console.log(`2. Open ${order.url}/taskpane.html in a browser: it must load without a certificate warning.`);
  console.log(
    `3. Give ${join(folder, "manifest.xml")} to the Microsoft 365 admin centre (Integrated apps), or sideload it.`,
  );
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
