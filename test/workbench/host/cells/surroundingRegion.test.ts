import assert from "node:assert/strict";
import { formatAddress, parseAddress } from "../../../../workbench/host/cells/address.ts";
import { surroundingRegion } from "../../../../workbench/host/cells/surroundingRegion.ts";
import { createMemoryGrid } from "../memoryGrid.ts";

/** @see https://learn.microsoft.com/office/vba/api/excel.range.currentregion: blank rows and columns bound it */
describe("the region around a cell", () => {
  const grid = createMemoryGrid();
  for (const [address, entry] of [
    ["B2", "Date"],
    ["C2", "Payee"],
    ["B3", 43419],
    ["D3", '=""'],
    // Nothing in row 4 but at the corner of the table.
    ["E4", 1],
    ["G2", "beyond a blank column"],
    ["B7", "beyond two blank rows"],
  ] as const) {
    grid.enter(`Sheet1!${address}`, entry);
  }
  const around = (address: string): string => {
    const start = parseAddress(address, "Sheet1");
    const used = grid.usedRange("Sheet1");
    assert(start && used);
    return formatAddress(surroundingRegion(start, used, (cells) => grid.read(cells)));
  };

  for (const [what, address, region] of [
    ["ends at blank rows and columns, and takes in what touches a corner", "C2", "Sheet1!B2:E4"],
    ["is the same from a blank cell within", "C3", "Sheet1!B2:E4"],
    ["of a blank cell beside it holds that cell too", "A2", "Sheet1!A2:E4"],
    ["of a cell alone is that cell", "G2", "Sheet1!G2"],
    ["of a blank cell alone is that cell", "K40", "Sheet1!K40"],
  ] as const) {
    it(what, () => assert.equal(around(address), region));
  }
});
