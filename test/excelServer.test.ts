import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { request, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { createExcelServer } from "../tools/excel/excelServer.ts";

const officeJs = join(import.meta.dirname, "../node_modules/@microsoft/office-js/dist/office.js");

describe("the server for a real Excel", () => {
  let folder: string;
  let server: Server;
  let ca: Buffer;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "award-finance-"));
    const file = (name: string): string => join(folder, name);
    await generateCertificates(file("ca.crt"), file("localhost.crt"), file("localhost.key"), 2);
    ca = readFileSync(file("ca.crt"));
    mkdirSync(join(folder, "dist", "assets"), { recursive: true });
    writeFileSync(join(folder, "dist", "taskpane.html"), "<!doctype html><title>pane</title>");
    writeFileSync(join(folder, "dist", "functions.json"), "{}");
    writeFileSync(join(folder, "dist", "assets", "icon-32.png"), "icon");
    writeFileSync(join(folder, "secret.txt"), "not for anyone");
    server = createExcelServer(join(folder, "dist"), {
      key: readFileSync(file("localhost.key")),
      cert: readFileSync(file("localhost.crt")),
    });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  });

  after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  function get(path: string, method = "GET"): Promise<{ response: IncomingMessage; body: Buffer }> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      request({ host: "localhost", port, path, method, ca, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => resolve({ response, body: Buffer.concat(parts) }));
      })
        .on("error", reject)
        .end();
    });
  }

  it("serves the pane over TLS that its certificate authority vouches for", async () => {
    const { response, body } = await get("/taskpane.html?_host_Info=Excel$Web$16.01");
    assert.equal(response.statusCode, 200);
    assert.match(response.headers["content-type"] ?? "", /^text\/html/);
    assert.match(body.toString(), /<title>pane/);
  });

  it("lets Excel on the web read the functions from its own origin", async () => {
    const { response } = await get("/functions.json");
    assert.equal(response.headers["access-control-allow-origin"], "*");
    assert.equal(response.headers["cache-control"], "no-cache");
  });

  it("answers the question whether a public page may reach localhost", async () => {
    const { response } = await get("/functions.json", "OPTIONS");
    assert.equal(response.statusCode, 204);
    assert.equal(response.headers["access-control-allow-private-network"], "true");
  });

  it("sends icons without Cache-Control, which would make Office show none", async () => {
    const { response } = await get("/assets/icon-32.png");
    assert.equal(response.statusCode, 200);
    assert.equal(response.headers["cache-control"], undefined);
  });

  it("serves office.js as npm delivers it", async () => {
    const { body } = await get("/office/office.js");
    assert.ok(body.equals(readFileSync(officeJs)));
  });

  it("shows a rebuilt file without a restart", async () => {
    writeFileSync(join(folder, "dist", "taskpane.html"), "<!doctype html><title>rebuilt</title>");
    const { body } = await get("/taskpane.html");
    assert.match(body.toString(), /rebuilt/);
  });

  for (const path of ["/missing.js", "/../secret.txt", "/..%2fsecret.txt", "/office/../../package.json"]) {
    it(`finds nothing at ${path}`, async () => {
      const { response } = await get(path);
      assert.equal(response.statusCode, 404);
    });
  }
});
