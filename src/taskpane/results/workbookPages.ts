import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { cellEdit, toWorkbookProblem } from "../../workbook/index.ts";
import { notice } from "../elements/notice.ts";
import { PaneElement } from "../elements/paneElement.ts";

/** Loaded with the first click, as the ribbon's commands load it. */
const workbook = () => import(/* webpackChunkName: "workbook" */ "../../workbook/index.ts");

/** What the results can be taken further with: a model on sheets of its own, a chart on the sheet. */
class WorkbookPages extends PaneElement {
  static override properties = { told: { state: true }, working: { state: true } };

  declare private told: { readonly intent: "success" | "error"; readonly sentence: string } | undefined;
  /** What is under way. */
  declare private working: string | undefined;
  private endings: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.endings = [cellEdit.subscribe(() => this.requestUpdate())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.endings) end();
  }

  /** @param work what to do, and the sentence about what came of it */
  private async insert(doing: string, work: () => Promise<string>): Promise<void> {
    if (this.working !== undefined) return;
    this.working = doing;
    this.told = undefined;
    try {
      this.told = { intent: "success", sentence: await work() };
    } catch (error) {
      this.told = { intent: "error", sentence: toWorkbookProblem(error).message };
    } finally {
      this.working = undefined;
    }
  }

  private insertModel(): Promise<void> {
    return this.insert("The model is being written…", async () => {
      const { insertModel } = await workbook();
      const { sheets, scenario } = await insertModel();
      return `The model of “${scenario}” is in the workbook, on the sheets ${sheets.join(", ")}.`;
    });
  }

  private insertChart(): Promise<void> {
    return this.insert("The chart is being drawn…", async () => {
      const { insertPaidChart } = await workbook();
      const { sheet } = await insertPaidChart();
      return `The chart is on the sheet ${sheet}, to the right of the table.`;
    });
  }

  protected override render(): TemplateResult {
    return html`
      <h3>Take it to the sheet</h3>
      <div class="actions">
        <fluent-button class="insert-model" @click=${() => void this.insertModel()}
          >Insert model</fluent-button
        >
        <fluent-button class="insert-chart" @click=${() => void this.insertChart()}
          >Chart of the selected WATERFALL table</fluent-button
        >
      </div>
      <div class="told" role="status">${this.message()}</div>
    `;
  }

  private message(): TemplateResult | typeof nothing {
    if (this.working !== undefined) {
      return notice(
        "info",
        cellEdit.value
          ? "A cell is being edited: press Enter or Esc in the sheet, and this goes on by itself."
          : this.working,
      );
    }
    return this.told ? notice(this.told.intent, this.told.sentence) : nothing;
  }
}

customElements.define("award-workbook-pages", WorkbookPages);
