/** Heads of claim, fixings and decisions that cannot stand beside each other: one sentence each, at its cell. */
import assert from "node:assert/strict";
import { parseScenario } from "../../../../src/calc/index.ts";
import { problemsOf, scenarioData } from "../terms/given.ts";

const HEAD = { head: "Damages", principal: 100, from: "2020-01-01", rate: 0.05, compounds: "Yearly" };
const LIBOR = [{ series: "LIBOR 6M", resetDate: "2020-01-01", rate: 0.01 }];
const PART = { date: "2021-01-01", event: "Annulment", kind: "Decision", standing: "Partial" };

/** Heads, with other cells in the first of them; of cells that are `undefined` there is none. */
function heads(cells: object, ...others: object[]): object {
  const first = Object.fromEntries(
    Object.entries({ ...HEAD, ...cells }).filter(([, cell]) => cell !== undefined),
  );
  return { "award.heads": [first, ...others] };
}

const refused: readonly (readonly [what: string, values: object, path: string, message: string])[] = [
  [
    "fixings of heads where there are none",
    { "award.benchmarks": LIBOR },
    "award.benchmarks",
    "Fixings of the heads are for Heads of claim: an Award of one sum has Benchmark fixings",
  ],
  [
    "a principal of one sum beside heads",
    { ...heads({}), "award.principal": 1 },
    "award.principal",
    "Award principal must be left empty where Heads of claim are given: they say it by row",
  ],
  [
    "two fixings of one day, the name typed in another case",
    {
      ...heads({ rate: undefined, benchmark: "LIBOR 6M" }),
      "award.benchmarks": [...LIBOR, { series: "libor 6m", resetDate: "2020-01-01", rate: 0.02 }],
    },
    "award.benchmarks.2.resetDate",
    '"libor 6m" has a fixing of 2020-01-01 in rows 1 and 2: leave one of them out',
  ],
  [
    "a rate and a benchmark",
    { ...heads({ benchmark: "LIBOR 6M" }), "award.benchmarks": LIBOR },
    "award.heads.1.rate",
    "one of Rate and Benchmark is needed, got both",
  ],
  [
    "neither a rate nor a benchmark",
    heads({ rate: undefined }),
    "award.heads.1.rate",
    "one of Rate and Benchmark is needed, got neither: say Bears No for a sum without interest",
  ],
  [
    "interest that nobody says how to add",
    heads({ compounds: undefined }),
    "award.heads.1.compounds",
    "Compounds is needed, got nothing: choose Simple or how often, or Bears No",
  ],
  [
    "a benchmark without fixings",
    heads({ rate: undefined, benchmark: "LIBOR 6M" }),
    "award.heads.1.benchmark",
    'Benchmark "LIBOR 6M" has no fixings: add them to Fixings of the heads',
  ],
  [
    "a floor beside the word that there is none",
    heads({ floor: 0.01, floorOn: "None" }),
    "award.heads.1.floor",
    "Floor must be left empty where Floor on says None",
  ],
  [
    "a margin that takes more than the rate gives",
    heads({ rate: 0.01, margin: -0.02 }),
    "award.heads.1.rate",
    "Rate and Margin come to less than 0: say None in Floor on if interest may run backwards",
  ],
  [
    "a part of a period where there are no periods, of simple interest",
    heads({ compounds: "Simple", stub: "Compound" }),
    "award.heads.1.stub",
    "Stub Compound needs periods: leave it empty beside Compounds Simple",
  ],
  [
    "a part of a period where there are no periods, of daily interest",
    heads({ compounds: "Daily", stub: "Compound" }),
    "award.heads.1.stub",
    "Stub Compound needs periods: leave it empty beside Compounds Daily",
  ],
  [
    "a day count beside a stub that counts by itself",
    heads({ stub: "Throughout", dayCount: "ACT/360" }),
    "award.heads.1.dayCount",
    "Day count must be left empty beside Stub Throughout, which counts days by itself",
  ],
  [
    "two words on which day interest is added",
    heads({ anniversaryOf: "2019-06-30", compoundsOn: "Calendar" }),
    "award.heads.1.anniversaryOf",
    "Anniversaries of must be left empty beside Compounds on",
  ],
  [
    "a day of grace without its form",
    heads({ graceUntil: "2020-02-01" }),
    "award.heads.1.graceForm",
    "Grace form is needed beside Grace until or Grace from, got nothing",
  ],
  [
    "a first day of grace without its form",
    heads({ graceFrom: "2020-02-01" }),
    "award.heads.1.graceForm",
    "Grace form is needed beside Grace until or Grace from, got nothing",
  ],
  [
    "a form of grace without its last day",
    heads({ graceForm: "Forward only" }),
    "award.heads.1.graceUntil",
    "Grace until is needed beside Grace form, got nothing",
  ],
  [
    "a window that nobody says the beginning of",
    heads({ graceForm: "Window", graceUntil: "2020-03-01" }),
    "award.heads.1.graceFrom",
    "Grace from is needed beside Window, got nothing",
  ],
  [
    "a beginning of what is no window",
    heads({ graceForm: "Forward only", graceFrom: "2020-02-01", graceUntil: "2020-03-01" }),
    "award.heads.1.graceFrom",
    "Grace from is for a Window alone: leave it empty",
  ],
  [
    "a grace that ends before interest begins",
    heads({ graceForm: "Forward only", graceUntil: "2019-12-31" }),
    "award.heads.1.graceUntil",
    "Grace until must not come before From 2020-01-01, got 2019-12-31",
  ],
  [
    "a window that ends before it begins",
    heads({ graceForm: "Window", graceFrom: "2020-03-01", graceUntil: "2020-02-29" }),
    "award.heads.1.graceUntil",
    "Grace until must not come before Grace from 2020-03-01, got 2020-02-29",
  ],
  [
    "two orders of payments",
    heads({ payments: "Interest first" }, { ...HEAD, head: "Costs", payments: "Principal first" }),
    "award.heads.2.payments",
    "Payments are of all heads: another row says Interest first",
  ],
  [
    "a head without a sum",
    heads({ principal: undefined }),
    "award.heads.1.principal",
    "Principal is needed in the first row of a head, got nothing",
  ],
  [
    "a second sum under the same name, which is the earlier by its day",
    heads({}, { ...HEAD, head: "damages ", from: "2021-01-01" }),
    "award.heads.2.principal",
    '"damages " has a Principal already: a second sum needs a Head of its own, new terms of the same sum leave it empty',
  ],
  [
    "two rows of a head on one day",
    heads({}, { head: "Damages", from: "2020-01-01", rate: 0.06, compounds: "Yearly" }),
    "award.heads.2.from",
    'two rows of "Damages" begin on 2020-01-01',
  ],
  [
    "a share that a decision leaves which leaves all",
    { ...heads({}), "legal.path": [{ ...PART, standing: "Full", share: 0.5 }] },
    "legal.path.1.share",
    "Share standing is only for a decision that leaves a part",
  ],
  [
    "heads set aside by a decision that leaves nothing",
    { ...heads({}), "legal.path": [{ ...PART, standing: "None", headsOut: "Damages" }] },
    "legal.path.1.headsOut",
    "Heads set aside is only for a decision that leaves a part",
  ],
  [
    "a part of heads that nobody names",
    { ...heads({}), "legal.path": [PART] },
    "legal.path.1.share",
    "Share standing or Heads set aside is needed where a decision leaves a part, got nothing",
  ],
  [
    "a part that is a sum and a share",
    { "award.principal": 100, "legal.path": [{ ...PART, principal: 50, share: 0.5 }] },
    "legal.path.1.share",
    "Share standing must be left empty beside Principal standing",
  ],
  [
    "a sum that is left of heads",
    { ...heads({}), "legal.path": [{ ...PART, principal: 50 }] },
    "legal.path.1.principal",
    "Principal standing is of an Award of one sum: with Heads of claim give a share, or heads set aside",
  ],
  [
    "a head set aside that there is not, beside one that there is",
    { ...heads({}), "legal.path": [{ ...PART, headsOut: "damages; Costs" }] },
    "legal.path.1.headsOut",
    '"Costs" is no head of claim: there is Damages',
  ],
  [
    "a head set aside of an Award of one sum",
    { "award.principal": 100, "legal.path": [{ ...PART, headsOut: "Costs" }] },
    "legal.path.1.headsOut",
    '"Costs" is no head of claim',
  ],
];

