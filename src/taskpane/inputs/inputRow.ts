import { html, nothing, type TemplateResult } from "lit";
import {
  type DecimalSeparator,
  asSentence,
  provenanceOf,
  type Column,
  type Provenance,
  type TableField,
  type TableInput,
} from "../../calc/index.ts";
import { claimCard, hasClaims, type ClaimCard } from "./claimCard.ts";
import type { ClaimMove } from "./claims/claimOrder.ts";
import { copiedCells } from "./copiedCells.ts";
import type { InputProblem } from "./builtInput.ts";
import { clearAbandonedDates, control } from "../elements/inputControl.ts";
import { cellText, sourceDraft, withRowSource, type RowDraft, type SourceDraft } from "./inputDraft.ts";
import { sourceBadge, sourceEditor, sourceText } from "./inputSource.ts";
import { cellPlace, idOf, rowPlace, type RowPlace } from "../elements/place.ts";
import { PaneElement } from "../elements/paneElement.ts";

/** What a row asks of its table. */
export interface RowActions {
  typed(rowId: string, column: string, text: string): void;
  /** The row with another source, or removed, or brought back. */
  changed(row: RowDraft): void;
  /** Cells copied from a sheet, from this one on. */
  pasted(rowId: string, column: string, cells: readonly (readonly string[])[]): void;
  /** A claim to another step. */
  moved(rowId: string, move: ClaimMove): void;
}

/** A row of a table: a card, or one line where it has two cells only. */
export class InputRow extends PaneElement {
  static override properties = {
    field: { attribute: false },
    row: { attribute: false },
    number: { attribute: false },
    built: { attribute: false },
    tableSource: { attribute: false },
    units: { attribute: false },
    problems: { attribute: false },
    separator: { attribute: false },
    isDisabled: { attribute: false },
    canGoEarlier: { attribute: false },
    canGoLater: { attribute: false },
    joins: { attribute: false },
    sourceOf: { state: true },
    isSourceOpen: { state: true },
    isOpen: { state: true },
    showsRest: { state: true },
  };

  declare field: TableField;
  declare row: RowDraft;
  /** Its position, from 1. */
  declare number: number;
  /** The row alone as it would be saved; undefined where it holds nothing or cannot be read. */
  declare built: TableInput | undefined;
  declare tableSource: Provenance;
  /** By column. */
  declare units: readonly (string | undefined)[];
  declare problems: readonly InputProblem[];
  declare separator: DecimalSeparator;
  declare isDisabled: boolean;
  /** Of a claim: whether it can go to another step, and the step before that it may share. */
  declare canGoEarlier: boolean;
  declare canGoLater: boolean;
  declare joins: number | undefined;
  declare actions: RowActions;
  /** Key of the column whose source is edited; undefined for the row's. */
  declare private sourceOf: string | undefined;
  declare private isSourceOpen: boolean;
  /** Whether the fields of a claim are open; others always are. */
  declare private isOpen: boolean;
  /** Whether the columns are open too that the kind of a claim has no use for. */
  declare private showsRest: boolean;
  /** Columns that were asked for once: a cell that is cleared stays under the hand. */
  private readonly asked = new Set<string>();

  constructor() {
    super();
    this.isSourceOpen = false;
    this.isOpen = false;
    this.showsRest = false;
  }

  protected override willUpdate(): void {
    const { row, field } = this;
    if (row.isRemoved || !hasClaims(field)) return;
    // What is new, brought back or wrong is there to be filled in.
    if (row.from === undefined || this.problems.length > 0) this.isOpen = true;
    for (const key of claimCard(field.columns, row, this.separator).asked) this.asked.add(key);
  }

  protected override updated(): void {
    clearAbandonedDates(this);
  }

