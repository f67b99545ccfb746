import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import type {} from "../../workbench/page/main.ts";
import { browserSession, servedPath } from "./session.ts";
import { openWorkbench } from "./typing.ts";

interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly source: string;
}

declare global {
  interface Window {
    violations?: Violation[];
  }
}

/**
 * What office.js itself does against the policy, harmlessly: over plain http it asks a page of its
 * own whether to trust the host, and styles the frame for it inline.
 */
function isKnownOfOfficeJs(violation: Violation): boolean {
  return (
    violation.directive === "style-src-attr" &&
    violation.blocked === "inline" &&
    /\/office\/excel-web-16\.00\.js$/.test(violation.source)
  );
}

describe("the add-in's page under its own security policy", function () {
  const session = browserSession(this);
  let page: Page;
  let addIn: Frame;
  const requests: string[] = [];

  before(async () => {
    page = await session.newPage();
    await page.addInitScript(() => {
      window.violations = [];
      addEventListener("securitypolicyviolation", (event) =>
        window.violations?.push({
          directive: event.effectiveDirective,
          blocked: event.blockedURI,
          source: event.sourceFile,
        }),
      );
    });
    page.on("request", (request) => requests.push(request.url()));
    await openWorkbench(page, session.url);
    const frame = page.frame({ url: /\/addin\/taskpane\.html/ });
    assert(frame);
    addIn = frame;
    await addIn.locator("#checks").click();
    await addIn.getByRole("region", { name: "Checks" }).waitFor();
  });

  it("breaks it nowhere, but for what office.js is known to do", async () => {
    const violations = await addIn.evaluate(() => window.violations ?? []);
    assert.deepEqual(
      violations.filter((violation) => !isKnownOfOfficeJs(violation)),
      [],
    );
  });

  it("notices when it is broken", async () => {
    await addIn.evaluate(() => {
      const image = document.createElement("img");
      image.src = "https://example.com/pixel.png";
      document.body.append(image);
    });
    await addIn.waitForFunction(() =>
      window.violations?.some((violation) => violation.directive === "img-src"),
    );
    session.forgive(/^Loading the image 'https:\/\/example\.com\/pixel\.png' violates/);
  });

  it("asks for nothing but its own files and office.js", () => {
    const strange = requests.filter(
      (url) => !url.startsWith(session.url) && url !== "https://example.com/pixel.png",
    );
    assert.deepEqual(strange, []);
    const asked = [...new Set(requests.map(servedPath))].filter((path) => path.startsWith("/addin/office/"));
    assert.deepEqual(asked.map((path) => path.replace(/^.*\//, "")).sort(), [
      "excel-web-16.00.js",
      "index.html",
      "office.js",
      "office_strings.js",
      // Prepares telemetry that the policy lets go nowhere.
      "oteljs_agave.js",
    ]);
  });

  it("runs no script that is written into the page", async () => {
    const ran = await addIn.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.injected = 'yes'";
      document.body.append(script);
      return document.documentElement.dataset["injected"] ?? "no";
    });
    assert.equal(ran, "no");
    session.forgive(/^Executing inline script violates/);
  });
});
