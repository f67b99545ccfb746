import assert from "node:assert/strict";
import {
  fieldAt,
  fromCsv,
  presets,
  toCsv,
  type DateOrder,
  type ParseOutcome,
  type Scenario,
} from "../../../../src/calc/index.ts";
import { scenarioOf } from "../terms/given.ts";

/** How an Excel saves a CSV file that it has opened: as its user sees the cells. */
interface Excel {
  readonly separator: string;
  readonly date: (year: string, month: string, day: string) => string;
  readonly number: (text: string) => string;
}

const dropZero = (digits: string): string => String(Number(digits));
const grouped = (text: string, by: string): string => {
  const [whole = "", ...decimals] = text.split(".");
  return [whole.replaceAll(/\B(?=(\d{3})+$)/gu, by), ...decimals].join(".");
};

const excels: Readonly<Record<string, Excel>> = {
  US: {
    separator: ",",
    date: (y, m, d) => `${dropZero(m)}/${dropZero(d)}/${y}`,
    number: (text) => text,
  },
  "US, with thousands": {
    separator: ",",
    date: (y, m, d) => `${m}/${d}/${y.slice(2)}`,
    number: (text) => grouped(text, ","),
  },
  UK: { separator: ",", date: (y, m, d) => `${d}/${m}/${y}`, number: (text) => text },
  German: {
    separator: ";",
    date: (y, m, d) => `${d}.${m}.${y}`,
    number: (text) => text.replace(".", ","),
  },
  "German, with thousands": {
    separator: ";",
    date: (y, m, d) => `${dropZero(d)}.${dropZero(m)}.${y}`,
    number: (text) => grouped(text, "’").replace(".", ","),
  },
  French: {
    separator: ";",
    date: (y, m, d) => `${d}/${m}/${y}`,
    number: (text) => grouped(text, "\u202f").replace(".", ",").replace("-", "\u2212"),
  },
};

/** The value cells of a file as an Excel shows them; quoted where its separator or a quote is inside. */
function savedBy({ separator, date, number }: Excel, scenario: Scenario): string {
  const cell = (text: string): string =>
    text.includes(separator) || text.includes('"') || /[\r\n]/u.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return records(toCsv(scenario))
    .map((record, line) => {
      const [path = "", , , column] = record;
      const field = fieldAt(path);
      const rule = field?.kind === "table" ? field.columns.find(({ header }) => header === column) : field;
      return record
        .map((text, index) => {
          if (index !== 4 || line === 0 || rule === undefined || rule.kind === "text") return cell(text);
          const [, y = "", m = "", d = ""] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
          if (y !== "") return cell(date(y, m, d));
          return cell(/^-?[\d.]+$/u.test(text) ? number(text) : text);
        })
        .join(separator);
    })
    .join("\r\n");
}

/** A CSV file as RFC 4180 has it. */
function records(text: string): string[][] {
  const found: string[][] = [[]];
  for (const [, quoted, bare = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/gu)) {
    found.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === "\r\n") found.push([]);
  }
  return found.slice(0, -1);
}

const file = (...lines: readonly string[]): string =>
  ["Field,Row,Column,Value,Source,Document", "schemaVersion,,,2", "name,,,A", ...lines].join("\n");
const stated = (path: string, value: string): string => `${path},,,${value},assumed,for the test`;
const problemsOf = (outcome: ParseOutcome): readonly string[] =>
  outcome.kind === "problems" ? outcome.problems.map(({ message }) => message) : [outcome.kind];

