import "@fluentui/web-components/button/define.js";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Scenario } from "../../../calc/index.ts";
import { scenarioOf, scenarioStore, type StoredScenario } from "../../../workbook/index.ts";

/** More columns than that cannot be read in a pane. */
const MOST_COMPARED = 4;

/** Which scenarios are ticked, to be compared. */
export class Picks {
  private readonly ids = new Set<string>();

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The loaded one first, as the others are held against it. */
  get chosen(): readonly Scenario[] {
    const { book } = scenarioStore.state;
    const ids = book.scenarios.map(({ id }) => id).filter((id) => this.ids.has(id));
    return ids
      .sort((a, b) => Number(b === book.active) - Number(a === book.active))
      .flatMap((id) => scenarioOf(book, id) ?? []);
  }

  /** To compare there must be two. */
  box({ id, name, kind }: StoredScenario): TemplateResult | typeof nothing {
    if (kind !== "scenario" || scenarioStore.state.book.scenarios.length < 2) return nothing;
    return html`<label class="pick">
      <input
        type="checkbox"
        .checked=${this.ids.has(id)}
        @change=${(event: Event) => {
          if ((event.target as HTMLInputElement).checked) this.ids.add(id);
          else this.ids.delete(id);
          this.host.requestUpdate();
        }}
      />
      <span class="hidden-visually">Compare ${name}</span>
    </label>`;
  }

  button(open: () => void): TemplateResult | typeof nothing {
    if (scenarioStore.state.book.scenarios.length < 2) return nothing;
    const count = this.chosen.length;
    if (count < 2) return html`<p class="faint">Tick two to four scenarios to compare them.</p>`;
    if (count > MOST_COMPARED)
      return html`<p class="faint">${count} are ticked: at most ${MOST_COMPARED} are compared.</p>`;
    return html`<div class="actions">
      <fluent-button class="compare" appearance="primary" @click=${open}>Compare ${count}</fluent-button>
    </div>`;
  }
}
