/** A server of another make than the workbench's, as an administrator sets one up: static files over https. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sirv from "sirv";

/** Where office.js does not know the page that frames it, it asks a page beside it, which Microsoft serves. */
const TRUST_PAGE = `<!doctype html><title>Trusted</title><script>
addEventListener("message", (event) =>
  event.source.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin));
</script>`;

export interface SecureServer {
  /** "https://localhost:49152" */
  readonly origin: string;
  /** From now on it serves a folder below a path. */
  readonly serve: (path: string, folder: string) => void;
  readonly close: () => Promise<void>;
}

/** With a certificate of its own making, which a browser is told to take. */
export async function startSecureServer(): Promise<SecureServer> {
  const folders = new Map<string, ReturnType<typeof sirv>>();
  const server = createServer(certificate(), (request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("X-Content-Type-Options", "nosniff");
    const url = request.url ?? "/";
    if (/\/agaveerrorux\//i.test(url)) {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(TRUST_PAGE);
      return;
    }
    const path = [...folders.keys()].find((one) => url.startsWith(`${one}/`));
    const files = path === undefined ? undefined : folders.get(path);
    const notFound = (): void => void response.writeHead(404).end();
    if (path === undefined || files === undefined) return notFound();
    request.url = url.slice(path.length);
    files(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    serve: (path, folder) => void folders.set(path, sirv(folder, { dev: true })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "certificate-"));
  try {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    execFileSync(
      "openssl",
      [
        ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"],
        ...["-keyout", key, "-out", cert],
      ],
      { stdio: "ignore" },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