describe("a scenario as CSV that an Excel has saved again", () => {
  for (const [name, excel] of Object.entries(excels)) {
    it(`bh-162: comes back the same from an Excel that is ${name}, for every preset`, () => {
      for (const preset of presets()) {
        const text = savedBy(excel, preset);
        assert.deepEqual(fromCsv(text), { kind: "scenario", scenario: preset }, preset.name);
        assert.deepEqual(fromCsv(`sep=${excel.separator}\r\n\r\n${text}`), fromCsv(text));
      }
    });
  }

  const read = (lines: readonly string[], order?: DateOrder): ParseOutcome => fromCsv(file(...lines), order);
  const inputs = (given: Parameters<typeof scenarioOf>[0]): ParseOutcome => ({
    kind: "scenario",
    scenario: scenarioOf(given, "A"),
  });

  it("takes the order of dates from those that can be read in one way only", () => {
    const lines = (other: string): string[] => [
      stated("award.startDate", "01/02/2019"),
      stated("award.firstPaymentDate", other),
    ];
    const dates = (start: string, first: string): ParseOutcome =>
      inputs({ "award.startDate": start, "award.firstPaymentDate": first });
    assert.deepEqual(read(lines("15/03/2019")), dates("2019-02-01", "2019-03-15"));
    assert.deepEqual(read(lines("3/15/19")), dates("2019-01-02", "2019-03-15"));
    assert.deepEqual(read(lines("3/15/19"), "day"), dates("2019-01-02", "2019-03-15"));
    assert.deepEqual(read(lines("04/05/2019"), "day"), dates("2019-02-01", "2019-05-04"));
    assert.deepEqual(read(lines("04/05/2019"), "month"), dates("2019-01-02", "2019-04-05"));
    assert.deepEqual(read(lines("4 May 2019"), "day"), dates("2019-02-01", "2019-05-04"));
    assert.deepEqual(read(lines("05/05/2019"), "day"), dates("2019-02-01", "2019-05-05"));
  });

  it("asks where a date or a number can be read in two ways", () => {
    assert.deepEqual(problemsOf(read([stated("award.startDate", "01/02/2019")])), [
      'Interest runs from: "01/02/2019" can be read in two ways: write 2019-02-01 or 2019-01-02',
    ]);
    assert.deepEqual(
      problemsOf(
        read([
          stated("award.startDate", "01/02/2019"),
          stated("award.firstPaymentDate", "15/02/2019"),
          stated("standstill.agreementDate", "02/15/2019"),
        ]),
      ).slice(0, 1),
      [
        'Interest runs from: the dates of this file have the day first and the month first: write "01/02/2019" as year-month-day',
      ],
    );
    for (const [value, plain, other] of [
      ['"5,500"', "5500", "5.5000"],
      ['"29,500"', "29500", "29.5000"],
      ['"967,777"', "967777", "967.7770"],
      ['"-1,180"', "-1180", "-1.1800"],
    ] as const) {
      assert.deepEqual(problemsOf(read([stated("award.principal", value)])), [
        `Award principal: ${value} can be read in two ways: write ${plain} or ${other}`,
      ]);
    }
    const german = file(stated("award.principal", "5.500")).replaceAll(",", ";");
    assert.match(problemsOf(fromCsv(german))[0] ?? "", /"5\.500" can be read in two ways/u);
  });

  it("reads numbers as the others in the file are written, with signs and blanks of all kinds", () => {
    const sum = (value: string, another: string): ParseOutcome =>
      read([stated("award.principal", value), stated("award.margin", another)]);
    const is = (principal: number, margin: number): ParseOutcome =>
      inputs({ "award.principal": principal, "award.margin": margin });
    assert.deepEqual(sum('"967,777,002"', "0.04"), is(967_777_002, 0.04));
    assert.deepEqual(sum('"5,500"', "0.04"), is(5_500, 0.04));
    assert.deepEqual(sum('"5,500"', '"0,04"'), is(5.5, 0.04));
    assert.deepEqual(sum("5.500", '"0,04"'), is(5_500, 0.04));
    assert.deepEqual(sum("5.500", "4%"), is(5.5, 0.04));
    assert.deepEqual(sum("1’234’567.5", "4.25 %"), is(1_234_567.5, 0.0425));
    assert.deepEqual(sum("1 234 567", "\u22120.005"), is(1_234_567, -0.005));
    assert.deepEqual(sum("5e6", "0"), is(5_000_000, 0));
  });

  it("understands a choice in capitals", () => {
    for (const answer of ["YES", "yes", "Yes"]) {
      assert.deepEqual(read([stated("debt.isInDefault", answer)]), inputs({ "debt.isInDefault": "Yes" }));
    }
  });

  it("refuses a line that is there twice, with both", () => {
    assert.deepEqual(problemsOf(read([stated("award.principal", "5"), stated("award.principal", "6")])), [
      "line 5 of the file gives the same as line 4: leave one of them out",
    ]);
    const cell = (value: string): string => `award.fixings,1,Benchmark,${value},,`;
    assert.match(problemsOf(read([cell("0.01"), cell("0.02")]))[0] ?? "", /^line 5 /u);
  });
});
