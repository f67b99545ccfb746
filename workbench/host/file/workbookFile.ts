/** What a workbook file holds besides its cells; every add-in and window that has it open shares it. */
import type { KeptContent } from "../../../src/spreadsheetFile/index.ts";
import type { Chart } from "./chart.ts";

/** Settings of the document: each name with its value as JSON, as the file stores them. */
export type WorkbookSettings = Map<string, string>;

/** The custom XML parts of a file: each id with its document. */
type XmlParts = Map<string, string>;

/** A defined name that holds on one sheet only; those of the whole workbook are the grid's. */
export interface SheetName {
  sheet: string;
  readonly name: string;
  /** With its leading "=". */
  refersTo: string;
  comment: string;
}

/** How a sheet comes out of a printer: by a scale in per cent, or so that it fits so many pages. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
}

export const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export type CalculationMode = (typeof CALCULATION_MODES)[number];

export interface WorkbookFile {
  /** "Book1.xlsx". */
  readonly name: string;
  readonly settings: WorkbookSettings;
  readonly xmlParts: XmlParts;
  /** Names of the sheets that are protected. */
  readonly protectedSheets: Set<string>;
  readonly charts: Chart[];
  /** By sheet, where one was given a layout. */
  readonly pageLayouts: Map<string, PageLayout>;
  /** The comments of defined names, which the grid does not know. */
  readonly nameComments: Map<string, string>;
  /** Defined names of the workbook that no list shows. */
  readonly hiddenNames: Set<string>;
  readonly sheetNames: SheetName[];
  /** When its formulas are calculated; there are no data tables to be excepted. */
  calculationMode: CalculationMode;
  /** What of the file that it was opened from is neither in the grid nor here. */
  readonly kept: KeptContent | undefined;
  /** Sheets of that file in which cells have moved since, by their parts. */
  readonly movedParts: Set<string>;
  /** Told before a part is added, changed or deleted. */
  noteParts(): void;
  /** The parts as one of those that have the workbook open sees them, where those of others arrive late. */
  partsSeenBy(author: string, lateness: number): ReadonlyMap<string, string>;
  /** Whose work is being done: one of those that have the workbook open, or nobody of them. */
  readonly author: string | undefined;
  /** Runs work on the workbook once all work that was asked for before is done, whoever asked. */
  inOrder<Result>(author: string, work: () => Promise<Result>): Promise<Result>;
}

export interface WorkbookFileContent {
  readonly name?: string;
  readonly settings?: Iterable<readonly [string, string]>;
  readonly xmlParts?: Iterable<readonly [string, string]>;
  readonly protectedSheets?: Iterable<string>;
  readonly charts?: Iterable<Chart>;
  readonly pageLayouts?: Iterable<readonly [string, PageLayout]>;
  readonly nameComments?: Iterable<readonly [string, string]>;
  readonly hiddenNames?: Iterable<string>;
  readonly sheetNames?: Iterable<SheetName>;
  readonly calculationMode?: CalculationMode;
  readonly kept?: KeptContent | undefined;
  readonly movedParts?: Iterable<string>;
}

export function createWorkbookFile(content: WorkbookFileContent = {}): WorkbookFile {
  let last: Promise<unknown> = Promise.resolve();
  let author: string | undefined;
  const xmlParts = new Map(content.xmlParts);
  const changes: { readonly by: string | undefined; readonly at: number; readonly before: XmlParts }[] = [];
  return {
    noteParts: () => void changes.push({ by: author, at: performance.now(), before: new Map(xmlParts) }),
    partsSeenBy(reader, lateness) {
      if (lateness === 0) return xmlParts;
      const since = performance.now() - lateness;
      return changes.find(({ by, at }) => by !== reader && at > since)?.before ?? xmlParts;
    },
    get author() {
      return author;
    },
    name: content.name ?? "Book1.xlsx",
    settings: new Map(content.settings),
    xmlParts,
    protectedSheets: new Set(content.protectedSheets),
    charts: [...(content.charts ?? [])],
    pageLayouts: new Map(content.pageLayouts),
    nameComments: new Map(content.nameComments),
    hiddenNames: new Set(content.hiddenNames),
    sheetNames: [...(content.sheetNames ?? [])].map((name) => ({ ...name })),
    calculationMode: content.calculationMode ?? "Automatic",
    kept: content.kept,
    movedParts: new Set(content.movedParts),
    inOrder(by, work) {
      const result = last.then(async () => {
        author = by;
        try {
          return await work();
        } finally {
          author = undefined;
        }
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
}

/** What a file holds, as plain data: a file made of it is the same. */
export function fileContent(file: WorkbookFile): Required<WorkbookFileContent> {
  return {
    name: file.name,
    settings: [...file.settings],
    xmlParts: [...file.xmlParts],
    protectedSheets: [...file.protectedSheets],
    charts: [...file.charts],
    pageLayouts: [...file.pageLayouts],
    nameComments: [...file.nameComments],
    hiddenNames: [...file.hiddenNames],
    sheetNames: file.sheetNames.map((name) => ({ ...name })),
    calculationMode: file.calculationMode,
    kept: file.kept,
    movedParts: [...file.movedParts],
  };
}
