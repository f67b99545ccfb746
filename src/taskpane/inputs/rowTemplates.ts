import { html, nothing, type TemplateResult } from "lit";
import { CLAIM_TEMPLATES, type ClaimKind, type ClaimTemplate, type TableField } from "../../calc/index.ts";
import { cellText, newRow, type RowDraft, type TableDraft } from "./inputDraft.ts";

/** What a table offers to begin a row with; most tables offer nothing. */
export function templatesOf({ path }: TableField): readonly ClaimTemplate[] {
  return path === "claims.table" ? CLAIM_TEMPLATES : [];
}

/** Which template a new row begins as, with the sentence of the one that is chosen. */
export function templateChoice(
  id: string,
  templates: readonly ClaimTemplate[],
  chosen: ClaimTemplate | undefined,
  choose: (template: ClaimTemplate | undefined) => void,
): TemplateResult | typeof nothing {
  if (templates.length === 0) return nothing;
  return html`
    <div class="value">
      <label for="${id}-template">New row for</label>
      <select
        id="${id}-template"
        aria-describedby="${id}-sentence"
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          choose(templates.find(({ name }) => name === value));
        }}
      >
        <option value="" ?selected=${chosen === undefined}>anybody</option>
        ${templates.map(
          ({ name }) => html`<option value=${name} ?selected=${chosen?.name === name}>${name}</option>`,
        )}
      </select>
    </div>
    <p class="faint" id="${id}-sentence">${chosen?.sentence ?? "A row that says nothing yet."}</p>
  `;
}

/**
 * A row as its template has it; a payee of that name that is there already gets a number.
 *
 * It stands in the tier after the last creditor's; where whoever has the rest stands there, in that creditor's own.
 *
 * @param rows of the table as the form shows it
 */
export function rowOf(
  { name, kind, role }: ClaimTemplate,
  { columns }: TableField,
  rows: TableDraft["rows"],
): RowDraft {
  const [tierOf, payeeOf, kindOf] = ["tier", "payee", "kind"].map((key) => {
    const column = columns.find((one) => one.key === key);
    return (row: RowDraft): string => (column === undefined ? "" : cellText(column, row, "."));
  }) as [TextOf, TextOf, TextOf];
  const shown = rows.filter(({ isRemoved }) => !isRemoved);
  const tiers = (some: readonly RowDraft[]): readonly number[] =>
    some.map((row) => Number(tierOf(row))).filter((tier) => tier > 0);
  const last = Math.max(0, ...tiers(shown.filter((row) => kindOf(row) !== REST)));
  const rest = Math.min(Infinity, ...tiers(shown.filter((row) => kindOf(row) === REST)));
  const taken = new Set(shown.map(payeeOf));
  let payee = name;
  for (let number = 2; taken.has(payee); number++) payee = `${name} ${number}`;
  return newRow({ tier: String(Math.max(1, last + 1 < rest ? last + 1 : last)), payee, kind, role });
}

type TextOf = (row: RowDraft) => string;

/** The kind of whoever has what all others leave, which stands in the last tier. */
const REST: ClaimKind = "Residual";
