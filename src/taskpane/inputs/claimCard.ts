/**
 * A claim as its card says it: what it gets in words, the shape of that, and the columns that its kind has use for.
 */
import { svg, type SVGTemplateResult } from "lit";
import {
  claimKinds,
  type ClaimKind,
  type Column,
  type DecimalSeparator,
  type TableField,
} from "../../calc/index.ts";
import { cellText, type RowDraft } from "./inputDraft.ts";

/** Kinds of rows: those of claims, and those that say where notes and debt stand. */
type RowKind = ClaimKind | "Notes" | "Secured debt";

/** What a cell of the row holds, "…" where it is empty. */
type Said = (column: string) => string;

/** The greater or the lesser of what is filled. */
function ofLegs(word: "greater" | "lesser", said: Said, has: (column: string) => boolean): string {
  const legs = [
    ...(has("multiple") || !has("rate") ? [product(said, has)] : []),
    ...(has("rate") ? [`${said("amount")} at ${said("rate")} a year`] : []),
    ...(has("percent") ? [`${said("percent")} of all that comes in`] : []),
  ];
  return legs.length < 2 ? `The ${word} of ${legs.join("")} and …` : `The ${word} of ${legs.join(" and ")}`;
}

function product(said: Said, has: (column: string) => boolean): string {
  return has("multiple") ? `${said("multiple")} × ${said("amount")}` : said("amount");
}

const words: Readonly<Record<RowKind, (said: Said, has: (column: string) => boolean) => string>> = {
  Fixed: (said) => `A stated sum: ${said("amount")}`,
  Accreting: (said) => `A loan: ${said("amount")} at ${said("rate")} a year from ${said("from")}`,
  Multiple: (said) => `${said("multiple")} × the ${said("amount")} put in`,
  Hurdle: (said, has) => ofLegs("greater", said, has),
  "Percent of gross": (said) => `${said("percent")} of all that comes in`,
  "Percent of remainder": (said) => `${said("percent")} of what the steps before leave`,
  "Up to percent of total": (said) => `What brings it up to ${said("percent")} of all that comes in`,
  "Lesser of": (said, has) => ofLegs("lesser", said, has),
  "Greater of": (said, has) => ofLegs("greater", said, has),
  Reserve: (said) => `${said("amount")}, kept until ${said("due")}`,
  Residual: () => "What is left",
  Notes: () => "The series of notes, as the group Notes has them",
  "Secured debt": () => "The loan, as the group Secured debt has it",
};

/** What may be said of a claim of every kind, behind its rule. */
const besides: readonly (readonly [string, (value: string) => string])[] = [
  ["above", (value) => `above ${value}`],
  ["cap", (value) => `at most ${value}`],
  ["days", (value) => `${value} days after the first payment`],
  ["due", (value) => `from ${value}`],
  ["withheld", (value) => `${value} of it withheld`],
];

/** What each kind gets as more comes in, 44 by 28: nothing is measured, the shape is what is meant. */
const SHAPES: Readonly<Record<RowKind, string>> = {
  Fixed: "M2,25 L18,7 H42",
  Accreting: "M2,25 L14,12 L42,6",
  Multiple: "M2,25 L18,7 H42",
  Hurdle: "M2,25 L12,13 H24 L42,4",
  "Percent of gross": "M2,25 L42,7",
  "Percent of remainder": "M2,25 H14 L42,8",
  "Up to percent of total": "M2,25 H12 L18,16 L42,7",
  "Lesser of": "M2,25 L24,9 H42",
  "Greater of": "M2,25 L12,13 H24 L42,4",
  Reserve: "M2,25 L9,15 H42",
  Residual: "M2,25 H22 L42,4",
  Notes: "M2,25 L18,7 H42",
  "Secured debt": "M2,25 L14,12 L42,6",
};

/** What is asked of every claim. */
const ALWAYS: ReadonlySet<string> = new Set(["tier", "payee", "kind", "role"]);

/** What is usually filled in beside what the kind needs. */
const USUAL: Readonly<Partial<Record<RowKind, readonly string[]>>> = {
  Fixed: ["due"],
  Multiple: ["days"],
  Hurdle: ["multiple"],
  "Percent of gross": ["cap"],
  "Lesser of": ["multiple", "percent"],
  "Greater of": ["multiple", "percent"],
  Reserve: ["due"],
};

/** Whether a table is that of the claims, whose rows are cards with their kind in words. */
export function hasClaims({ path }: TableField): boolean {
  return path === "claims.table";
}

/** What a row of claims says, a cell at a time. */
export interface ClaimCard {
  /** In which step it is paid, as it is typed. */
  readonly step: string;
  readonly payee: string;
  /** What it gets: "3 × the 5,500,000 put in, 90 days after the first payment". */
  readonly sentence: string;
  readonly isUs: boolean;
  readonly shape: SVGTemplateResult | undefined;
  /** Keys of the columns that its kind needs and that are empty. */
  readonly needed: ReadonlySet<string>;
  /** Keys of the columns that are asked for at first. */
  readonly asked: ReadonlySet<string>;
}

/** The card of a row of claims, as it is typed. */
export function claimCard(columns: readonly Column[], row: RowDraft, separator: DecimalSeparator): ClaimCard {
  const texts = new Map(columns.map((column) => [column.key, cellText(column, row, separator).trim()]));
  const text = (key: string): string => texts.get(key) ?? "";
  const has = (key: string): boolean => text(key) !== "";
  const kind = rowKind(text("kind"));
  const needs: readonly string[] = kind === undefined || isPlace(kind) ? [] : claimKinds[kind].needs;
  const must = [...needs, "tier", "payee", "kind"].filter((key) => !has(key));
  // A reserve is paid to the tier below where it names nobody.
  const needed = new Set(kind === "Reserve" ? must.filter((key) => key !== "payee") : must);
  const usual = kind === undefined ? [] : (USUAL[kind] ?? []);
  const asked = new Set(
    columns
      .map(({ key }) => key)
      .filter((key) => ALWAYS.has(key) || has(key) || needs.includes(key) || usual.includes(key)),
  );
  return {
    ...{ step: text("tier"), payee: text("payee") },
    sentence: kind === undefined ? "Choose what it gets." : sentenceOf(kind, text, has),
    isUs: text("role") === "Us",
    shape: kind === undefined ? undefined : shapeOf(SHAPES[kind]),
    ...{ needed, asked },
  };
}

function sentenceOf(kind: RowKind, text: Said, has: (column: string) => boolean): string {
  const rule = words[kind]((key) => text(key) || "…", has);
  const said = kind === "Reserve" ? ["due"] : [];
  const added = besides.filter(([key]) => has(key) && !said.includes(key));
  return [rule, ...added.map(([key, say]) => say(text(key)))].join(", ");
}

function rowKind(text: string): RowKind | undefined {
  return Object.hasOwn(words, text) ? (text as RowKind) : undefined;
}

function isPlace(kind: RowKind): kind is "Notes" | "Secured debt" {
  return kind === "Notes" || kind === "Secured debt";
}

function shapeOf(path: string): SVGTemplateResult {
  return svg`<path class="floor" d="M2,26 H42"></path><path class="gets" d=${path}></path>`;
}
