import "@fluentui/web-components/button/define.js";
import { css, html, nothing, type TemplateResult } from "lit";
import type { Scenario } from "../../calc/index.ts";
import { addInVersion } from "../../page.ts";
import { readHost, scenarioOf, scenarioStore } from "../../workbook/index.ts";
import { told, WorkbookChange } from "../elements/change.ts";
import { changeNotice } from "../elements/changeNotice.ts";
import { noScenario } from "../elements/noScenario.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import { watch } from "../elements/watching.ts";
import { inSlices } from "../elements/work/inSlices.ts";
import { auditPack } from "./pack.ts";
import { packPage } from "./packPage.ts";

const FILE_NAME = "audit-pack.html";

/** The loaded scenario as a page to hand on: figures with their steps, inputs with their sources, what was assumed. */
class AuditPackPage extends PaneElement {
  static override properties = {
    by: { state: true },
    page: { state: true },
    address: { state: true },
  };

  declare private by: string;
  declare private page: string | undefined;
  declare private address: string | undefined;
  private readonly change = new WorkbookChange(this);
  /** Of which scenario the page is. */
  private packed: Scenario | undefined;

  constructor() {
    super();
    this.by = "";
    watch(this, [scenarioStore]);
  }

  private get loaded(): Scenario | undefined {
    const { book } = scenarioStore.state;
    return scenarioOf(book, book.active);
  }

  protected override willUpdate(): void {
    if (this.packed !== undefined && this.packed !== this.loaded) this.forget();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  private forget(): void {
    if (this.address !== undefined) URL.revokeObjectURL(this.address);
    this.address = this.page = this.packed = undefined;
    this.change.clear();
  }

  private make(scenario: Scenario): Promise<boolean> {
    this.forget();
    return this.change.attempt("Every figure is being worked out with its steps…", async () => {
      const pack = await inSlices(auditPack(scenario), () => this.isConnected && this.loaded === scenario);
      if (pack === undefined) return { kind: "none" };
      const on = new Intl.DateTimeFormat("sv-SE").format(new Date());
      const { revision, log: all, book } = scenarioStore.state;
      const log = all.filter(({ id }) => id === book.active);
      this.page = await packPage(pack, { by: this.by.trim(), on, version: addInVersion(), revision, log });
      this.packed = scenario;
      this.address = URL.createObjectURL(new Blob([this.page], { type: "text/html;charset=utf-8" }));
      return told(
        "success",
        `The audit pack of “${scenario.name}” is made; it opens and prints without a network.`,
      );
    });
  }

  private sign({ target }: Event): void {
    this.by = (target as HTMLInputElement).value;
    this.forget();
  }

  protected override render(): TemplateResult {
    const { loaded } = this;
    return html`
      <h2>Audit pack</h2>
      <p class="faint">
        A page to hand on: the answer, every figure with its steps, every input with its source, assumptions,
        published figures, checks and dates of the loaded scenario.
      </p>
      ${loaded === undefined ? noScenario() : this.form(loaded)}
      <div class="told" role="status">${changeNotice(this.change.telling)}</div>
      ${this.page === undefined ? nothing : this.made(this.page)}
    `;
  }

  private form(scenario: Scenario): TemplateResult {
    return html`
      <label class="signed-by">
        Assumptions signed off by <span class="faint">(left empty: lines to sign on paper)</span>
        <input
          type="text"
          autocomplete="name"
          maxlength="100"
          .value=${this.by}
          @input=${(event: Event) => this.sign(event)}
        />
      </label>
      <div class="actions">
        <fluent-button class="make-pack" appearance="primary" @click=${() => void this.make(scenario)}
          >Make the audit pack</fluent-button
        >
      </div>
    `;
  }

  private made(page: string): TemplateResult {
    // Excel for Mac opens no download by design: OfficeDev/office-js 2700.
    if (readHost().platform === "Mac")
      return html`<label>
        <span class="faint">Copy the text and save it as ${FILE_NAME}:</span>
        <textarea readonly rows="4" spellcheck="false" .value=${page}></textarea>
      </label>`;
    return html`<p>
      <a class="download-pack" href=${this.address ?? nothing} download=${FILE_NAME}>Download ${FILE_NAME}</a>
    </p>`;
  }
}

addStyles(css`
  award-audit-pack .signed-by {
    display: block;
  }
  award-audit-pack textarea {
    width: 100%;
  }
`);
customElements.define("award-audit-pack", AuditPackPage);
