import "@fluentui/web-components/button/define.js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import {
  asSentence,
  hintOf,
  type ClaimTemplate,
  type TableField,
  type TableInput,
} from "../../calc/index.ts";
import { readDateOrder } from "../../workbook/index.ts";
import { buildTable, sameInput, type InputProblem } from "./builtInput.ts";
import {
  BY_HAND,
  newRow,
  savedRows,
  unchangedTable,
  withCellText,
  withPasted,
  withTableSource,
  type RowDraft,
  type TableDraft,
} from "./inputDraft.ts";
import { InputElement } from "./inputElement.ts";
import { hasClaims } from "./claimCard.ts";
import { claimPlace, movedClaim, type ClaimMove } from "./claims/claimOrder.ts";
import { isLine, type InputRow, type RowActions } from "./inputRow.ts";
import { fieldPlace, idOf, isIn, rowPlace } from "../elements/place.ts";
import { rowOf, templateChoice, templatesOf } from "./rowTemplates.ts";

/** So many rows are shown at first; a table of a thousand would take seconds. */
const FIRST_ROWS = 25;

const NONE: readonly InputProblem[] = [];

/** A table of inputs: its rows, to be filled in, added and removed. */
class InputTable extends InputElement<TableDraft, TableInput> {
  static override properties = {
    ...InputElement.properties,
    field: { attribute: false },
    awardCurrency: { attribute: false },
    sharesCurrency: { attribute: false },
    showsAll: { state: true },
    template: { state: true },
  };

  declare field: TableField;
  declare awardCurrency: string | undefined;
  declare sharesCurrency: string | undefined;
  /** Whether all rows of a long table are shown. */
  declare showsAll: boolean;
  /** What the next new row begins as; blank where it is undefined. */
  declare template: ClaimTemplate | undefined;

  /** Of the columns. */
  private units: readonly (string | undefined)[] = [];

