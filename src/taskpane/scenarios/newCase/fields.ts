/**
 * What each question asks for: rule, label and what holds when it is left empty. The rules are those of the inputs
 * that the answers become.
 */
import { fieldAt, type ValueRule } from "../../../calc/index.ts";

/** A field of a question. */
export interface Asked {
  readonly key: string;
  readonly label: string;
  readonly rule: ValueRule;
  /** What holds when it is left empty, in words. */
  readonly whenEmpty?: string;
  readonly isNeeded?: boolean;
  /** A text of a word or two, which leaves room for a field beside it. */
  readonly isShort?: boolean;
}

const TEXT = { kind: "text" } as const satisfies ValueRule;
const DATE = { kind: "date" } as const satisfies ValueRule;

/** The rule of a column of a table of inputs. */
function column(path: string, key: string): ValueRule {
  const field = fieldAt(path);
  const found = field?.kind === "table" ? field.columns.find((one) => one.key === key) : undefined;
  if (found === undefined) throw new RangeError(`${path} has no column ${key}`);
  return found;
}

function scalar(path: string): ValueRule {
  const field = fieldAt(path);
  if (field === undefined || field.kind === "table") throw new RangeError(`${path} is no single input`);
  return field;
}

const head = (key: string): ValueRule => column("award.heads", key);
const claim = (key: string): ValueRule => column("claims.table", key);

const compounds = { key: "compounds", label: "Interest is", rule: head("compounds"), whenEmpty: "Simple" };
const FROM = { key: "from", label: "Runs from", rule: DATE, whenEmpty: "day of the award" };
const rate = { key: "rate", label: "Rate a year", rule: head("rate") };

export const AWARDED: readonly Asked[] = [
  { key: "name", label: "Name of the case", rule: TEXT, whenEmpty: "New case" },
  { key: "amount", label: "Amount awarded, or claimed", rule: head("principal"), isNeeded: true },
  { key: "currency", label: "Currency", rule: TEXT, whenEmpty: "USD", isShort: true },
  { key: "awardedTo", label: "Awarded to", rule: TEXT, whenEmpty: "Company", isShort: true },
  { key: "against", label: "Against", rule: TEXT, isShort: true },
  { key: "awardedOn", label: "Day of the award", rule: DATE },
  { key: "costs", label: "Costs awarded, without interest", rule: head("principal") },
];

export const INTEREST_FIELDS = {
  none: [],
  fixed: [rate, compounds, FROM],
  benchmark: [
    { key: "benchmark", label: "Benchmark", rule: TEXT, whenEmpty: "Benchmark" },
    { key: "margin", label: "Margin over it", rule: head("margin"), whenEmpty: "0%" },
    { key: "floor", label: "At least", rule: head("floor"), whenEmpty: "no floor" },
    { ...compounds, whenEmpty: "Yearly" },
    FROM,
    { key: "resets", label: "Resets", rule: head("resets"), whenEmpty: "Each change" },
  ],
  changes: [
    { ...rate, label: "Rate a year at first" },
    { key: "changesOn", label: "Changes on", rule: DATE },
    { key: "rateAfter", label: "Rate a year from then", rule: head("rate") },
    compounds,
    FROM,
  ],
} as const satisfies Readonly<Record<string, readonly Asked[]>>;

export const FIXING: { readonly day: Asked; readonly rate: Asked } = {
  day: { key: "day", label: "From", rule: DATE },
  rate: { key: "rate", label: "Fixing", rule: column("award.benchmarks", "rate") },
};

const PAID_ON = {
  key: "paidOn",
  label: "Received on",
  rule: DATE,
  whenEmpty: "a year after the day you look at it",
};

export const RECEIPT_FIELDS = {
  one: [
    { key: "paid", label: "Amount", rule: scalar("award.firstPaymentAmount"), whenEmpty: "all that is owed" },
    PAID_ON,
    {
      key: "nonCash",
      label: "Beside it in bonds or shares, face value",
      rule: column("payments.nonCash", "nominal"),
      whenEmpty: "none",
    },
    {
      key: "haircut",
      label: "Haircut on those",
      rule: column("payments.nonCash", "haircut"),
      whenEmpty: "0%",
    },
  ],
  instalments: [
    { key: "paid", label: "First payment", rule: scalar("award.firstPaymentAmount"), isNeeded: true },
    PAID_ON,
    { key: "each", label: "Then instalments of, each", rule: column("payments.instalments", "amount") },
    { key: "count", label: "How many", rule: column("payments.instalments", "instalments") },
    { key: "rest", label: "Or all of them together", rule: column("payments.instalments", "amount") },
    {
      key: "apart",
      label: "Months apart",
      rule: column("payments.instalments", "monthsApart"),
      whenEmpty: "1",
    },
    { key: "instalmentsFrom", label: "From", rule: DATE, whenEmpty: "so many months after the first" },
    { key: "last", label: "And a last payment of", rule: column("payments.instalments", "amount") },
    { key: "lastOn", label: "On", rule: DATE, whenEmpty: "so many months after the last instalment" },
  ],
  never: [],
} as const satisfies Readonly<Record<string, readonly Asked[]>>;

export const STANDING: readonly Asked[] = [
  { key: "asOf", label: "Look at it as of", rule: DATE, whenEmpty: "today" },
  { key: "nextOn", label: "Next date, if you know it", rule: DATE },
  { key: "next", label: "What happens then", rule: TEXT, whenEmpty: "Next date" },
];

export const SHARES: readonly Asked[] = [
  { key: "shares", label: "Shares outstanding", rule: scalar("shares.outstanding") },
  { key: "price", label: "Average share price", rule: scalar("shares.price") },
  { key: "options", label: "Options", rule: column("options.grants", "count"), whenEmpty: "none" },
  { key: "strike", label: "Strike", rule: column("options.grants", "strike") },
];

/** The fields of a payee, by key. */
export const PAYEE_FIELDS = {
  payee: { key: "payee", label: "Who", rule: TEXT, isNeeded: true },
  step: { key: "step", label: "Step", rule: claim("tier"), whenEmpty: "the next" },
  amount: { key: "amount", label: "Amount", rule: claim("amount"), isNeeded: true },
  putIn: { key: "amount", label: "Put in", rule: claim("amount"), isNeeded: true },
  multiple: { key: "multiple", label: "Times", rule: claim("multiple"), isNeeded: true },
  percent: { key: "percent", label: "Share", rule: claim("percent"), isNeeded: true },
  rate: { key: "rate", label: "Rate a year", rule: claim("rate"), isNeeded: true },
  from: { key: "from", label: "From", rule: DATE, isNeeded: true },
  due: { key: "due", label: "Until", rule: DATE, isNeeded: true },
  days: {
    key: "days",
    label: "Days after the first receipt",
    rule: claim("days"),
    whenEmpty: "at once",
  },
} as const satisfies Readonly<Record<string, Asked>>;
