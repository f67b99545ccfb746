import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { toIso, type DecimalSeparator } from "../../../calc/index.ts";
import { showFigure } from "../../elements/figures.ts";
import { showInput } from "../../elements/inputText.ts";
import { endSwatch, paints } from "./outcomesBar.ts";
import { columnOf, inOrder, keyOf, type DraftNode, type TreeColumn, type TreeDraft } from "./treeDraft.ts";
import type { TreeWorth } from "./worth.ts";

interface TreeRows {
  readonly draft: TreeDraft;
  readonly problems: ReadonlyMap<string, string>;
  readonly rests: ReadonlyMap<number, number>;
  /** Of what is typed, where that can be a tree. */
  readonly worth: TreeWorth | undefined;
  readonly separator: DecimalSeparator;
  /** Which node shows all of its fields. */
  readonly opened: number | undefined;
  readonly type: (id: number, column: TreeColumn, text: string) => void;
  readonly open: (id: number | undefined) => void;
  readonly add: (before: number) => void;
  readonly remove: (id: number) => void;
}

/** Deeper ones stand no farther in: a pane is narrow. */
const DEEPEST = 4;

/** The nodes of a tree one below the other, each with its chance, what it is worth, and all of its fields where it is opened. */
export function treeRows(rows: TreeRows): TemplateResult {
  const order = inOrder(rows.draft);
  // Worked out of the same rows in the same order.
  const rowOf = new Map(order.map(({ node }, index) => [node.id, index + 1]));
  return html`<ul class="tree">
    ${order.map(
      ({ node, depth }) =>
        html`<li class="depth-${Math.min(depth, DEEPEST)}">${card(rows, node, rowOf.get(node.id) ?? 0)}</li>`,
    )}
  </ul>`;
}

function card(rows: TreeRows, node: DraftNode, row: number): TemplateResult {
  const { worth, opened, rests, draft } = rows;
  const { id, texts } = node;
  const end = worth?.ends.find((one) => one.row === row);
  const valued = worth?.tree.nodes.find((one) => one.row === row);
  const isOnlyRoot =
    node.before === undefined && draft.filter(({ before }) => before === undefined).length === 1;
  const isOpen = opened === id;
  const wrong = [...rows.problems]
    .filter(([key]) => key.startsWith(`${id}.`))
    .map(([, sentence]) => sentence);
  return html`<div class="node" data-node=${texts.node}>
    <div class="node-head">
      ${end === undefined || worth === undefined ? nothing : endSwatch(paints(worth.ends).get(row))}
      <button
        type="button"
        class="node-name"
        aria-expanded=${isOpen ? "true" : "false"}
        @click=${() => rows.open(isOpen ? undefined : id)}
      >
        <bdi>${texts.node.trim() === "" ? "Without a name" : texts.node}</bdi>
      </button>
      ${isOnlyRoot ? nothing : chance(rows, node, rests.get(id))}
    </div>
    ${
      valued === undefined
        ? nothing
        : html`<div class="node-worth">
            <span class="faint">${toIso(valued.date)}</span>
            <span class="sum">${showFigure("money", valued.value.toNumber())}</span>
            <span class="faint">present value ${showFigure("money", valued.presentValue.toNumber())}</span>
            ${
              end === undefined
                ? html`<span></span>`
                : html`<span class="faint sum"
                    >adds
                    <strong
                      >${showFigure("money", end.presentValue.times(end.probability).toNumber())}</strong
                    ></span
                  >`
            }
          </div>`
    }
    ${wrong.map((sentence) => html`<p class="wrong" id=${`wrong-${id}`}>${sentence}</p>`)}
    ${isOpen ? fields(rows, node) : nothing}
  </div>`;
}

function chance(rows: TreeRows, { id, texts }: DraftNode, rest: number | undefined): TemplateResult {
  const isWrong = rows.problems.has(keyOf(id, "probability"));
  const placeholder =
    rest === undefined ? "" : `rest: ${showInput(columnOf("probability"), rest, rows.separator)}`;
  return html`<label class="chance"
    ><span class="hidden-visually">Chance of ${texts.node}, in per cent</span>
    <input
      data-chance
      inputmode="decimal"
      autocomplete="off"
      placeholder=${placeholder}
      .value=${texts.probability}
      aria-invalid=${isWrong ? "true" : "false"}
      aria-describedby=${isWrong ? `wrong-${id}` : nothing}
      @input=${(event: Event) => rows.type(id, "probability", (event.target as HTMLInputElement).value)}
  /></label>`;
}

/** What stands beside each field. */
const LABELS: Readonly<Record<TreeColumn, string>> = {
  node: "Name",
  probability: "Chance",
  date: "Day",
  months: "or months after the one before",
  cost: "Cost on that day",
  standing: "Leaves standing of the Award",
  recovery: "or recovers (below 0: is paid)",
};

function fields(rows: TreeRows, node: DraftNode): TemplateResult {
  const { id, texts } = node;
  const isLeaf = !rows.draft.some(({ before }) => before === id);
  const shown: readonly TreeColumn[] = [
    ...(["node", "date", "months", "cost"] as const),
    // What is left standing counts at an end alone.
    ...(isLeaf || texts.standing !== "" ? (["standing"] as const) : []),
    "recovery",
  ];
  return html`<div class="node-fields">
    ${shown.map(
      (column) =>
        html`<label
          ><span class="faint">${LABELS[column]}</span>
          <input
            data-column=${column}
            type=${column === "date" ? "date" : "text"}
            min=${column === "date" ? "1900-03-01" : nothing}
            max=${column === "date" ? "9999-12-31" : nothing}
            inputmode=${column === "node" ? nothing : "decimal"}
            autocomplete="off"
            .value=${texts[column]}
            aria-invalid=${rows.problems.has(keyOf(id, column)) ? "true" : "false"}
            @input=${(event: Event) => rows.type(id, column, (event.target as HTMLInputElement).value)}
        /></label>`,
    )}
    <div class="actions">
      <fluent-button class="add-branch" size="small" @click=${() => rows.add(id)}
        >Branch after it</fluent-button
      >
      <fluent-button class="remove-node" size="small" @click=${() => rows.remove(id)}
        >${isLeaf ? "Remove" : "Remove with what follows"}</fluent-button
      >
    </div>
  </div>`;
}