  private readonly actions: RowActions = {
    typed: (rowId, column, text) =>
      this.tell(this.field.path, withCellText(this.tableDraft, rowId, column, text)),
    changed: (row) => this.changeRow(row),
    pasted: (rowId, column, cells) => {
      void readDateOrder().then((order) =>
        this.tell(this.field.path, withPasted(this.tableDraft, rowId, column, cells, order)),
      );
    },
    moved: (rowId, move) => void this.moveClaim(rowId, move),
  };

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("field") && !changed.has("awardCurrency") && !changed.has("sharesCurrency")) return;
    this.units = this.field.columns.map((column) => {
      if (column.kind === "multiple") return "×";
      if (column.kind !== "money") return undefined;
      return column.moneyOf === "shares" ? this.sharesCurrency : this.awardCurrency;
    });
  }

  private get tableDraft(): TableDraft {
    return this.draft ?? unchangedTable(this.field, this.saved);
  }

  private changeRow(row: RowDraft): void {
    const draft = this.tableDraft;
    const isNowGone =
      row.isRemoved && row.from === undefined && Object.values(row.texts).every((text) => text.trim() === "");
    const rows = isNowGone
      ? draft.rows.filter(({ id }) => id !== row.id)
      : draft.rows.map((one) => (one.id === row.id ? row : one));
    const wasRemoved = draft.rows.find(({ id }) => id === row.id)?.isRemoved === true;
    this.tell(this.field.path, { ...draft, rows });
    if (wasRemoved === row.isRemoved && !isNowGone) return;
    // The button that was pressed is gone.
    void this.updateComplete.then(() => this.focusRow(row.id));
  }

  /** The row keeps the button that was pressed under the hand, though it stands elsewhere now. */
  private async moveClaim(rowId: string, move: ClaimMove): Promise<void> {
    this.tell(this.field.path, movedClaim(this.tableDraft, rowId, move));
    await this.updateComplete;
    const row = this.querySelector<InputRow>(`[data-id="${rowId}"] award-input-row`);
    await row?.updateComplete;
    const buttons = [`.move-${move}`, ".moves button", ".unfold"].map((one) =>
      row?.querySelector<HTMLElement>(one),
    );
    buttons.find((one) => one !== null && one !== undefined)?.focus();
  }

  /** Takes another draft; the button that was pressed is gone with what it was for. */
  private async restore(draft: TableDraft | undefined): Promise<void> {
    this.tell(this.field.path, draft);
    await this.updateComplete;
    this.querySelector<HTMLElement>(".add")?.focus();
  }

  private async addRow(): Promise<void> {
    const draft = this.tableDraft;
    const row = this.template === undefined ? newRow() : rowOf(this.template, this.field, draft.rows);
    this.showsAll = true;
    this.tell(this.field.path, { ...draft, rows: [...draft.rows, row] });
    await this.updateComplete;
    await this.focusRow(row.id);
  }

  private async focusRow(id: string | undefined): Promise<void> {
    const row = this.querySelector<InputRow>(`[data-id="${id}"] award-input-row`);
    await row?.updateComplete;
    (row ?? this)
      .querySelector<HTMLElement>(":is(input, select):not([hidden] *), .unfold, .restore, .add")
      ?.focus();
  }

  private async showAll(first: RowDraft | undefined): Promise<void> {
    this.showsAll = true;
    await this.updateComplete;
    await this.focusRow(first?.id);
  }

  protected override render(): TemplateResult {
    const { field, saved, draft, isDisabled } = this;
    const { path, label } = field;
    const id = idOf(fieldPlace(path));
    const rows = draft?.rows ?? savedRows(saved);
    const built = draft ? buildTable(draft, saved, this.separator) : undefined;
    const now = built ? (built.kind === "input" ? built.input : undefined) : saved;
    const hidden = this.showsAll || rows.length <= FIRST_ROWS + 5 ? 0 : rows.length - FIRST_ROWS;
    const own = this.problems.filter((problem) => problem.place.kind === "field");
    return html`
      <div role="group" aria-labelledby="${id}-label" aria-describedby="${id}-hint ${id}-wrong">
        <div class="heading">
          <h4 id="${id}-label">${label}</h4>
          <span class="faint">${rowCount(rows)}</span>
        </div>
        <p class="faint" id="${id}-hint">${hintOf(field)}</p>
        ${rows.length === 0 ? nothing : this.origin(now)}
        ${isLine(field) && rows.length > 0 ? this.headings() : nothing}
        <ol class="rows">
          ${repeat(
            rows.slice(0, rows.length - hidden),
            (row) => row.id,
            (row, index) => html`<li data-id=${row.id}>${this.row(row, index, now)}</li>`,
          )}
        </ol>
        <div class="wrong" id="${id}-wrong" aria-live="polite">
          ${own.map(({ message }) => html`<p>${asSentence(message)}</p>`)}
        </div>
        ${
          hidden === 0
            ? nothing
            : html`<button type="button" class="link" @click=${() => void this.showAll(rows[FIRST_ROWS])}>
                Show ${hidden} more rows<span class="hidden-visually"> of ${label}</span>
              </button>`
        }
        ${
          isDisabled
            ? nothing
            : html`${templateChoice(id, templatesOf(field), this.template, (one) => (this.template = one))}
                <div class="actions">
                  <fluent-button id=${id} class="add" size="small" @click=${() => void this.addRow()}
                    >Add a row<span class="hidden-visually"> to ${label}</span></fluent-button
                  >
                </div>`
        }
      </div>
      ${isDisabled ? nothing : this.wayBack(now, built?.kind === "problems")}
    `;
  }

  private headings(): TemplateResult {
    return html`<div class="main line headings faint" aria-hidden="true">
      <span class="number"></span>
      <div class="cells">
        ${this.field.columns.map(
          ({ header }, index) => html`<span>${header} ${this.units[index] ?? nothing}</span>`,
        )}
      </div>
      <div class="row-actions"></div>
    </div>`;
  }

  private row(row: RowDraft, index: number, now: TableInput | undefined): TemplateResult {
    const { field, separator } = this;
    const place = rowPlace(field.path, row.id);
    const problems = this.problems.filter((problem) => isIn(problem.place, place));
    const tier = hasClaims(field) ? field.columns.find(({ key }) => key === "tier") : undefined;
    const claim = tier && claimPlace(tier, this.tableDraft.rows, row);
    return html`<award-input-row
      .field=${field}
      .row=${row}
      .number=${index + 1}
      .built=${this.builtRow(row)}
      .tableSource=${now?.provenance ?? this.saved?.provenance ?? BY_HAND}
      .units=${this.units}
      .problems=${problems.length === 0 ? NONE : problems}
      .separator=${separator}
      .isDisabled=${this.isDisabled}
      .actions=${this.actions}
      .canGoEarlier=${claim?.earlier === true}
      .canGoLater=${claim?.later === true}
      .joins=${claim?.joins}
    ></award-input-row>`;
  }

  private readonly knownRows = new WeakMap<
    RowDraft,
    { readonly table: unknown; readonly input: TableInput | undefined }
  >();

  /** A row as a table of its own, so that what cannot be read in another one does not matter. */
  private builtRow(row: RowDraft): TableInput | undefined {
    const table = this.draft ?? this.saved;
    const key = this.draft?.source ?? this.draft?.basis ?? this.saved;
    const known = this.knownRows.get(row);
    if (known && known.table === key) return known.input;
    const draft: TableDraft = { ...this.tableDraft, rows: [row] };
    const built = table ? buildTable(draft, this.saved, this.separator) : undefined;
    const input = built?.kind === "input" ? built.input : undefined;
    this.knownRows.set(row, { table: key, input });
    return input;
  }

  private origin(now: TableInput | undefined): TemplateResult {
    const { field } = this;
    const draft = this.tableDraft;
    const provenance = now?.provenance ?? this.saved?.provenance ?? BY_HAND;
    return this.sourceDetails(field, provenance, draft.source, (source) =>
      this.tell(field.path, withTableSource(draft, source)),
    );
  }

  private wayBack(now: TableInput | undefined, isUnread: boolean): TemplateResult | typeof nothing {
    const { field, saved, stated, draft } = this;
    const isEdited = draft !== undefined && (isUnread || !sameInput(now, saved));
    const differs = stated !== undefined && (isUnread || !sameInput(now, stated));
    if (!isEdited && !differs) return nothing;
    const before = saved?.value.length ?? 0;
    return html`<p class="faint back">
      ${
        differs
          ? html`The rows differ from those the source states.
              <button
                type="button"
                class="link"
                @click=${() => void this.restore(sameInput(stated, saved) ? undefined : this.statedRows(stated))}
              >
                Back to what the source states<span class="hidden-visually">: ${field.label}</span>
              </button>`
          : html`${before === 0 ? "Was empty." : before === 1 ? "Had 1 row." : `Had ${before} rows.`}
              <button type="button" class="link" @click=${() => void this.restore(undefined)}>
                Undo these edits<span class="hidden-visually"> of ${field.label}</span>
              </button>`
      }
    </p>`;
  }

  private statedRows(stated: TableInput): TableDraft {
    return { ...unchangedTable(this.field, stated), basis: stated };
  }
}

function rowCount(rows: readonly RowDraft[]): string {
  const count = rows.filter(({ isRemoved }) => !isRemoved).length;
  return count === 0 ? "empty" : count === 1 ? "1 row" : `${count} rows`;
}

customElements.define("award-input-table", InputTable);

declare global {
  interface HTMLElementTagNameMap {
    "award-input-table": InputTable;
  }
}