const accepted: readonly (readonly [what: string, values: object])[] = [
  ["a margin that leaves nothing", heads({ rate: 0.02, margin: -0.02 })],
  [
    "a margin below the rate where interest may run backwards",
    heads({ rate: 0, margin: -0.01, floorOn: "None" }),
  ],
  ["a margin below the rate above which a floor holds", heads({ rate: 0, margin: -0.01, floor: 0.01 })],
  ["a sum without interest", heads({ rate: undefined, compounds: undefined, bears: "No" })],
  ["a stub of compound interest", heads({ stub: "Compound" })],
  [
    "a stub that counts by itself, beside the day count that it is",
    heads({ stub: "Throughout", dayCount: "ACT/365F" }),
  ],
  ["a grace that ends as interest begins", heads({ graceForm: "Forward only", graceUntil: "2020-01-01" })],
  ["a window of one day", heads({ graceForm: "Window", graceFrom: "2020-03-01", graceUntil: "2020-03-01" })],
  [
    "one order of payments in two rows",
    heads({ payments: "Interest first" }, { ...HEAD, head: "Costs", payments: "Interest first" }),
  ],
  [
    "new terms of a head, though they stand above the old ones",
    heads({ principal: undefined, from: "2021-01-01" }, { ...HEAD }),
  ],
  [
    "a benchmark that is typed in another case",
    { ...heads({ rate: undefined, benchmark: "libor 6m" }), "award.benchmarks": LIBOR },
  ],
  ["heads set aside in another case", { ...heads({}), "legal.path": [{ ...PART, headsOut: "damages" }] }],
  [
    "two series with fixings of one day",
    {
      ...heads({ rate: undefined, benchmark: "LIBOR 6M" }),
      "award.benchmarks": [...LIBOR, { series: "LIBOR 12M", resetDate: "2020-01-01", rate: 0.02 }],
    },
  ],
];

describe("heads of claim that contradict themselves, their fixings or a decision", () => {
  for (const [what, values, path, message] of refused) {
    it(`are ${what}`, () => {
      assert.deepEqual(problemsOf(scenarioData({ ...values })), [{ path, message }]);
    });
  }
  for (const [what, values] of accepted) {
    it(`are not ${what}`, () => {
      const outcome = parseScenario(scenarioData({ ...values }));
      assert.equal(outcome.kind, "scenario", JSON.stringify(outcome));
    });
  }
});
