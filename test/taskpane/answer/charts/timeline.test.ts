import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addDays,
  fromIso,
  milestones,
  presets,
  toIso,
  termsOf,
  type Milestone,
} from "../../../../src/calc/index.ts";
import { timelineEntries, type TimelineEntry } from "../../../../src/taskpane/answer/charts/timeline.ts";
import { STRIP_WIDTH, timelineLayout } from "../../../../src/taskpane/answer/charts/timelineLayout.ts";

const VALUATION = fromIso("2020-01-01");

function milestone(days: number, event = `Day ${days}`): Milestone {
  const status = days < 0 ? "past" : days === 0 ? "due" : "ahead";
  return { date: addDays(VALUATION, days), event, kind: "payment", days, status };
}

const texts = (entries: readonly TimelineEntry[]): string[] => entries.map(({ text }) => text);
const isInstalment = ({ event }: Milestone): boolean => event.startsWith("Instalment");

describe("the rows of the timeline", () => {
  it("have the valuation date between what is past or due and what is ahead", () => {
    const entries = timelineEntries([milestone(-5), milestone(0), milestone(7)], VALUATION, () => false);
    assert.deepEqual(texts(entries), ["Day -5", "Day 0", "Valuation date", "Day 7"]);
  });

  it("have a row for all instalments of one status where they are many", () => {
    const instalments = [-60, -30, 0, 30, 60, 90, 120, 150].map((days, index) =>
      milestone(days, `Instalment ${index + 1} of 8`),
    );
    const entries = timelineEntries([...instalments, milestone(400)], VALUATION, isInstalment);
    assert.deepEqual(texts(entries), [
      "Instalment 1 of 8",
      "Instalment 2 of 8",
      "Instalment 3 of 8",
      "Valuation date",
      "Instalment 4 of 8 to Instalment 8 of 8",
      "Day 400",
    ]);
    assert.deepEqual(entries[4]?.dates.map(toIso), [
      "2020-01-31",
      "2020-03-01",
      "2020-03-31",
      "2020-04-30",
      "2020-05-30",
    ]);
    assert.equal(entries[4]?.days, 30);
  });

  it("count back to the last of past instalments", () => {
    const past = [-90, -60, -30, -10].map((days) => milestone(days, "Instalment"));
    assert.equal(timelineEntries(past, VALUATION, isInstalment)[0]?.days, -10);
  });

  for (const scenario of presets()) {
    it(`of "${scenario.name}" hold every one of its dates, none twice, in order`, () => {
      const valuation = termsOf(scenario).valuationDate();
      const found = milestones(scenario, valuation);
      const entries = timelineEntries(found, valuation, isInstalment);
      const dates = entries.filter(({ kind }) => kind !== "valuation").flatMap((entry) => entry.dates);
      assert.deepEqual(
        [...dates].sort((a, b) => a - b),
        found.map(({ date }) => date),
      );
      const firsts = entries.map(({ first }) => first);
      assert.deepEqual(
        firsts,
        [...firsts].sort((a, b) => a - b),
      );
    });
  }
});

describe("the axis beside the list of dates", () => {
  const days = fc.array(fc.integer({ min: -20_000, max: 20_000 }), { minLength: 0, maxLength: 12 });

  it("has every day at its place, in order, and room for each label", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 60, max: 2_000 }), (offsets, height) => {
        const found = [...offsets].sort((a, b) => a - b).map((offset) => milestone(offset));
        const entries = timelineEntries(found, VALUATION, () => false);
        const rows = entries.map((_, index) => 10 + (index * height) / entries.length);
        const layout = timelineLayout(entries, rows, height);
        assert(layout);
        const places = layout.marks.map(({ from }) => from);
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
        assert(places.every((place) => place >= layout.axis.top && place <= layout.axis.bottom));
        layout.ticks.reduce((free, { y }) => {
          assert(y >= free, "a label is on another one");
          return y + 12;
        }, 0);
      }),
    );
  });

  it("is true to time: half of the time is half of the way", () => {
    const entries = timelineEntries([milestone(-1_000), milestone(1_000)], VALUATION, () => false);
    const [first, middle, last] = timelineLayout(entries, [10, 50, 90], 400)?.marks ?? [];
    assert(first && middle && last);
    assert.equal(Math.round(middle.from), Math.round((first.from + last.from) / 2));
    assert(last.x < STRIP_WIDTH);
  });

  it("is none where there is no date", () => assert.equal(timelineLayout([], [], 100), undefined));
});
