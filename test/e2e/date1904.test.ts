/** A workbook that counts its days from 1904, in which every date is read four years too early. */
import type { Frame } from "playwright-core";
import { browserSession } from "./session.ts";

describe("in a workbook that counts days from 1904, the pane", function () {
  const session = browserSession(this, { profile: "date1904" });
  let pane: Frame;

  before(async () => {
    ({ pane } = await session.openPane());
  });

  it("bh-161: says so on its Checks tab, and what to do", async () => {
    await pane.locator("#checks").click();
    await pane
      .locator("award-checks")
      .getByText(
        /counts its dates from 1904: .* 1,462 days too early\. Switch it off under File, Options, Advanced/,
      )
      .waitFor();
  });
});
