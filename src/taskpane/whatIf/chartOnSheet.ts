import { css, html, nothing, type TemplateResult } from "lit";
import { insertWhatIfChart, type WhatIfTable } from "../../workbook/index.ts";
import { told, WorkbookChange } from "../elements/change.ts";
import { changeNotice } from "../elements/changeNotice.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";

/** Puts a table and one of Excel's own charts of it on the sheet. */
class ChartOnSheet extends PaneElement {
  static override properties = { table: { attribute: false } };

  declare table: WhatIfTable | undefined;
  private readonly change = new WorkbookChange(this);

  private put(table: WhatIfTable): Promise<boolean> {
    return this.change.attempt("Inserting…", async () => {
      const { sheet } = await insertWhatIfChart(table);
      return told("success", `On “${sheet}”.`);
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { table } = this;
    if (table === undefined) return nothing;
    const { telling } = this.change;
    return html`<button
        type="button"
        class="put-chart"
        title="Table and chart on the sheet: ${table.formula}"
        @click=${() => void this.put(table)}
      >
        Chart on the sheet
      </button>
      <span class="faint" role="status"
        >${
          telling.kind === "told" ? telling.sentences.join(" ") : changeNotice(telling, { isBrief: true })
        }</span
      >`;
  }
}

addStyles(css`
  award-chart-on-sheet {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
  }
  award-chart-on-sheet .put-chart {
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    background: var(--colorNeutralBackground1);
    color: inherit;
    font: inherit;
    font-size: var(--fontSizeBase200);
    cursor: pointer;
  }
  award-chart-on-sheet .put-chart:hover {
    background: var(--colorNeutralBackground1Hover);
  }
`);
customElements.define("award-chart-on-sheet", ChartOnSheet);
