import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import open from "open";
import sirv from "sirv";
import { profileNamed } from "./host/profiles.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const DEFAULT_PORT = 8400;
/** This machine alone; "localhost" may stand for more than one address. */
const LOOPBACK = "127.0.0.1";
/** How many ports after the wanted one are tried before giving up. */
const PORTS_TO_TRY = 50;

/**
 * Over plain http office.js does not trust the page that frames it until a page of its own, beside
 * office.js, says that the user does. In Excel on the web Microsoft serves that page.
 */
const TRUST_PAGE = `<!doctype html><title>Trusted</title><script>
addEventListener("message", (event) =>
  event.source.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin));
</script>`;

export interface RunningWorkbench {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Where the files come from; tests may serve another build of the add-in. */
export interface WorkbenchFiles {
  readonly page?: string;
  readonly addin?: string;
  /** Another add-in, served at /beside/. */
  readonly beside?: string;
  /** The functions.json that Excel still has from an earlier release: it keeps the file for up to a day. */
  readonly knownFunctions?: string;
}

/**
 * Serves the workbench to this machine alone: its own page at `/`, the shipped add-in unmodified at
 * `/addin/`, and the unmodified office.js at `/addin/office/`; what Excel knows of the add-in's functions is at
 * `/excel/functions.json`. Below `/late/600,800/` the same files are
 * there with scripts that come late: office.js' own host file after 600 ms, the add-in's after 800 ms.
 *
 * @param options.port first port to try, a taken one moves to the next; 0 takes any free port
 * @param options.profile which Excel it is, by its name in host/profiles.ts; AWARD_PROFILE when not given
 */
export async function startWorkbench(
  options: { port?: number; profile?: string | undefined } & WorkbenchFiles = {},
): Promise<RunningWorkbench> {
  const page = serveFolder(options.page ?? join(root, "build/workbench"));
  const addin = serveFolder(options.addin ?? join(root, "dist"));
  const beside = options.beside === undefined ? undefined : serveFolder(options.beside);
  const office = serveFolder(join(root, "node_modules/@microsoft/office-js/dist"));

  const profile = options.profile ?? process.env["AWARD_PROFILE"] ?? "";
  profileNamed(profile);

  const knownFunctions =
    options.knownFunctions ?? join(options.addin ?? join(root, "dist"), "functions.json");

  function serve(path: string, request: IncomingMessage, response: ServerResponse): void {
    if (/\/agaveerrorux\//i.test(path)) {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(TRUST_PAGE);
    } else if (path === "/excel/functions.json") {
      sendFile(knownFunctions, response);
    } else if (/^\/(addin|beside)\/office\//.test(path)) {
      serveBelow(path.startsWith("/beside/") ? "/beside/office" : "/addin/office", office, request, response);
    } else if (beside !== undefined && path.startsWith("/beside/")) {
      serveBelow("/beside", beside, request, response);
    } else if (path.startsWith("/addin/")) {
      serveBelow("/addin", addin, request, response);
    } else {
      page(request, response, () => notFound(response));
    }
  }

  const server = createServer((request, response) => {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    const asked = pathOf(request.url);
    if (asked === undefined) {
      response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" }).end("Not an address");
      return;
    }
    const query = new URLSearchParams(request.url?.split("?")[1]);
    if (asked === "/" && profile !== "" && !query.has("profile")) {
      query.set("profile", profile);
      response.writeHead(302, { Location: `/?${query}` }).end();
      return;
    }
    const { path, milliseconds } = lateness(asked);
    request.url = path;
    if (milliseconds > 0) setTimeout(() => serve(path, request, response), milliseconds);
    else serve(path, request, response);
  });
  const port = await listen(server, options.port ?? DEFAULT_PORT);
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

/** Splits what a path says of lateness from the file it names. */
function lateness(path: string): { readonly path: string; readonly milliseconds: number } {
  const [, hostFile, own, file] = /^\/late\/(\d+),(\d+)(\/.*)$/.exec(path) ?? [];
  if (file === undefined) return { path, milliseconds: 0 };
  // office.js itself comes from a cache of every Office; its host file and the add-in may not.
  const isLate = file.endsWith(".js") && !file.endsWith("/office/office.js");
  return {
    path: file,
    milliseconds: isLate ? Number(file.startsWith("/addin/office/") ? hostFile : own) : 0,
  };
}

/** The path that is asked for; none for what is no address, such as "//", which any page can send. */
function pathOf(url = "/"): string | undefined {
  const whole = `http://localhost${url.startsWith("/") ? "" : "/"}${url}`;
  return URL.canParse(whole) ? new URL(whole).pathname : undefined;
}

type Folder = ReturnType<typeof sirv>;

function serveFolder(folder: string): Folder {
  // Read anew on every request, so that a rebuilt bundle is served without a restart.
  return sirv(folder, { dev: true, etag: false });
}

function serveBelow(
  prefix: string,
  folder: Folder,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  request.url = request.url?.slice(prefix.length) ?? "/";
  folder(request, response, () => notFound(response));
}

function sendFile(file: string, response: ServerResponse): void {
  readFile(file).then(
    (content) => response.setHeader("Content-Type", "application/json; charset=utf-8").end(content),
    () => notFound(response),
  );
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found");
}

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, LOOPBACK, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || port >= wanted + PORTS_TO_TRY) throw error;
    }
  }
}

/** Whether a browser can be opened for the person who started this. */
function hasDisplay(): boolean {
  if (process.env["CI"] !== undefined && process.env["CI"] !== "false") return false;
  if (process.platform !== "linux") return true;
  return ["DISPLAY", "WAYLAND_DISPLAY"].some((name) => Boolean(process.env[name]));
}

async function main(): Promise<void> {
  for (const [file, command] of [
    ["dist/functions.js", "npm run build"],
    ["build/workbench/index.html", "npm start"],
  ] as const) {
    if (existsSync(join(root, file))) continue;
    console.error(`${file} is missing: run "${command}" first.`);
    process.exit(1);
  }
  const wanted = Number(process.env["PORT"] ?? DEFAULT_PORT);
  const { url } = await startWorkbench({ port: Number.isInteger(wanted) ? wanted : DEFAULT_PORT });
  console.log(`Award Finance workbench: ${url}   (Ctrl+C ends it)`);
  if (hasDisplay()) await open(url).catch(() => undefined);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
