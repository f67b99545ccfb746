import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { browserSession } from "./session.ts";
import { fill, openSheet } from "./sheet.ts";
import { parseAddress } from "../../workbench/host/cells/address.ts";
import { calculated, cells, openWorkbench } from "./typing.ts";

/** The example of Microsoft's help on XNPV: at 9 % it is 2,086.65. */
const FLOWS = [
  [-10_000, 39_448],
  [2_750, 39_508],
  [4_250, 39_751],
  [3_250, 39_859],
  [2_750, 39_904],
] as const;

describe("Excel's own functions in the workbench", function () {
  const session = browserSession(this);
  let page: Page;

  before(async () => {
    page = await session.openPage({ viewport: { width: 1200, height: 760 } });
    await openWorkbench(page, session.url);
    await openSheet(page, "Excel");
    await fill(page, 0, 0, FLOWS);
  });

  // Not typed: Univer's help on SORTBY, which opens under the hand, warns of two arguments of one name.
  const enter = async (address: string, formula: string): Promise<void> => {
    await page.evaluate(
      ([range, text]) => {
        const { grid } = window.workbench ?? {};
        if (range !== undefined) grid?.write(range, [[{ formula: text }]]);
      },
      [parseAddress(address, "Excel"), formula] as const,
    );
    await calculated(page);
  };
  const column = async (address: string): Promise<readonly unknown[]> =>
    (await cells(page, address)).flat().map(({ value }) => value);
  const near = (actual: unknown, expected: number): void =>
    assert.ok(Math.abs(Number(actual) - expected) < 0.005, `${String(actual)}, not ${String(expected)}`);

  for (const [place, formula, sorted] of [
    ["D1", "=SORT(A1:A5)", [-10_000, 2_750, 2_750, 3_250, 4_250]],
    ["E1", "=SORT(A1:A5,1,-1)", [4_250, 3_250, 2_750, 2_750, -10_000]],
    ["F1", "=SORTBY(A1:A5,B1:B5,-1)", [2_750, 3_250, 4_250, 2_750, -10_000]],
    ["G1", "=TRANSPOSE(SORT(TRANSPOSE(A1:A5),1,-1,TRUE))", [4_250, 3_250, 2_750, 2_750, -10_000]],
  ] as const) {
    it(`${formula} leaves to other formulas the range as it stands`, async () => {
      await enter(place, formula);
      assert.deepEqual(await column(`${place}:${place.charAt(0)}5`), sorted);
      await enter("I1", "=AWARD.XNPV(0.09,A1:A5,B1:B5)");
      near((await column("I1"))[0], 2_086.65);
      await enter("I2", "=SUMPRODUCT(A1:A5,B1:B5)");
      assert.equal(
        (await column("I2"))[0],
        FLOWS.reduce((sum, [amount, date]) => sum + amount * date, 0),
      );
      assert.deepEqual(
        await column("A1:A5"),
        FLOWS.map(([amount]) => amount),
      );
    });
  }

  it("sorts by several keys, and refuses a range that does not fit", async () => {
    await enter("K1", "=SORTBY(B1:B5,A1:A5,1,B1:B5,-1)");
    assert.deepEqual(await column("K1:K5"), [39_448, 39_904, 39_508, 39_859, 39_751]);
    await enter("L1", "=SORTBY(A1:A5,B1:B4)");
    assert.deepEqual(await column("L1"), ["#VALUE!"]);
    await enter("L2", "=SORT(A1:A5,2)");
    assert.deepEqual(await column("L2"), ["#VALUE!"]);
    await enter("L3", "=SORT(A1:A5,1,0)");
    assert.deepEqual(await column("L3"), ["#VALUE!"]);
  });

  // EDATE by Microsoft's help; YEARFRAC by the answers that Excel Online saved (test/vectors/yearfrac-excel.json).
  it("EDATE ends with a shorter month, and YEARFRAC counts Excel's years", async () => {
    await fill(page, 9, 0, [
      [43_496, 1],
      [43_861, 1],
      [40_905, 42_429],
    ]);
    await enter("D10", "=EDATE(A10:A11,B10:B11)");
    assert.deepEqual(await column("D10:D11"), [43_524, 43_890]);
    await enter("D13", "=YEARFRAC(A12,B12)");
    await enter("D14", "=YEARFRAC(A12,B12,1)");
    await enter("D15", "=YEARFRAC(A12,B12,5)");
    assert.ok(Math.abs(Number((await column("D13"))[0]) - 4.169444444444444) < 1e-14);
    assert.ok(Math.abs(Number((await column("D14"))[0]) - 4.171532846715329) < 1e-14);
    assert.deepEqual(await column("D15"), ["#NUM!"]);
  });
});
