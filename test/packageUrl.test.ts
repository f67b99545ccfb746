import assert from "node:assert/strict";
import { deploymentUrl, OFFICE_JS_CDN, officeJsUrl } from "../tools/packageUrl.ts";

describe("the address to package for", () => {
  const accepted: readonly (readonly [given: string, address: string])[] = [
    ["https://example.com", "https://example.com"],
    ["https://example.com/", "https://example.com"],
    ["https://example.com/award", "https://example.com/award"],
    ["https://example.com/award/", "https://example.com/award"],
    ["https://example.com/award//", "https://example.com/award"],
    ["https://EXAMPLE.com:8443/Award-1.0/a_b~c", "https://example.com:8443/Award-1.0/a_b~c"],
    ["https://example.com/our award", "https://example.com/our%20award"],
  ];
  for (const [given, address] of accepted) {
    it(`${given} is ${address}`, () => {
      assert.equal(deploymentUrl(given), address);
    });
  }

  const refused: readonly (readonly [given: string | undefined, sentence: RegExp])[] = [
    [undefined, /^--url is missing: write npm run package -- --url https:\/\/host\/path$/],
    ["  ", /^--url is missing/],
    ["example.com/award", /^--url must be an https address/],
    ["http://example.com", /^--url must be an https address, as Office loads no other, got http:/],
    ["file:///award", /^--url must be an https address/],
    ["https://", /^--url must be an https address/],
    ["https://example.com/?v=1", /^--url must be a folder's address without \? and #/],
    ["https://example.com/?", /^--url must be a folder's address without \? and #/],
    ["https://example.com/#top", /^--url must be a folder's address without \? and #/],
    ["https://me:secret@example.com/", /^--url must not hold a user name or password$/],
    ["https://example.com/a&b", /^--url may hold only letters, digits/],
    ["https://example.com/$&", /^--url may hold only letters, digits/],
  ];
  for (const [given, sentence] of refused) {
    it(`${given ?? "nothing"} is refused in one sentence`, () => {
      assert.throws(() => deploymentUrl(given), { message: sentence });
    });
  }
});

describe("the address of office.js", () => {
  it("is Microsoft's CDN unless told otherwise", () => {
    assert.equal(officeJsUrl(undefined), "https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    assert.equal(OFFICE_JS_CDN, officeJsUrl(undefined));
  });

  it("may be another https address of the script itself", () => {
    assert.equal(officeJsUrl("https://example.com/office/office.js"), "https://example.com/office/office.js");
    assert.throws(() => officeJsUrl("office/office.js"), {
      message: /^--office-js must be an https address/,
    });
    assert.throws(() => officeJsUrl("https://example.com/office/"), {
      message: /^--office-js must be the address of office\.js itself/,
    });
  });
});
