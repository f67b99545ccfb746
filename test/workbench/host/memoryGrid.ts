/**
 * A grid in memory: cells, and formulas that are one call of a custom function or a reference, which follow
 * the cells they refer to. It stands in for the spreadsheet where a test is about the host.
 */
import { cellKey, intersection, parseAddress } from "../../../workbench/host/cells/address.ts";
import type {
  Cell,
  CellAddress,
  CellValue,
  Evaluate,
  FunctionArgument,
  FunctionDescription,
  FunctionResult,
  Grid,
  RangeAddress,
  RangeFormat,
} from "../../../workbench/host/cells/grid.ts";

interface Stored {
  value: CellValue;
  formula?: string;
  numberFormat: string;
  /** The number format that a custom function gave with the value. */
  given?: string | undefined;
}

export interface MemoryGrid extends Grid {
  /** Types into a cell as a person would: a formula, or a value. */
  enter(address: string, entry: CellValue): void;
  valueAt(address: string): CellValue;
  formatAt(address: string): RangeFormat;
  /** Begins or ends the typing of a cell, during which Excel refuses calls on the workbook. */
  type(isEditing: boolean): void;
  readonly registered: readonly FunctionDescription[];
  readonly recalculations: number;
}

export function createMemoryGrid(sheetNames: readonly string[] = ["Sheet1"]): MemoryGrid {
  const sheets = new Map<string, Map<string, Stored & CellAddress>>(
    sheetNames.map((name) => [name, new Map()]),
  );
  const formats = new Map<string, RangeFormat>();
  const names = new Map<string, string>();
  const changed = new Set<(range: RangeAddress) => void>();
  const copied = new Set<(from: string, to: string) => void>();
  const selected = new Set<(range: RangeAddress) => void>();
  const abandoned = new Set<(cell: CellAddress) => void>();
  const running = new Set<Promise<void>>();
  let active = sheetNames[0] ?? "Sheet1";
  let selection: RangeAddress = { sheet: active, row: 0, column: 0, rows: 1, columns: 1 };
  let registered: readonly FunctionDescription[] = [];
  const evaluate = new Map<string, Evaluate>();
  let recalculations = 0;
  let isEditing = false;
  let isManual = false;
  /** Formulas that wait for a calculation, by their key. */
  const waiting = new Map<string, CellAddress>();
  const hidden = new Set<string>();
  const withoutGridlines = new Set<string>();

  const sheet = (name: string): Map<string, Stored & CellAddress> => {
    const found = sheets.get(name);
    if (!found) throw new Error(`The memory grid has no sheet ${name}.`);
    return found;
  };
  const stored = (cell: CellAddress): Stored =>
    sheet(cell.sheet).get(cellKey(cell)) ?? { value: null, numberFormat: "General" };
  const store = (cell: CellAddress, change: Partial<Stored>): void => {
    const { sheet: name, row, column } = cell;
    sheet(name).set(cellKey(cell), { ...stored(cell), ...change, sheet: name, row, column });
  };
  const address = (text: string): RangeAddress => {
    const found = parseAddress(text, active);
    if (!found) throw new Error(`${text} is no address.`);
    return found;
  };

  /** Shows a result, and calculates what refers to it; or lets that wait. */
  function show(cell: CellAddress, result: FunctionResult, follow: (from: RangeAddress) => void): void {
    const before = JSON.stringify(stored(cell).value);
    const table =
      result.kind === "table"
        ? result.values
        : [
            [
              {
                value: result.kind === "error" ? result.code : result.value,
                numberFormat: numberFormatOf(result),
              },
            ],
          ];
    table.forEach((row, r) =>
      row.forEach(({ value, numberFormat }, c) => {
        const target = { sheet: cell.sheet, row: cell.row + r, column: cell.column + c };
        store(target, { value, given: numberFormat, ...(numberFormat !== undefined && { numberFormat }) });
      }),
    );
    // A formula that refers to itself ends where its value no longer changes.
    if (result.kind === "table" || JSON.stringify(stored(cell).value) !== before)
      follow({ ...cell, rows: table.length, columns: table[0]?.length ?? 0 });
  }

  /** The other formulas that refer to some of the cells. */
  function dependentsOf(range: RangeAddress): CellAddress[] {
    return [...sheets.values()]
      .flatMap((cells) => [...cells.values()])
      .filter((cell) => {
        const texts = cell.formula?.slice(1).split(/[(),]/) ?? [];
        const references = texts.map((text) => parseAddress(text.trim(), cell.sheet));
        return references.some((reference) => reference && intersection(reference, range) !== undefined);
      });
  }

  function calculateDependents(range: RangeAddress): void {
    for (const cell of dependentsOf(range)) calculate(cell, stored(cell).formula ?? "", calculateDependents);
  }

  function letWait(cells: readonly CellAddress[]): void {
    for (const { sheet: name, row, column } of cells) {
      const cell = { sheet: name, row, column };
      waiting.set(cellKey(cell), cell);
    }
  }

  /** What becomes of the formulas that refer to cells that have changed. */
  function follow(range: RangeAddress): void {
    if (isManual) letWait(dependentsOf(range));
    else calculateDependents(range);
  }

  function calculateWaiting(): void {
    const cells = [...waiting.values()];
    waiting.clear();
    for (const cell of cells) calculate(cell, stored(cell).formula ?? "", calculateDependents);
  }

  function argument(text: string, at: CellAddress): FunctionArgument {
    if (text === "") return { kind: "omitted" };
    if (/^".*"$/.test(text)) return { kind: "scalar", value: text.slice(1, -1) };
    if (/^(true|false)$/i.test(text)) return { kind: "scalar", value: /^true$/i.test(text) };
    if (!Number.isNaN(Number(text))) return { kind: "scalar", value: Number(text) };
    const range = parseAddress(text, at.sheet);
    if (!range) return { kind: "scalar", value: "#NAME?" };
    const cells = Array.from({ length: range.rows }, (_, r) =>
      Array.from({ length: range.columns }, (__, c) =>
        stored({ sheet: range.sheet, row: range.row + r, column: range.column + c }),
      ),
    );
    const values = cells.map((row) => row.map(({ value }) => value));
    const numberFormats = cells.map((row) => row.map(({ given }) => given));
    return { kind: "range", values, ...(numberFormats.flat().some(Boolean) && { numberFormats }) };
  }

  function calculate(
    { sheet: sheetName, row, column }: CellAddress,
    formula: string,
    after: (range: RangeAddress) => void,
  ): void {
    const cell = { sheet: sheetName, row, column };
    const call = /^=([A-Z0-9_.]+)\((.*)\)$/i.exec(formula);
    const reference = parseAddress(formula.slice(1), cell.sheet);
    if (reference) {
      const { value, given } = stored(reference);
      return show(cell, { kind: "value", value, ...(given !== undefined && { numberFormat: given }) }, after);
    }
    const evaluateCall = evaluate.get(call?.[1]?.toUpperCase() ?? "");
    if (!call?.[1] || !evaluateCall) return store(cell, { value: "#NAME?" });
    const text = call[2] ?? "";
    const args = text === "" ? [] : text.split(",").map((part) => argument(part.trim(), cell));
    const work = evaluateCall(call[1], args, cell).then((result) => {
      if (stored(cell).formula === formula) show(cell, result, after);
    });
    running.add(work);
    void work.finally(() => running.delete(work));
  }

  function put(cell: CellAddress, change: Partial<Stored>): void {
    if (stored(cell).formula !== undefined) abandoned.forEach((listener) => listener(cell));
    const { formula, ...rest } = change;
    const before = { ...stored(cell) };
    delete before.formula;
    delete before.given;
    sheet(cell.sheet).set(cellKey(cell), { ...before, ...rest, ...cell, ...(formula && { formula }) });
    waiting.delete(cellKey(cell));
    if (formula) calculate(cell, formula, follow);
    else follow({ ...cell, rows: 1, columns: 1 });
  }

  function cellOf(at: CellAddress): Cell {
    const { value, formula, numberFormat } = stored(at);
    return { value, ...(formula && { formula }), numberFormat, text: String(value ?? "") };
  }

  const grid: MemoryGrid = {
    sheetNames: () => [...sheets.keys()],
    addSheet: (name) => void sheets.set(name, new Map()),
    deleteSheet(name) {
      sheets.delete(name);
      if (active === name) active = [...sheets.keys()][0] ?? "";
    },
    renameSheet(name, newName) {
      const entries = [...sheets].map(([old, cells]) => [old === name ? newName : old, cells] as const);
      sheets.clear();
      for (const [sheetName, cells] of entries) {
        const moved = [...cells.values()].map((cell) => ({ ...cell, sheet: sheetName }));
        sheets.set(sheetName, new Map(moved.map((cell) => [cellKey(cell), cell])));
      }
      if (active === name) active = newName;
    },
    copySheet(name) {
      const copy = `${name} (2)`;
      const cells = [...sheet(name).values()].map((cell) => ({ ...cell, sheet: copy }));
      sheets.set(copy, new Map(cells.map((cell) => [cellKey(cell), cell])));
      copied.forEach((listener) => listener(name, copy));
      return copy;
    },
    onSheetCopied: (listener) => subscribe(copied, listener),
    hideSheet: (name, isHidden) => void (isHidden ? hidden.add(name) : hidden.delete(name)),
    isSheetHidden: (name) => hidden.has(name),
    freeze: () => undefined,
    showGridlines: (name, areShown) =>
      void (areShown ? withoutGridlines.delete(name) : withoutGridlines.add(name)),
    hasGridlines: (name) => !withoutGridlines.has(name),
    isEditing: () => isEditing,
    type: (now) => void (isEditing = now),
    activeSheet: () => active,
    activateSheet: (name) => void (active = name),
    usedRange(name) {
      const cells = [...sheet(name).values()].filter(
        ({ value, formula }) => value !== null || formula !== undefined,
      );
      if (cells.length === 0) return undefined;
      const rows = cells.map(({ row }) => row);
      const columns = cells.map(({ column }) => column);
      const [row, column] = [Math.min(...rows), Math.min(...columns)];
      return {
        sheet: name,
        row,
        column,
        rows: Math.max(...rows) - row + 1,
        columns: Math.max(...columns) - column + 1,
      };
    },
    read: ({ sheet: name, row, column, rows, columns }) =>
      Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => cellOf({ sheet: name, row: row + r, column: column + c })),
      ),
    write(range, changes) {
      changes.forEach((line, r) =>
        line.forEach((change, c) => {
          if (!change) return;
          const cell = { sheet: range.sheet, row: range.row + r, column: range.column + c };
          const { value, formula, numberFormat } = change;
          if (numberFormat !== undefined) store(cell, { numberFormat });
          if (formula) put(cell, { formula });
          else if (value !== undefined) put(cell, { value });
        }),
      );
      changed.forEach((listener) => listener(range));
    },
    format(range, format) {
      const key = cellKey(range);
      formats.set(key, { ...formats.get(key), ...format });
    },
    selection: () => selection,
    select(range) {
      selection = range;
      selected.forEach((listener) => listener(range));
    },
    names: () => [...names].map(([name, refersTo]) => ({ name, refersTo })),
    setName(name, refersTo) {
      if (refersTo === null) names.delete(name);
      else names.set(name, refersTo);
    },
    setManual(now) {
      isManual = now;
      if (!isManual) calculateWaiting();
    },
    isPending: () => waiting.size > 0,
    async calculateWaiting() {
      calculateWaiting();
      await grid.settled();
    },
    async recalculate() {
      recalculations++;
      waiting.clear();
      for (const cells of sheets.values()) {
        for (const { formula, ...cell } of [...cells.values()])
          if (formula) calculate(cell, formula, calculateDependents);
      }
      await grid.settled();
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
    registerFunctions(functions, evaluateCall) {
      registered = [...registered, ...functions];
      for (const { name } of functions) evaluate.set(name.toUpperCase(), evaluateCall);
    },
    push(cell, result) {
      if (isManual) letWait([cell]);
      else show(cell, result, follow);
    },
    onCellsChanged: (listener) => subscribe(changed, listener),
    onSelectionChanged: (listener) => subscribe(selected, listener),
    onCallAbandoned: (listener) => subscribe(abandoned, listener),
    enter(text, entry) {
      const cell = address(text);
      const isFormula = typeof entry === "string" && entry.startsWith("=");
      put(cell, isFormula ? { formula: entry } : { value: entry });
      changed.forEach((listener) => listener(cell));
    },
    valueAt: (text) => stored(address(text)).value,
    formatAt(text) {
      const cell = address(text);
      const holding = [...formats].filter(([key]) => {
        const [row, column, name] = key.split(",");
        const at = { sheet: name ?? "", row: Number(row), column: Number(column), rows: 1, columns: 1 };
        return intersection(at, cell) !== undefined;
      });
      return Object.assign({}, ...holding.map(([, format]) => format)) as RangeFormat;
    },
    get registered() {
      return registered;
    },
    get recalculations() {
      return recalculations;
    },
  };
  return grid;
}

function numberFormatOf(result: FunctionResult): string | undefined {
  return result.kind === "value" ? result.numberFormat : undefined;
}

function subscribe<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