  protected override render(): TemplateResult {
    const { field, row, number } = this;
    const place = rowPlace(field.path, row.id);
    if (row.isRemoved) {
      return html`<p class="faint removed">
        Row ${number} is removed.
        <button
          type="button"
          class="link restore"
          @click=${() => this.actions.changed({ ...row, isRemoved: false })}
        >
          Bring it back<span class="hidden-visually">: row ${number} of ${field.label}</span>
        </button>
      </p>`;
    }
    const name = `${field.label}, row ${number}`;
    const claim = hasClaims(field) ? claimCard(field.columns, row, this.separator) : undefined;
    return html`
      <div
        class=${isLine(field) ? "line" : "card"}
        role="group"
        aria-label=${name}
        data-row=${idOf(place)}
        .inputPlace=${place}
      >
        <div class="main">
          ${claim === undefined ? html`<span class="number faint" aria-hidden="true">${number}</span>` : nothing}
          ${claim === undefined ? nothing : this.summary(claim)}
          <div class="cells" ?hidden=${claim !== undefined && !this.isOpen}>
            ${field.columns.map((column, index) => this.cell(column, this.units[index], claim))}
            ${claim === undefined ? nothing : [this.rest(), this.moves(claim)]}
          </div>
          ${this.ownActions(name)}
        </div>
        ${this.problems
          .filter((problem) => problem.place.kind === "row")
          .map(({ message }) => html`<p class="wrong">${asSentence(message)}</p>`)}
        ${this.origins()} ${this.isSourceOpen ? this.editor(place) : nothing}
      </div>
    `;
  }

  /** Its source, and its end. */
  private ownActions(name: string): TemplateResult {
    const { row, isDisabled } = this;
    return html`
      <div class="row-actions">
        <button
          type="button"
          class="icon"
          aria-expanded=${this.isSourceOpen}
          title="Source of the row"
          @click=${() => (this.isSourceOpen = !this.isSourceOpen)}
        >
          ${icon("M4 2h5l3 3v9H4zM6 8h4M6 11h4")}<span class="hidden-visually">Source of ${name}</span>
        </button>
        ${
          isDisabled
            ? nothing
            : html`<button
                type="button"
                class="icon remove"
                title="Remove the row"
                @click=${() => this.actions.changed({ ...row, isRemoved: true })}
              >
                ${icon("M4 4l8 8M12 4l-8 8")}<span class="hidden-visually">Remove ${name}</span>
              </button>`
        }
      </div>
    `;
  }

  /** A claim in words, with its fields behind it. */
  private summary({ step, payee, sentence, isUs, shape, needed }: ClaimCard): TemplateResult {
    return html`<div class="claim">
      <span class="step"><span class="hidden-visually">Step </span>${step}</span>
      <svg aria-hidden="true" width="44" height="28" viewBox="0 0 44 28">${shape}</svg>
      <div>
        <strong><bdi>${payee === "" ? "Nobody yet" : payee}</bdi></strong
        >${isUs ? html` <span class="badge us">us</span>` : nothing}
        <span class="gets-words">${sentence}</span>
        ${needed.size === 0 ? nothing : html`<span class="needed">${needed.size} needed</span>`}
      </div>
      <button
        type="button"
        class="link unfold"
        aria-expanded=${this.isOpen ? "true" : "false"}
        @click=${() => (this.isOpen = !this.isOpen)}
      >
        ${this.isOpen ? "Close" : "Change"}<span class="hidden-visually"> ${payee}</span>
      </button>
    </div>`;
  }

  /** Where it is paid: claims of one step share alike. */
  private moves({ payee }: ClaimCard): TemplateResult | typeof nothing {
    const { row, isDisabled, canGoEarlier, canGoLater, joins } = this;
    if (isDisabled || !(canGoEarlier || canGoLater)) return nothing;
    const button = (move: ClaimMove, label: string): TemplateResult =>
      html`<button type="button" class="link move-${move}" @click=${() => this.actions.moved(row.id, move)}>
        ${label}<span class="hidden-visually">: ${payee}</span>
      </button>`;
    return html`<div class="moves" role="group" aria-label="When it is paid">
      ${canGoEarlier ? button("earlier", "Earlier") : nothing}
      ${canGoLater ? button("later", "Later") : nothing}
      ${joins === undefined ? nothing : button("join", `With step ${joins}`)}
    </div>`;
  }

  /** The columns that are rarely given. */
  private rest(): TemplateResult | typeof nothing {
    const count = this.field.columns.filter(({ key }) => !this.asked.has(key)).length;
    if (count === 0 || this.showsRest) return nothing;
    return html`<button type="button" class="link more-terms" @click=${() => (this.showsRest = true)}>
      ${count} more terms<span class="hidden-visually"> of row ${this.number}</span>
    </button>`;
  }

