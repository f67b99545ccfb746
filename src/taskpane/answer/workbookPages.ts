import "@fluentui/web-components/button/define.js";
import { html, type TemplateResult } from "lit";
import { told, WorkbookChange } from "../elements/change.ts";
import { changeNotice } from "../elements/changeNotice.ts";
import { toldOfModel } from "../elements/onSheet/modelTold.ts";
import { inPlainFormulas } from "../elements/onSheet/plainBox.ts";
import { PaneElement } from "../elements/paneElement.ts";

/** Loaded with the first click, as the ribbon's commands load it. */
const workbook = () => import(/* webpackChunkName: "workbook" */ "../../workbook/index.ts");

/** What the results can be taken further with: a model on sheets of its own, a chart on the sheet. */
class WorkbookPages extends PaneElement {
  private readonly change = new WorkbookChange(this);

  private insertModel(): Promise<boolean> {
    return this.change.attempt("The model is being written…", async () => {
      const { insertModel } = await workbook();
      return told("success", toldOfModel(await insertModel({ inPlainFormulas: inPlainFormulas.value })));
    });
  }

  private insertChart(): Promise<boolean> {
    return this.change.attempt("The chart is being drawn…", async () => {
      const { insertPaidChart } = await workbook();
      const { sheet } = await insertPaidChart();
      return told("success", `The chart is on the sheet ${sheet}, to the right of the table.`);
    });
  }

  protected override render(): TemplateResult {
    return html`
      <h3>Take it to the sheet</h3>
      <award-plain-box></award-plain-box>
      <div class="actions">
        <fluent-button class="insert-model" @click=${() => void this.insertModel()}
          >Insert model</fluent-button
        >
        <fluent-button class="insert-chart" @click=${() => void this.insertChart()}
          >Chart of the selected WATERFALL table</fluent-button
        >
      </div>
      <div class="told" role="status">${changeNotice(this.change.telling)}</div>
    `;
  }
}

customElements.define("award-workbook-pages", WorkbookPages);
