import "@fluentui/web-components/button/define.js";
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { loadCatalogue, type FunctionEntry } from "../elements/functions/catalogue.ts";
import { asSentence, resultAt } from "../../calc/index.ts";
import { scenarioOf, scenarioStore } from "../../workbook/index.ts";
import { showFigure } from "../elements/figures.ts";
import { questionOf } from "./questions.ts";
import { notice } from "../elements/notice.ts";
import { watch } from "../elements/watching.ts";
import { lastRefusal } from "../elements/lastRefusal.ts";
import { CODES } from "./refusals.ts";
import { searchFunctions } from "./search.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";

/** The Formulas tab: find a function, read it, insert it. */
class FunctionsTab extends PaneElement {
  static override properties = {
    catalogue: { state: true },
    problem: { state: true },
    query: { state: true },
    opened: { state: true },
  };

  declare private catalogue: readonly FunctionEntry[] | undefined;
  declare private problem: boolean;
  declare private query: string;
  declare private opened: FunctionEntry | undefined;
  /** What was typed into the fields of each function, kept while other functions are read. */
  private readonly drafts = new Map<string, readonly string[]>();

  constructor() {
    super();
    this.problem = false;
    this.query = "";
    watch(this, [lastRefusal, scenarioStore]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.catalogue) void this.fetchCatalogue();
  }

  private async fetchCatalogue(coming = loadCatalogue()): Promise<void> {
    this.problem = false;
    try {
      this.catalogue = await coming;
      // The list is seen first; what a function's page is made of comes with the same file.
      await this.updateComplete;
      await import(/* webpackMode: "eager" */ "./functionPage.ts");
    } catch {
      this.problem = true;
    }
  }

  /** The button that was pressed goes away: the focus must not go with it. */
  private async tryAgain(): Promise<void> {
    await this.fetchCatalogue();
    await this.updateComplete;
    this.querySelector<HTMLElement>("#search, fluent-button")?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has("opened")) return;
    const before = changed.get("opened") as FunctionEntry | undefined;
    // Coming back, the focus returns to where it left from.
    if (before && !this.opened) this.querySelector<HTMLElement>(`[data-id="${before.id}"]`)?.focus();
  }

  protected override render(): TemplateResult {
    if (this.problem) {
      return html`
        <div role="alert">
          ${notice("error", "The list of functions could not be loaded: check the connection, then try again.")}
        </div>
        <div class="actions">
          <fluent-button @click=${() => void this.tryAgain()}>Try again</fluent-button>
        </div>
      `;
    }
    if (!this.catalogue) return html`<p class="faint" role="status">Loading the functions…</p>`;
    return html`${this.list(this.catalogue)} ${this.opened ? this.page(this.opened) : nothing}`;
  }

  private page(entry: FunctionEntry): TemplateResult {
    return html`<award-function
      .entry=${entry}
      .draft=${this.drafts.get(entry.id) ?? []}
      @award-draft=${({ detail }: CustomEvent<readonly string[]>) => this.drafts.set(entry.id, detail)}
      @award-back=${() => (this.opened = undefined)}
    ></award-function>`;
  }

  /** Why the last formula has no answer, until the user has closed it. */
  private refusal(): TemplateResult {
    const { value } = lastRefusal;
    if (value === undefined) return html`<div class="last-refusal" role="status"></div>`;
    const { kind, message } = value;
    return html`<div class="last-refusal" role="status">
      <p><strong>${CODES[kind]}</strong> in the formula calculated last: ${asSentence(message)}</p>
      <fluent-button size="small" @click=${() => this.closeRefusal()}>Close</fluent-button>
    </div>`;
  }

  /** The button that was pressed goes away: the focus goes to what is below it. */
  private closeRefusal(): void {
    lastRefusal.set(undefined);
    this.querySelector<HTMLElement>("#search")?.focus();
  }

  private list(catalogue: readonly FunctionEntry[]): TemplateResult {
    const groups = searchFunctions(catalogue, this.query);
    const count = groups.reduce((total, group) => total + group.functions.length, 0);
    return html`
      <div
        class="function-list"
        ?hidden=${this.opened !== undefined}
        @keydown=${(event: KeyboardEvent) => this.moveFocus(event)}
      >
        ${this.refusal()}
        <label for="search">What do you want to know?</label>
        <input
          id="search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          .value=${this.query}
          @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        />
        <p class="faint found" role="status">
          ${
            count === 0
              ? `No function has all of these words: “${this.query.trim()}”.`
              : `${count} ${count === 1 ? "function" : "functions"}`
          }
        </p>
        ${groups.map(
          ({ topic, functions }) => html`
            <section>
              <h2>${topic}</h2>
              <ul>
                ${functions.map((entry) => html`<li>${this.entry(entry)}</li>`)}
              </ul>
            </section>
          `,
        )}
      </div>
    `;
  }

  /** What a person wants to know, the function for it, and what it is in the loaded scenario. */
  private entry(entry: FunctionEntry): TemplateResult {
    const { words = entry.description, path } = questionOf(entry.id) ?? {};
    const { book } = scenarioStore.state;
    const scenario = path === undefined ? undefined : scenarioOf(book, book.active);
    const result = scenario && path !== undefined ? resultAt(scenario, path) : undefined;
    return html`<button data-id=${entry.id} title=${entry.description} @click=${() => (this.opened = entry)}>
      <span class="asked">
        <span>${words}</span>
        ${
          result?.available === true
            ? html`<span class="here"
                ><span class="hidden-visually">in this scenario </span
                >${showFigure(result.kind, result.value)}</span
              >`
            : nothing
        }
      </span>
      <code class="faint">${entry.name}</code>
    </button>`;
  }

  /** The arrow keys walk through the list, from the search field into it and back. */
  private moveFocus(event: KeyboardEvent): void {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const stops = [...this.querySelectorAll<HTMLElement>("#search, button[data-id]")];
    const at = stops.indexOf(event.target as HTMLElement);
    const next = stops[at + step];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

addStyles(css`
  .last-refusal:not(:empty) {
    display: flex;
    gap: 8px;
    align-items: start;
    justify-content: space-between;
    margin-bottom: 12px;
    padding: 8px 12px;
    border-inline-start: 3px solid var(--colorPaletteRedBorderActive);
    background: var(--colorNeutralBackground2);
  }
  .last-refusal p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .function-list label {
    display: block;
    margin-bottom: 4px;
    font-weight: var(--fontWeightSemibold);
  }
  .function-list h2 {
    margin: 16px 0 4px;
  }
  .function-list li button {
    display: block;
    width: 100%;
    padding: 6px 8px;
    border: 1px solid transparent;
    border-radius: var(--borderRadiusMedium);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .function-list li button:hover {
    background: var(--colorSubtleBackgroundHover);
  }
  .function-list li {
    margin: 0 -8px;
  }
  .function-list .asked {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    font-weight: var(--fontWeightSemibold);
  }
  .function-list .here {
    flex: none;
    max-width: 50%;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .function-list li code {
    display: block;
    font-size: var(--fontSizeBase200);
  }
  .function-list .found {
    margin-top: 6px;
  }
`);
customElements.define("award-functions", FunctionsTab);