  private cell(column: Column, unit: string | undefined, claim: ClaimCard | undefined): TemplateResult {
    const { field, row, number } = this;
    const place = cellPlace(field.path, row.id, column.key);
    const id = idOf(place);
    const wrong = this.problems.filter(
      (problem) => problem.place.kind === "cell" && problem.place.column === column.key,
    );
    const line = isLine(field);
    return html`
      <div
        class=${column.kind === "text" ? "cell wide" : "cell"}
        ?hidden=${claim !== undefined && !this.showsRest && !this.asked.has(column.key)}
        @paste=${(event: ClipboardEvent) => this.paste(event, column.key)}
      >
        ${
          line
            ? nothing
            : html`<label for=${id}
                >${column.header}${unit === undefined ? nothing : html` <span class="faint">${unit}</span>`}${
                  claim?.needed.has(column.key) === true ? html` <span class="needed">needed</span>` : nothing
                }</label
              >`
        }
        ${control(
          {
            place,
            rule: column,
            text: cellText(column, row, this.separator),
            ...(line ? { name: `${column.header}, row ${number}` } : {}),
            describedBy: `${id}-wrong`,
            isWrong: wrong.length > 0,
            isDisabled: this.isDisabled,
          },
          (text) => this.actions.typed(row.id, column.key, text),
        )}
        <div class="wrong" id="${id}-wrong" aria-live="polite">
          ${wrong.map(({ message }) => html`<p>${asSentence(message)}</p>`)}
        </div>
      </div>
    `;
  }

  /** The sources that differ from that of the table. */
  private origins(): TemplateResult | typeof nothing {
    const { built, field, tableSource } = this;
    if (!built) return nothing;
    const ofRow = provenanceOf(built, 0);
    const cells = field.columns.flatMap(({ key, header }) => {
      const source = provenanceOf(built, 0, key);
      return source === ofRow ? [] : [{ header, source }];
    });
    const isOwn = JSON.stringify(ofRow) !== JSON.stringify(tableSource);
    if (!isOwn && cells.length === 0) return nothing;
    return html`<ul class="origins">
      ${isOwn ? html`<li>${origin(ofRow)}</li>` : nothing}
      ${cells.map(({ header, source }) => html`<li><span class="faint">${header}:</span> ${origin(source)}</li>`)}
    </ul>`;
  }

  private editor(place: RowPlace): TemplateResult {
    const { field, row, built, isDisabled } = this;
    const key = this.sourceOf;
    const id = `${idOf(place)}-for`;
    const present = built ? provenanceOf(built, 0, key) : this.tableSource;
    const draft = (key === undefined ? row.source : row.cellSources[key]) ?? sourceDraft(present);
    return html`
      <div class="row-source">
        <label for=${id}>Source of</label>
        <select
          id=${id}
          @change=${(event: Event) => (this.sourceOf = (event.target as HTMLSelectElement).value || undefined)}
        >
          <option value="" .selected=${key === undefined}>the row</option>
          ${field.columns.map(
            (column) =>
              html`<option value=${column.key} .selected=${key === column.key}>${column.header}</option>`,
          )}
        </select>
        ${sourceEditor(place, draft, isDisabled, (source) =>
          this.actions.changed(
            key === undefined
              ? withRowSource(row, source)
              : {
                  ...row,
                  cellSources: { ...row.cellSources, [key]: source } satisfies Record<string, SourceDraft>,
                },
          ),
        )}
      </div>
    `;
  }

  private paste(event: ClipboardEvent, column: string): void {
    if (this.isDisabled) return;
    const cells = copiedCells(event.clipboardData?.getData("text/plain") ?? "");
    if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    this.actions.pasted(this.row.id, column, cells);
  }
}

/** A drawing of 16 by 16 pixels, in the colour of the text. */
function icon(path: string): TemplateResult {
  return html`<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    <path d=${path} fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round"></path>
  </svg>`;
}

/** Whether a row is short enough for one line at 320 pixels. */
export function isLine({ columns }: TableField): boolean {
  return columns.length <= 2;
}

function origin(provenance: Provenance): TemplateResult {
  return html`${sourceBadge(provenance)} <span class="source" dir="auto">${sourceText(provenance)}</span>`;
}

customElements.define("award-input-row", InputRow);
