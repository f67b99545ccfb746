import type { Decimal } from "./decimal.ts";

/** What kind of answer is missing: a bad argument, data that is not there, or a solver without a root. */
export type ProblemKind = "invalidValue" | "notAvailable" | "invalidNumber";

/** A calculation that cannot be carried out; `message` is one sentence for the person at the cell. */
export class DomainError extends Error {
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind, message: string) {
    // Names of a table may be broken into lines; the sentence is not. (The mutation tester cannot read \v for \cK.)
    super(shortened(message.replaceAll(/\s*[\r\n\t\cK\f\u0085\u2028\u2029]+\s*/gu, " ")));
    this.name = "DomainError";
    this.kind = kind;
  }
}

/** No sentence is longer: what Excel and the pane show beside a cell ends somewhere there. */
const LONGEST_SENTENCE = 300;

/** A message that names long things, cut to what is shown. */
export function shortened(message: string): string {
  // Most are: it has no more characters than units.
  if (message.length <= LONGEST_SENTENCE) return message;
  // By characters, so that none is cut in two.
  const characters = [...message];
  if (characters.length <= LONGEST_SENTENCE) return message;
  return `${characters.slice(0, LONGEST_SENTENCE - 1).join("")}…`;
}

/** A value as it is quoted in a message: text in quotes, cut short when long; nothing as "nothing". */
export function quote(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "string") {
    const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value;
    return `"${shown}"`;
  }
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") {
    if (Number.isNaN(value)) return "no number (NaN)";
    return Number.isFinite(value) ? String(value) : "a number too large for Excel";
  }
  if (Array.isArray(value)) return "a range";
  if (typeof value === "object" && "toFixed" in value) return (value as Decimal).toString();
  return "a value of an unknown type";
}

function invalidValue(message: string): DomainError {
  return new DomainError("invalidValue", message);
}

function notAvailable(message: string): DomainError {
  return new DomainError("notAvailable", message);
}

function invalidNumber(message: string): DomainError {
  return new DomainError("invalidNumber", message);
}

/**
 * Every sentence that can reach a cell, in one place. Each says what was wrong, what came and what
 * is allowed; `name` is the argument as functions.json names it.
 */
