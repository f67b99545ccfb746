import assert from "node:assert/strict";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { startWorkbench, type RunningWorkbench } from "../../workbench/server.ts";

/** The status line that a server sends for a request line, whatever that says. */
function statusOf(port: number, target: string, host = "127.0.0.1"): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let answer = "";
    socket.on("data", (part: Buffer) => (answer += part.toString("latin1")));
    socket.on("end", () => resolve(answer.split("\r\n")[0] ?? ""));
    socket.on("error", reject);
  });
}

describe("the workbench's server", () => {
  let running: RunningWorkbench;
  let port: number;

  before(async () => {
    running = await startWorkbench({ port: 0 });
    port = Number(new URL(running.url).port);
  });

  after(() => running.close());

  // What a page in the same browser can ask for, and more.
  for (const target of [
    "//",
    "///",
    "//[",
    "/%",
    "/%00",
    "/%ff%fe",
    "/addin/%",
    "/addin//",
    "/addin/..%2f..%2fpackage.json",
    "/addin/office/..%5c..%5c",
    "?",
    "/?%",
    "http://[",
    "http://elsewhere/",
    "\\\\",
    `/${"a/".repeat(3000)}`,
  ]) {
    it(`answers ${target.slice(0, 40)} and goes on`, async () => {
      const status = await statusOf(port, target);
      assert.match(status, /^HTTP\/1\.1 (200|400|404|431) /);
      assert.match(await statusOf(port, "/addin/nothing.js"), /^HTTP\/1\.1 404 /);
    });
  }

  it("listens on this machine's own address alone", async function () {
    const outside = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .find(({ internal, family }) => !internal && family === "IPv4");
    for (const host of ["::1", ...(outside ? [outside.address] : [])]) {
      await assert.rejects(statusOf(port, "/", host), /ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH/, host);
    }
  });
});
