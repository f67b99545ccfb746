import assert from "node:assert/strict";
import { fromIso, milestones, toIso } from "../../../../src/calc/index.ts";
import { presetNamed, scenarioOf } from "../terms/given.ts";

const rows = (name: string, asOf: string): (readonly [string, string, string, number, string])[] =>
  milestones(presetNamed(name), fromIso(asOf)).map(
    ({ date, event, kind, days, status }) => [toIso(date), event, kind, days, status] as const,
  );

describe("the dates of a scenario", () => {
  it("are the legal path's and every one that the rest implies, in order", () => {
    assert.deepEqual(rows("Release of 3 February 2017", "2017-03-20"), [
      ["2012-06-14", "Standstill agreed", "standstill", -1740, "past"],
      ["2016-08-22", "Award issued, ICSID Additional Facility", "legal", -210, "past"],
      ["2016-10-19", "Set-aside application to the Paris Court of Appeal", "legal", -152, "past"],
      ["2017-02-03", "Notes of 2017 issued", "note", -45, "past"],
      ["2017-03-20", "Venezuela's submission due", "legal", 0, "due"],
      ["2018-02-03", "First payment", "payment", 320, "ahead"],
      ["2018-02-03", "Standstill ends", "standstill", 320, "ahead"],
      ["2018-05-04", "Notes of 2017 due", "note", 410, "ahead"],
      ["2027-02-03", "Options of 2017 expire", "option", 3607, "ahead"],
    ]);
  });

  it("have every instalment, numbered, and the standstill's end with the last", () => {
    const payments = rows("Settlement of 2018 in instalments", "2018-12-31").filter(
      ([, , kind]) => kind === "payment",
    );
    assert.equal(payments.length, 61);
    assert.deepEqual(payments[1], ["2019-01-15", "Instalment 1 of 60", "payment", 15, "ahead"]);
    assert.deepEqual(payments.at(-1)?.slice(0, 2), ["2023-12-15", "Instalment 60 of 60"]);
    const end = rows("Settlement of 2018 in instalments", "2018-12-31").find(
      ([, event]) => event === "Standstill ends",
    );
    assert.equal(end?.[0], "2023-12-15");
  });

  it("have the day on which a multiple steps up, and what comes instead of cash", () => {
    const events = rows("Sale order of 2025", "2025-12-02").map(([date, event]) => `${date} ${event}`);
    assert.ok(events.includes("2028-07-31 Notes of 2025: last day before the multiple steps up"));
    assert.ok(events.includes("2027-03-31 Convertible notes realised"));
    assert.ok(events.includes("2025-11-29 Sale order"));
  });

  it("have options without a name", () => {
    const unnamed = scenarioOf({ "options.grants": [{ count: 1, strike: 1, expiry: "2020-01-01" }] });
    assert.deepEqual(
      milestones(unnamed, fromIso("2019-01-01")).map(({ event }) => event),
      ["Options expire"],
    );
  });

  it("leave out what never comes, and what cannot be told", () => {
    const kinds = (name: string): string[] => rows(name, "2018-12-31").map(([, , kind]) => kind);
    assert.ok(!kinds("Never paid").includes("payment"));
    assert.deepEqual(milestones(scenarioOf({}), fromIso("2020-01-01")), []);
    // The amount of the first payment cannot be told without the Award; its day can.
    const dated = scenarioOf({ "award.firstPaymentDate": "2020-01-01" });
    assert.deepEqual(
      milestones(dated, fromIso("2020-01-01")).map(({ event, status }) => [event, status]),
      [["First payment", "due"]],
    );
  });
});
