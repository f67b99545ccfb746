import assert from "node:assert/strict";
import { dateOrderOf, dateOrderOfPattern, readDateText } from "../../../../src/calc/index.ts";

describe("a date as people write it", () => {
  for (const [text, iso] of [
    ["2019-02-01", "2019-02-01"],
    ["2019/2/1", "2019-02-01"],
    ["2019.02.01.", "2019-02-01"],
    ["1.2.2019", "2019-02-01"],
    ["01. 02. 2019", "2019-02-01"],
    ["15/01/2019", "2019-01-15"],
    ["1/15/2019", "2019-01-15"],
    ["15-01-19", "2019-01-15"],
    ["1/31/30", "1930-01-31"],
    ["3/3/2019", "2019-03-03"],
    ["29/2/2020", "2020-02-29"],
    ["1 Feb 2019", "2019-02-01"],
    ["1-Feb-19", "2019-02-01"],
    ["Sept. 3, 2019", "2019-09-03"],
  ] as const) {
    it(`"${text}" is ${iso}`, () => assert.deepEqual(readDateText(text), { kind: "date", iso }));
  }

  for (const text of [
    "",
    "13/13/2019",
    "29/2/2019",
    "1/2",
    "2019-13-01",
    "1.15.2019",
    "1 Foo 2019",
    "1/2-2019",
    "12",
  ]) {
    it(`"${text}" is none`, () => assert.equal(readDateText(text), undefined));
  }

  it("can be read in two ways, unless somebody says what comes first", () => {
    const [dayFirst, monthFirst] = ["2019-02-01", "2019-01-02"];
    assert.deepEqual(readDateText("01/02/2019"), { kind: "either", dayFirst, monthFirst });
    assert.deepEqual(readDateText("01/02/2019", "day"), { kind: "date", iso: dayFirst });
    assert.deepEqual(readDateText("01-02-2019", "month"), { kind: "date", iso: monthFirst });
  });

  it("tells what comes first in others", () => {
    assert.equal(dateOrderOf(["01/02/2019", "15/02/2019"]), "day");
    assert.equal(dateOrderOf(["01/02/2019", "2/15/2019"]), "month");
    assert.equal(dateOrderOf(["01/02/2019", "15.02.2019", "2019-02-15"]), undefined);
    assert.equal(dateOrderOf(["15/02/2019", "02/15/2019"]), "both");
  });

  it("has the order of the user's short pattern", () => {
    // As Windows has them for en-GB, en-US, de-DE, sv-SE, hu-HU, nl-NL, bg-BG and ja-JP.
    for (const [pattern, order] of [
      ["dd/MM/yyyy", "day"],
      ["M/d/yyyy", "month"],
      ["dd.MM.yyyy", "day"],
      ["yyyy-MM-dd", undefined],
      ["yyyy. MM. dd.", undefined],
      ["d-M-yyyy", "day"],
      ["d.M.yyyy 'г.'", "day"],
      ["yyyy/MM/dd", undefined],
    ] as const) {
      assert.equal(dateOrderOfPattern(pattern), order, pattern);
    }
  });
});
