import assert from "node:assert/strict";
import { PROFILES, profileNamed } from "../../../../workbench/host/profiles.ts";
import { appContext } from "../../../../workbench/host/channel/appContext.ts";
import { framedAddress, parseRequest } from "../../../../workbench/host/channel/protocol.ts";

describe("a message to the host", () => {
  const request = {
    _messageType: 0,
    _actionName: "executeMethod",
    _actionType: 0,
    _conversationId: "mine",
    _correlationId: 3,
    _data: { a: 1 },
  };

  it("of its conversation is a request", () => {
    assert.deepEqual(parseRequest(JSON.stringify(request), "mine"), {
      action: "executeMethod",
      type: 0,
      correlation: 3,
      data: { a: 1 },
    });
  });

  for (const [what, message] of [
    ["of another conversation", JSON.stringify({ ...request, _conversationId: "other" })],
    ["that is an answer", JSON.stringify({ ...request, _messageType: 1 })],
    ["without an action", JSON.stringify({ ...request, _actionName: undefined })],
    ["that is not JSON", "{"],
    ["that is JSON of nothing", "null"],
    ["that is no text", request],
  ] as const) {
    it(`${what} is ignored`, () => assert.equal(parseRequest(message, "mine"), undefined));
  }
});

describe("the address of a framed add-in", () => {
  it("names the host, the conversation, the control and the page that frames it", () => {
    const url = new URL(framedAddress("addin/pane.html", "talk", "control", "http://localhost:8400/?q"));
    assert.equal(url.pathname, "/addin/pane.html");
    assert.equal(url.searchParams.get("_host_Info"), "Excel$Web$16.01$en-US$control$$$3");
    assert.equal(decodeURIComponent(url.hash), "#&_xdm_Info=talk|control|http://localhost:8400/?q");
  });

  it("keeps the add-in's own parameters", () => {
    const url = new URL(
      framedAddress("addin/pane.html?theme=dark", "talk", "control", "http://localhost:8400/"),
    );
    assert.equal(url.searchParams.get("theme"), "dark");
    assert.equal(url.searchParams.has("_host_Info"), true);
  });
});

describe("what the host tells about itself", () => {
  const told = appContext({
    control: "control",
    documentUrl: "http://localhost/Book1.xlsx",
    profile: PROFILES.ltsc2021,
    settings: new Map([["kept", "1"]]),
  });

  it("has every field office.js refuses to start without", () => {
    const required = [
      ..."_id _appName _appVersion _appUILocale _dataLocale _docUrl _clientMode _settings _reason".split(" "),
    ];
    assert.deepEqual(
      required.filter((field) => told[field] === undefined),
      [],
    );
  });

  it("E15: claims the sets of its profile, and of no other", () => {
    const sets = JSON.parse(String(told["_requirementMatrix"])) as Record<string, string>;
    assert.equal(sets["ExcelApi"], "1.14");
    assert.equal(sets["CustomFunctionsRuntime"], "1.3");
    assert.equal(sets["KeyboardShortcuts"], undefined);
  });

  it("hands over the settings of the file as pairs", () => {
    assert.deepEqual(told["_settings"], [["kept", "1"]]);
  });
});

describe("a profile", () => {
  it("is found by its name, and is Excel on the web where none is given", () => {
    assert.equal(profileNamed("mac"), PROFILES.mac);
    for (const none of [undefined, null, ""]) assert.equal(profileNamed(none), PROFILES.web);
  });

  it("that does not exist is refused with those that do", () => {
    for (const name of ["lotus", "toString"])
      assert.throws(
        () => profileNamed(name),
        /There is no profile "\w+": it is one of every, web, windows, ltsc2021/,
      );
  });
});
