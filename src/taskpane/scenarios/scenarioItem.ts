import "@fluentui/web-components/badge/define.js";
import "@fluentui/web-components/button/define.js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { cache } from "lit/directives/cache.js";
import { asSentence, nameProblem } from "../../calc/index.ts";
import type { StoredScenario } from "../../workbook/index.ts";
import "./fileText.ts";
import { PaneElement } from "../elements/paneElement.ts";
import { refusals } from "../elements/refusals.ts";
import type { FileFormat } from "./scenarioFile.ts";

/** What can be done with a scenario; true once it is done. */
interface ScenarioActions {
  load(): Promise<boolean>;
  rename(name: string): Promise<boolean>;
  duplicate(): Promise<boolean>;
  delete(): Promise<boolean>;
}

/** One scenario of the workbook, and what can be done with it. */
class ScenarioItem extends PaneElement {
  static override properties = {
    entry: { attribute: false },
    actions: { attribute: false },
    others: { attribute: false },
    isActive: { type: Boolean },
    isReadOnly: { type: Boolean },
    draft: { state: true },
    wrong: { state: true },
    exported: { state: true },
  };

  declare entry: StoredScenario;
  declare actions: ScenarioActions;
  /** Names that are taken. */
  declare others: readonly string[];
  declare isActive: boolean;
  declare isReadOnly: boolean;
  /** The new name while one is typed. */
  declare private draft: string | undefined;
  declare private wrong: string | undefined;
  declare private exported: FileFormat | undefined;

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("draft")) return;
    const before: unknown = changed.get("draft");
    if (before === undefined && this.draft !== undefined) {
      const input = this.nameInput();
      input?.focus();
      input?.select();
    } else if (before !== undefined && this.draft === undefined) {
      // The field that had the focus is gone.
      this.querySelector<HTMLElement>(".rename")?.focus();
    }
  }

  private nameInput(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(".name-form input");
  }

  private stopRenaming(): void {
    this.draft = undefined;
    this.wrong = undefined;
  }

  private async saveName(): Promise<void> {
    const name = (this.draft ?? "").trim();
    const problem = nameProblem(name, this.others);
    this.wrong = problem === undefined ? undefined : asSentence(problem);
    if (problem !== undefined) {
      this.nameInput()?.focus();
    } else if (name === this.entry.name || (await this.actions.rename(name))) {
      this.stopRenaming();
    }
  }

  protected override render(): TemplateResult {
    const { entry } = this;
    return html`
      <div class="heading">
        <h3><bdi>${entry.name}</bdi></h3>
        ${
          // Kept and shown again: an element of Fluent's stays in memory after it is removed.
          cache(
            this.isActive
              ? html`<fluent-badge appearance="tint" color="success" size="small">active</fluent-badge>`
              : nothing,
          )
        }
        ${
          entry.kind === "scenario" && !this.isReadOnly
            ? html`<fluent-button
                class="load"
                size="small"
                appearance=${this.isActive ? "subtle" : "primary"}
                @click=${() => void this.actions.load()}
              >
                ${this.isActive ? "Load again" : "Load"}${this.forWhich()}
              </fluent-button>`
            : nothing
        }
      </div>
      ${this.remark()} ${this.draft === undefined ? nothing : this.nameForm(this.draft)}
      <details>
        <summary tabindex="0">More<span class="hidden-visually"> for ${entry.name}</span></summary>
        ${this.more()}
      </details>
    `;
  }

  private remark(): TemplateResult | typeof nothing {
    const { entry } = this;
    switch (entry.kind) {
      case "scenario":
        return entry.scenario.description === undefined
          ? nothing
          : html`<p class="faint" dir="auto">${entry.scenario.description}</p>`;
      case "newer":
        return html`<p class="wrong">
          Written by a newer version of Award Finance: it is kept as it is and cannot be loaded here.
        </p>`;
      case "broken":
        return html`<p class="wrong">This scenario cannot be read; it is kept as it is.</p>
          <ul class="wrong problems">
            ${refusals(entry.problems, (problem) => html`<li>${asSentence(problem)}</li>`)}
          </ul>`;
    }
  }

  private more(): TemplateResult {
    const { entry } = this;
    const isReadable = entry.kind === "scenario";
    return html`
      <div class="actions">
        ${
          isReadable && !this.isReadOnly
            ? html`
                <fluent-button class="rename" size="small" @click=${() => (this.draft ??= entry.name)}>
                  Rename${this.forWhich()}
                </fluent-button>
                <fluent-button class="duplicate" size="small" @click=${() => void this.actions.duplicate()}>
                  Duplicate${this.forWhich()}
                </fluent-button>
              `
            : nothing
        }
        ${
          this.isReadOnly
            ? nothing
            : html`<fluent-button class="delete" size="small" @click=${() => void this.actions.delete()}>
                Delete${this.forWhich()}
              </fluent-button>`
        }
        ${
          isReadable
            ? (["JSON", "CSV"] as const).map(
                (format) => html`
                  <fluent-button
                    class="export-${format.toLowerCase()}"
                    size="small"
                    @click=${() => (this.exported = format)}
                  >
                    Export ${format}${this.forWhich()}
                  </fluent-button>
                `,
              )
            : nothing
        }
      </div>
      ${
        isReadable && this.exported !== undefined
          ? html`<award-file-text
              .scenario=${entry.scenario}
              .format=${this.exported}
              @award-close=${() => this.closeExport()}
            ></award-file-text>`
          : nothing
      }
    `;
  }

  private closeExport(): void {
    const format = this.exported?.toLowerCase();
    this.exported = undefined;
    this.querySelector<HTMLElement>(`.export-${format}`)?.focus();
  }

  /** A screen reader meets the same buttons for every scenario: each says which one it is for. */
  private forWhich(): TemplateResult {
    return html`<span class="hidden-visually"> ${this.entry.name}</span>`;
  }

  private nameForm(draft: string): TemplateResult {
    const id = `name-${this.entry.id}`;
    return html`
      <div
        class="name-form"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === "Escape") this.stopRenaming();
          if (event.key === "Enter" && event.target === this.nameInput()) void this.saveName();
        }}
      >
        <label for=${id}>New name</label>
        <input
          id=${id}
          dir="auto"
          autocomplete="off"
          .value=${draft}
          aria-invalid=${this.wrong === undefined ? "false" : "true"}
          aria-describedby="${id}-wrong"
          @input=${(event: Event) => (this.draft = (event.target as HTMLInputElement).value)}
        />
        <p class="wrong" id="${id}-wrong" role="alert">${this.wrong}</p>
        <div class="actions">
          <fluent-button size="small" appearance="primary" @click=${() => void this.saveName()}
            >Save name</fluent-button
          >
          <fluent-button size="small" @click=${() => this.stopRenaming()}>Cancel</fluent-button>
        </div>
      </div>
    `;
  }
}

customElements.define("award-scenario", ScenarioItem);