export const problem = {
  notANumber: (name: string, got: unknown) => invalidValue(`${name} must be a number, got ${quote(got)}`),
  notADate: (name: string, got: unknown) => invalidValue(`${name} must be a date, got ${quote(got)}`),
  textForDate: (name: string, got: string) =>
    invalidValue(
      `${name} must be a date, got ${quote(got)}: that is text, enter it again as a date, or wrap it in DATEVALUE`,
    ),
  textForNumber: (name: string, got: string) =>
    invalidValue(
      `${name} must be a number, got ${quote(got)}: that is text, enter it again as a number, or wrap it in VALUE`,
    ),
  dateOutOfRange: (name: string, got: unknown) =>
    invalidValue(`${name} must be a date from 1900-03-01 to 9999-12-31, got ${quote(got)}`),
  resultDateOutOfRange: (name: string) => invalidNumber(`${name} would lie outside 1900-03-01 to 9999-12-31`),
  yearForDate: (name: string, got: number) =>
    invalidValue(`${name}: ${got} is a year: write a date, such as ${got}-12-31`),
  columnsSwapped: (first: string, second: string, got: unknown) =>
    invalidValue(
      `${first} comes first, then ${second}: ${quote(got)} would be a day before 1950; swap the columns, or head them`,
    ),
  rateAsPercent: (name: string, got: Decimal) =>
    invalidValue(
      `${name}: ${got.toString()} means ${got.times(100).toString()} %: write ${got.toString()} % or ${got.div(100).toString()}`,
    ),
  rateBelowAll: (name: string, got: Decimal) =>
    invalidValue(
      `${name}: ${got.toString()} means ${got.times(100).toString()} % a year: write 200 basis points below as -2 % or -0.02`,
    ),
  rateBelowFloor: (got: Decimal) =>
    invalidValue(
      `rate and margin come to ${got.times(100).toString()} %: write floor "None" if interest may run backwards`,
    ),
  rateTooLow: () => invalidNumber("Rate, Benchmark and Margin come to -100 % or less, which leaves nothing"),
  cannotBeOpen: (column: string, open: readonly string[]) =>
    invalidValue(`${column} is never tried: "?" may stand in ${open.join(", ")}`),
  stubOfPeriods: (stub: string, compounds: string) =>
    invalidValue(
      `Stub ${quote(stub)} is for periods, and ${quote(compounds)} has none: leave it out, or say Yearly to Monthly`,
    ),
  inertBesideThroughout: (column: string, got: string) =>
    invalidValue(
      `${column} ${quote(got)} does nothing beside Stub Throughout, which is (1 + rate)^(days/365): leave one of them out`,
    ),
  tinyPerCent: (name: string, column: string, largest: Decimal) =>
    invalidValue(
      `${name}: ${column} goes up to ${largest.toString()}: leave the % out of its heading if that is ${largest.times(100).toString()} %, write "in per cent" there if it is ${largest.toString()} %`,
    ),
  multipleAsPercent: (name: string, got: Decimal) =>
    invalidValue(
      `${name}: ${got.toString()} means ${got.toString()} times the amount: write ${got.toString()} % or ${got.div(100).toString()}`,
    ),
  ratesInPercent: (name: string, column: string, largest: Decimal) =>
    invalidValue(
      `${name}: ${column} goes up to ${largest.toString()}, which is ${largest.times(100).toString()} %: in per cent? Head it "${column} %"`,
    ),
  blankNeedsWord: (name: string, words: string) => invalidValue(`${name} is left blank: write ${words}`),
  zeroNeedsWord: (name: string, remedy: string) => invalidValue(`${name} must not be 0: ${remedy}`),
  notText: (name: string, got: unknown) => invalidValue(`${name} must be text, got ${quote(got)}`),
  notABoolean: (name: string, got: unknown) =>
    invalidValue(`${name} must be TRUE or FALSE, got ${quote(got)}`),
  notSingle: (name: string) => invalidValue(`${name} must be a single value, got a range`),
  missing: (name: string) => invalidValue(`${name} is needed, got nothing`),
  neededAsElsewhere: (name: string) =>
    invalidValue(`${name} is needed, as the other rows have it, got nothing`),
  mustNotBeZero: (name: string) => invalidValue(`${name} must not be 0`),
  stopped: () => notAvailable("stopped in the pane: press F2, then Enter, to search again"),
  partNotLoaded: () =>
    notAvailable(
      "a part of the add-in could not be loaded: check the connection, then press F2 and Enter to try again",
    ),
  noFigure: (text: string) => invalidValue(`published has no number, got ${quote(text)}`),
  lifeTooLong: (from: string, asOf: string) =>
    invalidValue(`asOf must be within 200 years of From ${from}, got ${asOf}`),
  percentFigure: (text: string) =>
    invalidValue(`published must be a sum of money, not a percentage, got ${quote(text)}`),
  unclearFigure: (text: string) =>
    invalidValue(
      `published can be read in more ways than one: write it like 1,340.5 million, got ${quote(text)}`,
    ),
  strangeUnit: (word: string, text: string) =>
    invalidValue(
      `published: what is ${quote(word)}? Write the figure with thousand, million, billion or trillion, or in full, got ${quote(text)}`,
    ),
  tellingWord: (word: string, text: string) =>
    invalidValue(
      `published: what does ${quote(word)} make of the figure? Write the number with its unit and currency alone, got ${quote(text)}`,
    ),
  figureTwice: (text: string) =>
    invalidValue(`published has a number in words too: write it once, in digits, got ${quote(text)}`),
  figureOfInterest: (text: string) =>
    invalidValue(
      `published speaks of interest: give what as "Interest", or as "Total" if all that is owed is meant, got ${quote(text)}`,
    ),
  bracketedFigure: (text: string) =>
    invalidValue(
      `published stands in brackets, which may be a minus: write it with a minus or without brackets, got ${quote(text)}`,
    ),
  boundFigure: (text: string) =>
    invalidValue(`published must be a figure, not a bound: write the number alone, got ${quote(text)}`),
  figureOfADay: (text: string) =>
    invalidValue(`published is the interest of a day: give what as "Per day", got ${quote(text)}`),
  notToThat: (name: string, unit: Decimal, value: Decimal) =>
    invalidValue(
      `${name} ${unit.toFixed()} cannot be: published ${value.toFixed()} is no whole number of it`,
    ),
  mustBeAbove: (name: string, bound: number | string, got: unknown) =>
    invalidValue(`${name} must be above ${bound}, got ${quote(got)}`),
  mustBeAtLeast: (name: string, bound: number | string, got: unknown) =>
    invalidValue(`${name} must be ${bound} or more, got ${quote(got)}`),
  mustBeAtMost: (name: string, bound: number | string, got: unknown) =>
    invalidValue(`${name} must be ${bound} or less, got ${quote(got)}`),
  mustBeBetween: (name: string, low: number, high: number, got: unknown) =>
    invalidValue(`${name} must be between ${low} and ${high}, got ${quote(got)}`),
  mustBeWhole: (name: string, got: unknown) =>
    invalidValue(`${name} must be a whole number, got ${quote(got)}`),
  mustBeOneOf: (name: string, allowed: readonly (string | number)[], got: unknown) => {
    const words = allowed.join(allowed.some((word) => String(word).includes(",")) ? "; " : ", ");
    return invalidValue(`${name} must be one of ${words}, got ${quote(got)}`);
  },
  mustComeAfter: (name: string, other: string, date: string, got: string) =>
    invalidValue(`${name} must be after ${other} ${date}, got ${got}`),
  mustNotComeBefore: (name: string, other: string, date: string, got: string) =>
    invalidValue(`${name} must not be before ${other} ${date}, got ${got}`),
  tooLarge: (name: string) => invalidNumber(`${name} would be larger than Excel can hold`),

  emptyTable: (name: string) => invalidValue(`${name} must have a header row and at least one row below it`),
  /** @param meant the column that was meant, where one is like it */
  unknownColumn: (name: string, got: unknown, known: readonly string[], meant?: string) =>
    invalidValue(
      `${name} has no column ${quote(got)}: ${meant === undefined ? `known are ${known.join(", ")}` : `did you mean ${meant}?`}`,
    ),
  missingColumn: (name: string, column: string) => invalidValue(`${name} needs a column ${column}`),
  duplicateColumn: (name: string, column: string) => invalidValue(`${name} has the column ${column} twice`),
  cellOutsideColumns: (name: string, row: number, got: unknown) =>
    invalidValue(`${name} row ${row}: ${quote(got)} stands under an empty header`),
  notTheSum: (column: string, sum: number, got: unknown) =>
    invalidValue(
      `this reads as the total of the rows above, whose ${column} is ${sum}, got ${quote(got)}: correct it or leave the row out`,
    ),
  /** @param rows of the table, where they are known */
  duplicateDate: (name: string, date: string, rows: readonly (number | undefined)[] = []) => {
    const [one, other] = rows;
    const where =
      one === undefined || other === undefined
        ? `${name} has the date ${date} twice`
        : `${name} has the date ${date} twice, in rows ${Math.min(one, other)} and ${Math.max(one, other)}`;
    return invalidValue(`${where}: leave one of them out`);
  },
  noFixing: (name: string, date: string) =>
    notAvailable(`${name} must have a reset date on or before ${date}, got none`),
  staleFixing: (date: string, last: string) =>
    notAvailable(
      `no benchmark for ${date}: the last is of ${last}; add one, or give resets as "Each change" if it has not changed`,
    ),
  rateAndBenchmark: () => invalidValue("one of Rate and Benchmark is needed, got both"),
  neitherRateNorBenchmark: () =>
    invalidValue(
      'one of Rate and Benchmark is needed, got neither (a 0 counts as blank): write Bears "No" for a sum without interest',
    ),
  rateBelowNoFloor: (got: Decimal) =>
    invalidValue(
      `Rate and Margin come to ${got.times(100).toString()} %: write Floor "None" if interest may run backwards`,
    ),
  compoundsOrNone: () =>
    invalidValue(
      'Compounds is needed, got nothing (a 0 counts as blank): write Simple or how often, or Bears "No" for a sum without interest',
    ),
  roundingsClash: (got: unknown) =>
    invalidValue(
      `Rounding takes one, or two parted by ";" of which one rounds by the day and one by the period or year, got ${quote(got)}`,
    ),
  headNeedsPrincipal: () => invalidValue("Principal is needed in the first row of a head, got nothing"),
  principalTwice: (head: string, got: Decimal) =>
    invalidValue(
      `${head === "" ? "the head" : quote(head)} has a Principal already: a second sum needs a Head of its own, new terms of the same sum leave Principal blank, got ${got.toString()}`,
    ),
  paymentOrdersDiffer: (order: string) =>
    invalidValue(`Payments are of all heads: another row says ${quote(order)}, so leave it out here`),
  rowsBeginTogether: (head: string, date: string) =>
    invalidValue(`two rows of ${head === "" ? "one head" : quote(head)} begin on ${date}`),
  noFixingInRow: () =>
    invalidValue('a day needs a fixing, and 0 counts as blank here: write a fixing of 0% as text, "0"'),
  noughtOrNone: (name: string) =>
    invalidValue(`${name} is 0 or blank: type 0 % as text, '0, or a dash where there is no fixing`),
  noughtOrBlank: (name: string) =>
    invalidValue(`${name} is 0 or blank: leave the row out, or, if it is 0 %, type it as text, '0`),
  noFixingAfter: (name: string, date: string) =>
    notAvailable(`${name} must have a fixing on or after ${date}, got none`),
  staleBenchmark: (date: string, last: string) =>
    notAvailable(
      `no benchmark for ${date}: the last is of ${last}; add one, say in Resets how often it is read anew, or add a row from that day on with its own rate`,
    ),
  unusedInTerms: (name: string, unused: number, all: number) =>
    invalidValue(
      `${name}: ${unused} of ${all} fixings are not used when Resets is Each period: say Each change, or leave them out; or say Each period, which takes one a period`,
    ),
  noSuchBenchmark: (known: readonly string[], got: string) =>
    invalidValue(`Benchmark ${quote(got)} has no column in fixings: ${listed("there is", known)}`),
  unusedFixings: (unused: number, all: number) =>
    invalidValue(
      `${unused} of ${all} fixings are not used when resets is "Each period": give resets as "Each change", or leave them out`,
    ),
  openEndedTwice: (name: string, column: string, [one, other]: readonly (number | undefined)[] = []) => {
    const rows = one === undefined || other === undefined ? "two rows" : `rows ${one} and ${other}`;
    return invalidValue(`${name} has ${rows} without ${column}: only the last step is open-ended`);
  },

  beyondLastStep: (due: string, last: string) =>
    notAvailable(
      `multiple ends on ${last}, before the due date ${due}: add a row with a later or a blank date`,
    ),
  dueOnIssue: (date: string) => invalidNumber(`a note due on its issue date ${date} has no annual return`),
  neverRepaid: () =>
    invalidNumber(
      "the first estimate expects no payment, so there is no effective rate: give it an Expected award date",
    ),
  firstEstimateLate: (issued: string, got: string) =>
    invalidValue(
      `estimates must begin on issueDate ${issued}, got ${got}: add a row for what was expected then`,
    ),
  probabilitiesOfDay: (date: string, sum: Decimal) =>
    invalidValue(`estimates of ${date}: the probabilities must add up to 1, got ${sum.toString()}`),
  noDateEarns: (name: string, got: unknown) =>
    invalidNumber(`no award date from issueDate on earns ${name} ${quote(got)}`),
  everyDateEarns: (name: string, got: unknown) =>
    invalidNumber(`every later award date still earns ${name} ${quote(got)}: there is no last one`),
  neededBeside: (missing: string, given: string) =>
    invalidValue(`${missing} is needed beside ${given}, got nothing`),
  onlyBeside: (name: string, other: string, got: unknown) =>
    invalidValue(`${name} is for ${other} alone: leave it out beside ${quote(got)}`),
  noFirstPayment: (what: string) =>
    notAvailable(`awardDate is empty: before a first payment the note has no ${what}`),
  noSignChange: (name: string) => invalidNumber(`${name} needs money paid and money received, netted by day`),
  nothingDeployed: (name: string) =>
    invalidValue(`${name} needs a negative amount, the money put in; got none`),
  sizesDiffer: (name: string, got: number, other: string, wanted: number) =>
    invalidValue(`${name} must have as many cells as ${other}, ${wanted}, got ${got}`),
  noRateOfReturn: () =>
    invalidNumber("no annual rate above -100% that Excel can hold makes the net present value 0"),
  residualNotLast: (lastTier: number, tier: number) =>
    invalidValue(`Residual must be in the last tier, ${lastTier}, got tier ${tier}`),
  neededForKind: (column: string, kind: string) =>
    invalidValue(`${column} is needed for ${quote(kind)}, got nothing`),
  notUsedByKind: (column: string, kind: string, got: unknown) =>
    invalidValue(`${column} must be empty for ${quote(kind)}, which does not use it, got ${quote(got)}`),
  unlikeDrawdowns: (column: string, row: number, said?: unknown, got?: unknown) =>
    invalidValue(
      `${column} must be stated once or alike in the drawdowns of one claim` +
        (got === undefined ? `, as in row ${row}` : `: row ${row} says ${quote(said)}, got ${quote(got)}`),
    ),
  noSuchPayee: (known: readonly string[], got: string) => {
    const shown = known.length > 12 ? [...known.slice(0, 12), `${known.length - 12} more`] : known;
    return invalidValue(`payee must be one of ${shown.join(", ")}, got ${quote(got)}`);
  },
  notNominalLessHaircut: (amount: Decimal, worth: Decimal) =>
    invalidValue(
      `Amount must be left out where Nominal and Haircut are stated, which come to ${worth.toString()}, got ${amount.toString()}`,
    ),
  separatorInId: (id: string) =>
    invalidValue(`Id must be without ";", which parts Ids in Out of, got ${quote(id)}`),
  noSuchReceipt: (column: string, known: readonly string[], got: string) =>
    invalidValue(
      `${column} must ${column === "Not before" ? "be a date, such as 2020-12-31, or the Id of a receipt" : "name receipts by their Id"}: ${listed("there are", known)}, got ${quote(got)}`,
    ),
  tooLargeToShare: (name: string, largest: Decimal) =>
    invalidNumber(
      `${name} must be at most ${largest.e < 21 ? largest.toFixed() : largest.toString()} to be divided to the last unit`,
    ),
  tooManyRows: (name: string, rows: number, most: number) =>
    invalidValue(`${name} must have at most ${most} rows to fit on a sheet, got ${rows}`),
  tooManyRowsToWorkOut: (name: string, rows: number, most: number) =>
    invalidValue(`${name} must have at most ${most} rows, got ${rows}: part them over several cells`),
  nothingReceived: () => invalidNumber("the receipts add up to 0: no scaling of them pays anybody"),
  noReceiptPays: (payee: string) => invalidNumber(`no scaling of the receipts pays ${quote(payee)} in full`),
  residualNeverFull: (payee: string) =>
    invalidNumber(
      `${quote(payee)} has only what is left or kept, which is never paid in full: there is no least receipt`,
    ),
  noScenario: (name: string) =>
    notAvailable(`no scenario is loaded: load one in the task pane, or give ${name}`),
  noSuchScenario: (known: readonly string[], got: string) =>
    notAvailable(`no scenario is named ${quote(got)}: ${listed("there is", known)}`),
  noSuchField: (nearest: readonly string[], got: string) =>
    invalidValue(`field ${quote(got)} is unknown: nearest are ${nearest.join(", ")}`),
  fieldIsTable: (path: string, example: string) =>
    invalidValue(`field ${path} is a table: name a row and a column, such as ${example}`),
  fieldIsEmpty: (label: string, scenario: string) =>
    notAvailable(`${label} is left empty in scenario ${quote(scenario)}`),
  inputNotGiven: (label: string) => notAvailable(`nothing is given for ${label}`),
  noReceiptCounts: (definition: string) =>
    notAvailable(`no payment gets as far as ${quote(definition)}, so none is received`),
  notWorkedOut: (reason: string) => notAvailable(reason),
  noModelOf: (what: string, instead: string) => invalidValue(`the model does not take ${what}: ${instead}`),
  neverPaidInFull: (payee: string, owed: Decimal) =>
    notAvailable(`${payee} is never paid in full: ${owed.toFixed()} stays owed`),
  hasTheRest: (payee: string) =>
    notAvailable(`${payee} has what all others leave, and so is never paid in full`),
  nothingPaid: (payee: string, what: string) =>
    notAvailable(`nothing is paid to ${quote(payee)}, so there is no ${what}`),
  noReceiptIsEnough: () => notAvailable("no first receipt by then would be enough"),
  notDischarged: () =>
    notAvailable(
      "the payments of this scenario do not discharge the Award: what they leave of it stays owed",
    ),
  neverPaid: (what: string) =>
    notAvailable(`the Award is never paid in this scenario, so there is no ${what}`),
} as const;

/** "there is none", "there are A, B and 3 more". */
function listed(lead: string, known: readonly string[]): string {
  if (known.length === 0) return `${lead} none`;
  const shown = known.slice(0, 12).map(quote);
  if (known.length > shown.length) shown.push(`${known.length - shown.length} more`);
  return `known are ${shown.join(", ")}`;
}

/** The same problem, told of a row of a table: "claims row 4: Percent must be between 0 and 1, got 35". */
export function atRow(table: string, row: number, error: DomainError): DomainError {
  return new DomainError(error.kind, `${table} row ${row}: ${error.message}`);
}

/** The message of a problem, which begins small and has no full stop, as a sentence of its own. */
export function asSentence(message: string): string {
  const [first = "", ...others] = message;
  return `${first.toUpperCase()}${others.join("")}${/[.!?]$/.test(message) ? "" : "."}`;
}

/** Reads or works something out of a row of a table, and tells in which one something was wrong. */
export function inRow<T>(table: string, row: number, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw error instanceof DomainError ? atRow(table, row, error) : error;
  }
}
