/**
 * The Excels that the host can be. What a profile says is what an add-in can notice of one: the API sets it
 * claims, its locale, and where it is stricter or kinder than another.
 *
 * The ordinary one is Excel on the web. "every" is what the tests of the browser run in where nothing else is
 * said: the harshest that is true of every Excel. "harsh" adds what only some Excels do to an add-in, and a slow
 * network.
 */
import type { BlankInAny } from "../../src/invocation/index.ts";

export interface Profile {
  readonly title: string;
  /** The sets that are claimed. Texts, not numbers: 1.10 is not 1.1. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly shortDatePattern: string;
  /** What a blank cell is to a parameter of type "any". */
  readonly blankInAny: BlankInAny;
  /** Whether a cell's error shows the sentence that its function gave. */
  readonly showsErrorSentences: boolean;
  /** The most bytes that the arguments of one call may have; more is #CALC!. No limit where it is absent. */
  readonly largestArguments?: number;
  /** Whether text that was written with an apostrophe into a cell of the format "@" is read back with it. */
  readonly keepsApostrophe: boolean;
  /**
   * Whether `workbook.names` lists the names of single sheets too, as VBA's does; the reference says "workbook-scoped"
   * and tells the scope of each nevertheless.
   */
  readonly listsSheetNames: boolean;
  /** What a property of more than five million cells is: an error, or null. */
  readonly hugeRange: "error" | "null";
  readonly dateSystem: 1900 | 1904;
  /** The least time between two turns of a timer while the pane is closed, in milliseconds; 0 for any. */
  readonly hiddenTimer: number;
  /** How late scripts are: "600,800" for office.js' host file after 600 ms and the add-in's after 800 ms. */
  readonly lateScripts?: string;
}

/** The web's limit of a request. */
const FIVE_MEGABYTES = 5 * 1024 * 1024;

/**
 * What today's Excel claims, as far as the emulated one keeps it: an API of a set that the host does not
 * have still fails by name.
 */
const CURRENT_SETS = {
  ExcelApi: "1.17",
  SharedRuntime: "1.2",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  KeyboardShortcuts: "1.1",
  RibbonApi: "1.2",
  RichApiRuntime: "1.1",
  // In no list of Microsoft's: office.js asks for it before it lets a batch wait for the cell that is edited.
  DelayForCellEdit: "1.1",
} as const;

/** @see docs/requirement-sets in OfficeDev/office-js-docs-reference: the last sets of Office LTSC 2021 */
const LTSC_2021_SETS = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.1",
  RichApiRuntime: "1.1",
} as const;

const ANYWHERE = {
  requirementSets: CURRENT_SETS,
  locale: "en-US",
  decimalSeparator: ".",
  thousandsSeparator: ",",
  shortDatePattern: "M/d/yyyy",
  blankInAny: null,
  showsErrorSentences: true,
  keepsApostrophe: false,
  listsSheetNames: false,
  hugeRange: "error",
  dateSystem: 1900,
  hiddenTimer: 0,
} as const satisfies Omit<Profile, "title">;

const WEB: Profile = { ...ANYWHERE, title: "Excel on the web, today", largestArguments: FIVE_MEGABYTES };

/**
 * At the first start of the day every Excel has office.js and its host file in a cache before the add-in's
 * scripts come (OfficeDev/office-js 4769). Where Excels differ it is as today's are that show most: nothing is
 * hidden that a test could look at.
 */
const EVERY: Profile = { ...ANYWHERE, title: "What is true of every Excel", lateScripts: "0,100" };

export const PROFILES = {
  every: EVERY,
  web: WEB,
  // OfficeDev/office-js 4971: the sentence of an error is not shown; 4702: a blank cell is 0; 6936: timers.
  windows: {
    ...ANYWHERE,
    title: "Excel for Windows, Microsoft 365",
    blankInAny: 0,
    showsErrorSentences: false,
    hiddenTimer: 1000,
  },
  ltsc2021: {
    ...ANYWHERE,
    title: "Excel LTSC 2021",
    requirementSets: LTSC_2021_SETS,
    blankInAny: 0,
    showsErrorSentences: false,
  },
  // OfficeDev/office-js 4813: as on Windows.
  mac: { ...ANYWHERE, title: "Excel for Mac", blankInAny: 0, showsErrorSentences: false },
  german: {
    ...WEB,
    title: "Excel on the web, German",
    locale: "de-DE",
    decimalSeparator: ",",
    thousandsSeparator: ".",
    shortDatePattern: "dd.MM.yyyy",
  },
  date1904: { ...WEB, title: "A workbook that counts days from 1904", dateSystem: 1904 },
  harsh: {
    ...WEB,
    title: "Everything at once that some Excel does to an add-in",
    showsErrorSentences: false,
    keepsApostrophe: true,
    listsSheetNames: true,
    hugeRange: "null",
    hiddenTimer: 1000,
    lateScripts: "600,800",
  },
} as const satisfies Readonly<Record<string, Profile>>;

export type ProfileName = keyof typeof PROFILES;

export const PROFILE_NAMES = Object.keys(PROFILES) as readonly ProfileName[];

/**
 * The profile of a name, the ordinary one where none is given.
 *
 * @throws Error with the names there are
 */
export function profileNamed(name: string | null | undefined): Profile {
  if (name === null || name === undefined || name === "") return PROFILES.web;
  const known = PROFILE_NAMES.find((one) => one === name);
  if (known) return PROFILES[known];
  throw new Error(`There is no profile "${name}": it is one of ${PROFILE_NAMES.join(", ")}.`);
}
