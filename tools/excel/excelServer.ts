/**
 * Serves the built add-in to a real Excel: build/excel/ at https://localhost:3000/ and the unmodified office.js
 * of npm at /office/, with the certificates of office-addin-dev-certs.
 */
import { createServer, type Server, type ServerOptions } from "node:https";
import type { ServerResponse } from "node:http";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import sirv, { type Options } from "sirv";

/** The port in manifest.xml. */
export const EXCEL_PORT = 3000;

/** Where `npm run start:excel` builds the add-in, apart from what is deployed and tested. */
export const EXCEL_FOLDER = join(import.meta.dirname, "..", "..", "build", "excel");

/**
 * Makes the server; the caller listens.
 *
 * @param dist the built folder; it is read anew at each request, so a rebuild needs no restart
 * @param credentials key and certificate
 */
export function createExcelServer(dist: string, credentials: ServerOptions): Server {
  const office = dirname(fileURLToPath(import.meta.resolve("@microsoft/office-js/dist/office.js")));
  const options: Options = { dev: true, etag: true, setHeaders };
  const addIn = sirv(dist, options);
  const officeJs = sirv(office, options);
  return createServer(credentials, (request, response) => {
    if (request.method === "OPTIONS") {
      setHeaders(response);
      response.writeHead(204).end();
      return;
    }
    const notFound = (): void => {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
    };
    if (request.url?.startsWith("/office/")) {
      request.url = request.url.slice("/office".length);
      officeJs(request, response, notFound);
    } else if (request.url?.endsWith(".png")) {
      // Office shows no icon that comes with a Cache-Control header, and sirv's live mode always sends
      // one; its other mode reads the folder once, so each request gets a fresh one.
      sirv(dist, { etag: true, setHeaders })(request, response, notFound);
    } else addIn(request, response, notFound);
  });
}

/**
 * Excel on the web reads functions.json and the manifest from its own origin, so other origins must be
 * let in; a browser asks once more before it lets a public page reach localhost.
 */
function setHeaders(response: ServerResponse): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Private-Network", "true");
  response.setHeader("X-Content-Type-Options", "nosniff");
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const server = createExcelServer(EXCEL_FOLDER, await getHttpsServerOptions());
  server.on("error", (error) => {
    console.error(`https://localhost:${EXCEL_PORT} cannot be served: ${error.message}`);
    process.exitCode = 1;
  });
  server.listen(EXCEL_PORT, "127.0.0.1", () => {
    console.log(`Award Finance is served at https://localhost:${EXCEL_PORT}/`);
  });
}
