import assert from "node:assert/strict";
import { toIso } from "../../../../src/calc/index.ts";
import { ratesOf } from "../../../../src/taskpane/inputs/interest/rates.ts";
import { presetNamed, scenarioOf } from "../../../calc/scenario/terms/given.ts";

describe("the rates of each period", () => {
  it("are the fixings with the margin, from each 16 September on", () => {
    const [rates, ...others] = ratesOf(presetNamed("Settlement of 2018 in instalments"));
    assert.ok(rates && others.length === 0);
    // domain.md: 12-month USD LIBOR of 2011 to 2018, and 4 %; the floor of 4 % is below each.
    assert.deepEqual(
      rates.steps.map(({ rate }) => (rate * 100).toFixed(5)),
      ["4.83494", "4.99700", "4.65610", "4.58270", "4.86655", "5.54489", "5.73206", "6.88019"],
    );
    assert.deepEqual(
      rates.steps.map(({ from }) => toIso(from)),
      [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018].map((year) => `${year}-09-16`),
    );
    assert.equal(toIso(rates.steps.at(-1)?.to ?? (0 as never)), "2018-12-31");
    assert.equal(rates.floor, 0.04);
  });

  it("of heads with the same rates are told once, and those without interest not at all", () => {
    const heads = [
      { head: "Loss", principal: 100, from: "2020-01-01", rate: 0.05, compounds: "Yearly" },
      { head: "Loss", from: "2021-01-01", rate: 0.06, compounds: "Yearly" },
      { head: "Taxes", principal: 50, from: "2020-01-01", rate: 0.05, compounds: "Yearly" },
      { head: "Taxes", from: "2021-01-01", rate: 0.06, compounds: "Yearly" },
      { head: "Costs", principal: 5, from: "2020-01-01", bears: "No" },
    ];
    const rates = ratesOf(scenarioOf({ "valuation.date": "2022-07-01", "award.heads": heads }));
    assert.deepEqual(
      rates.map(({ heads: names, steps }) => [names, steps.map(({ rate }) => rate)]),
      [
        [
          ["Loss", "Taxes"],
          [0.05, 0.06],
        ],
      ],
    );
  });

  it("are none where an input is missing", () => {
    assert.deepEqual(ratesOf(scenarioOf({ "valuation.date": "2022-07-01" })), []);
  });
});
