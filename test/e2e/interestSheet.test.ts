import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { browserSession } from "./session.ts";
import { beside, columnsOf, showSheet, textsInFront } from "./sheet.ts";
import { type, value } from "./typing.ts";

describe('the sheet "Interest" of the sample', function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    page = await session.openPage({ viewport: { width: 1500, height: 900 } });
    await showSheet(page, "Interest");
  });

  it("owes under three heads and two regimes what the golden numbers say", async () => {
    const rows = await textsInFront(page);
    assert.deepEqual(
      rows.flat().filter((text) => text.startsWith("#")),
      [],
    );
    const right = (label: string): string | undefined => {
      const row = rows.find((texts) => texts.includes(label));
      return row?.[row.indexOf(label) + 1];
    };
    // The award of Rusoro into the judgment, with costs, on 2 December 2025: 40 digits in vectors/interest-terms.json.
    assert.equal(right("Owed in all"), "1,550,234,980.40");
    assert.equal(right("of which interest"), "222,458,228.55");
  });

  it("finds how the court in Peavy v Dyer reckoned", async () => {
    const [fit = []] = await columnsOf(page, "Which conventions come to it", ["Fit", "Combination"]);
    assert.deepEqual(fit, ["Yes", "Day count: YD/365; Rounding: daily amount to cents"]);
  });

  it("follows another day, before the judgment", async () => {
    await type(page, await beside(page, "As of"), "=DATE(2018,5,8)");
    const rows = await textsInFront(page);
    const owed = rows.find((texts) => texts.includes("Owed in all"));
    // 1,327,776,751.86 with costs on 1 March 2018, and 1,324,474,251.86 × 2.02 % × 68 / 365.
    assert.equal(owed?.[owed.indexOf("Owed in all") + 1], "1,332,761,129.48");
    assert.equal(await value(page, await beside(page, "As of")), 43228);
  });
});
