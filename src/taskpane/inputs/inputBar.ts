/** The bar below the form: what is not saved, what is wrong with it, and what came of the last save. */
import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { cellEdit, scenarioStore } from "../../workbook/index.ts";
import type { InputProblem } from "./inputDraft.ts";
import type { InputForm } from "./inputForm.ts";
import { problemList } from "./inputRemarks.ts";
import { notice } from "../elements/notice.ts";

/** What came of the last change. */
export interface Told {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly sentences: readonly string[];
  /** What can be done about it. */
  readonly action?: ToldAction;
}

export type ToldAction = "undo" | "bring back";

interface Bar {
  readonly message: TemplateResult | typeof nothing;
  /** Names of other scenarios with edits, which wait until those are loaded again. */
  readonly waiting: readonly string[];
  readonly save: () => void;
  readonly discard: () => void;
  readonly go: (problem: InputProblem) => void;
}

/** The buttons stay when there is nothing to save, so that the focus has where to be. */
export function inputBar(form: InputForm, bar: Bar): TemplateResult {
  const count = form.edited.length;
  return html`
    <div class="bar">
      <div role="status">${bar.message}</div>
      ${problemList(form, bar.go)}
      <div class="actions">
        <fluent-button
          class="save"
          size="small"
          appearance=${count === 0 ? nothing : "primary"}
          @click=${bar.save}
          >Save</fluent-button
        >
        <fluent-button class="discard" size="small" @click=${bar.discard}>Discard</fluent-button>
        <span class="count faint">
          ${count === 0 ? "No unsaved edits" : count === 1 ? "1 unsaved edit" : `${count} unsaved edits`}
        </span>
      </div>
      ${
        bar.waiting.length === 0
          ? nothing
          : html`<p class="faint waiting">
              Unsaved edits also in
              ${bar.waiting.map((name, index) => html`${index === 0 ? nothing : ", "}“<bdi>${name}</bdi>”`)}:
              load it to go on.
            </p>`
      }
    </div>
  `;
}

export function workingNotice(doing: string): TemplateResult {
  return notice(
    "info",
    cellEdit.value
      ? "A cell is being edited: press Enter or Esc in the sheet, and this goes on by itself."
      : doing,
  );
}

export function toldNotice(
  { intent, sentences, action }: Told,
  act: Readonly<Record<ToldAction, () => void>>,
): TemplateResult {
  const canUndo = action === "undo" && scenarioStore.state.canUndo;
  return html`
    ${notice(intent, sentences.join(" "))}
    ${
      canUndo
        ? html`<fluent-button class="undo" size="small" @click=${act.undo}>Undo</fluent-button>`
        : nothing
    }
    ${
      action === "bring back"
        ? html`<fluent-button class="bring-back" size="small" @click=${act["bring back"]}
            >Bring them back</fluent-button
          >`
        : nothing
    }
  `;
}
