/** What people, hosts and other programs put where something else was meant. */
import type { RandomNumbers } from "../../tools/verify/randomNumbers.ts";
import type { Call } from "./calls.ts";

type Random = RandomNumbers;
type Table = readonly (readonly unknown[])[];

const NUMBERS = [
  ...[0, -0, 1, -1, 2, 0.5, 1e-9, 1e-320, 3, 12, 90, 365, 100, 1e6, 1e15, 2 ** 53, 1e21, 1e300, -1e300],
  ...[60, 61, 43831, 43831.5, 2958465, 2958466, 2018, 0.04, 4, 0.1 + 0.2, Number.NaN, Infinity, -Infinity],
] as const;

const TEXTS = [
  ...[
    "",
    " ",
    "abc",
    "4%",
    "1,000",
    "1.000,5",
    "2019-01-01",
    "31/12/2019",
    "TRUE",
    "None",
    "N/A",
    "#N/A",
    "Total",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "\u200b",
    "\u202eabc",
    "\u00a0",
    "’",
    "<b>x</b>",
    "=1+1",
    "x".repeat(5000),
  ],
] as const;

const OTHERS = [
  null,
  undefined,
  true,
  false,
  { type: "Error", errorType: "NotAvailable", basicType: "Error", basicValue: "#N/A" },
  { type: "Error", errorType: "__proto__" },
  { type: "Double", basicValue: 43831, numberFormat: "yyyy-mm-dd" },
  { type: "Double", basicValue: Number.NaN, numberFormat: "0%" },
  { type: "String", basicValue: "abc" },
  { type: "Entity", text: "thing", properties: {} },
  {},
] as const;

/** A call changed in one place or a few; an argument left out is null. */
export function changed({ id, args }: Call, width: number, random: Random, longest: number): Call {
  const given: unknown[] = Array.from({ length: width }, (_, place) => args[place] ?? null);
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0 && width > 0; left--) {
    const place = random.whole(0, width - 1);
    given[place] = changedArgument(given[place], random, longest);
  }
  return { id, args: given };
}

function changedArgument(value: unknown, random: Random, longest: number): unknown {
  const rows = asTable(value);
  if (rows !== undefined) return random.next() < 0.1 ? anything(random) : changedTable(rows, random, longest);
  if (random.next() < 0.1) return [[value, value]];
  if (random.next() < 0.05) return [[value], [anything(random)]];
  return changedCell(value, random);
}

function asTable(value: unknown): Table | undefined {
  return Array.isArray(value) && value.every(Array.isArray) ? (value as Table) : undefined;
}

function changedCell(value: unknown, random: Random): unknown {
  if (typeof value !== "number" || random.next() < 0.4) return anything(random);
  return random.pick([
    value + 1,
    value - 1,
    -value,
    value / 100,
    value * 100,
    value * 1e9,
    value + 0.5,
    value + 1e-7,
  ]);
}

function anything(random: Random): unknown {
  const kind = random.next();
  if (kind < 0.45) return random.pick(NUMBERS);
  return kind < 0.75 ? random.pick(TEXTS) : random.pick(OTHERS);
}

function changedTable(rows: Table, random: Random, longest: number): Table {
  const row = random.whole(0, Math.max(0, rows.length - 1));
  const column = random.whole(0, Math.max(0, (rows[0]?.length ?? 1) - 1));
  const withCell = (change: (cell: unknown) => unknown): Table =>
    rows.map((cells, index) =>
      index === row ? cells.with(Math.min(column, cells.length - 1), change(cells[column])) : cells,
    );
  switch (random.whole(0, 11)) {
    case 0:
      return rows.filter((_, index) => index !== row || rows.length === 1);
    case 1:
      return [...rows.slice(0, row), ...rows.slice(row, row + 1), ...rows.slice(row)];
    case 2:
      return [
        ...rows.slice(0, row),
        (rows[0] ?? []).map(() => random.pick([null, "", 0])),
        ...rows.slice(row),
      ];
    case 3:
      return rows.toReversed();
    case 4:
      return rows.map((cells) => (cells.length > 1 ? cells.filter((_, index) => index !== column) : cells));
    case 5:
      return rows.map((cells) => cells.toReversed());
    case 6:
      return rows.map((cells) => [...cells, anything(random)]);
    case 7: {
      const factor = random.pick([-1, 1e-6, 1e-2, 100, 1e9]);
      return rows.map((cells) =>
        cells.map((cell, index) => (index === column && typeof cell === "number" ? cell * factor : cell)),
      );
    }
    case 8: {
      const [head = [], ...body] = rows;
      if (body.length === 0 || random.next() > 0.02) return withCell((cell) => changedCell(cell, random));
      const count = Math.floor(random.whole(1, longest) / body.length);
      return [head, ...Array.from({ length: count }, () => body).flat()];
    }
    case 9:
      return rows.map((cells, index) => (index === 0 ? cells.map((cell) => `${String(cell)}x`) : cells));
    default:
      return withCell((cell) => changedCell(cell, random));
  }
}
