import "@fluentui/web-components/button/define.js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { openAsWorkbook, readHost } from "../../workbook/index.ts";
import { told, WorkbookChange } from "../elements/change.ts";
import { changeNotice } from "../elements/changeNotice.ts";
import { PaneElement } from "../elements/paneElement.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook that is made and not yet anywhere: to be opened as a new one, or downloaded. */
class MadeCopy extends PaneElement {
  static override properties = {
    bytes: { attribute: false },
    name: { attribute: false },
    address: { state: true },
  };

  declare bytes: Uint8Array<ArrayBuffer>;
  declare name: string;
  declare private address: string | undefined;
  private readonly change = new WorkbookChange(this);

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("bytes")) return;
    this.forget();
    this.change.clear();
    this.address = URL.createObjectURL(new Blob([this.bytes], { type: XLSX }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  private forget(): void {
    if (this.address !== undefined) URL.revokeObjectURL(this.address);
    this.address = undefined;
  }

  private open(): Promise<boolean> {
    return this.change.attempt("The copy is being opened…", async () => {
      await openAsWorkbook(this.bytes);
      return told("success", "The copy is open as a new workbook: save it there under a name.");
    });
  }

  protected override render(): TemplateResult {
    // Excel for Mac opens no download by design: OfficeDev/office-js 2700.
    const opensNoDownload = readHost().platform === "Mac";
    return html`
      <div class="actions">
        <fluent-button class="open-copy" appearance="primary" @click=${() => void this.open()}
          >Open as a new workbook</fluent-button
        >
      </div>
      ${
        opensNoDownload
          ? nothing
          : html`<p>
              <a class="download-copy" href=${this.address ?? nothing} download=${this.name}
                >Download <bdi>${this.name}</bdi></a
              >
            </p>`
      }
      <div class="told" role="status">${changeNotice(this.change.telling)}</div>
    `;
  }
}

customElements.define("award-made-copy", MadeCopy);
