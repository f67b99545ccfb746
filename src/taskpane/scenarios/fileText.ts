import "@fluentui/web-components/button/define.js";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { Scenario } from "../../calc/index.ts";
import { readHost } from "../../workbook/index.ts";
import { PaneElement } from "../elements/paneElement.ts";
import { scenarioFileName, scenarioText, type FileFormat } from "./scenarioFile.ts";

const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  JSON: "application/json",
  CSV: "text/csv;charset=utf-8",
};

/** Without this mark Excel takes a CSV file for one in the computer's own old code page. */
const BYTE_ORDER_MARK = "\uFEFF";

/** A scenario as a file to download, and as text to copy where the host blocks downloads. */
class FileText extends PaneElement {
  static override properties = {
    scenario: { attribute: false },
    format: { attribute: false },
    address: { state: true },
    told: { state: true },
  };

  declare scenario: Scenario;
  declare format: FileFormat;
  declare private address: string | undefined;
  declare private told: string | undefined;
  private text = "";

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("scenario") && !changed.has("format")) return;
    this.forget();
    this.told = undefined;
    this.text = scenarioText(this.scenario, this.format);
    const start = this.format === "CSV" ? BYTE_ORDER_MARK : "";
    const file = new Blob([start, this.text], { type: MEDIA_TYPES[this.format] });
    this.address = URL.createObjectURL(file);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("format")) this.querySelector<HTMLElement>("a, textarea")?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  private forget(): void {
    if (this.address !== undefined) URL.revokeObjectURL(this.address);
    this.address = undefined;
  }

  /** The clipboard's own interface needs a permission that a framed page may lack: then the older way. */
  private async copy(): Promise<void> {
    const isCopied = await navigator.clipboard.writeText(this.text).then(
      () => true,
      () => {
        this.querySelector("textarea")?.select();
        // The only way left: https://developer.mozilla.org/docs/Web/API/Document/execCommand
        return document.execCommand("copy");
      },
    );
    if (!isCopied) this.querySelector("textarea")?.select();
    this.told = isCopied
      ? "The text is copied."
      : "The browser does not let the pane copy: the text is selected, press Ctrl+C (⌘C on a Mac).";
  }

  protected override render(): TemplateResult {
    const name = scenarioFileName(this.scenario.name, this.format);
    const download = html`<p>
      <a href=${this.address ?? nothing} download=${name}>Download <bdi>${name}</bdi></a>
    </p>`;
    // Excel for Mac opens no download by design: OfficeDev/office-js 2700.
    const copiesFirst = readHost().platform === "Mac";
    return html`
      ${copiesFirst ? nothing : download}
      <label>
        <span class="faint"
          >${
            copiesFirst
              ? "Copy the text and save it as a file:"
              : "If nothing is downloaded, copy the text and save it as a file:"
          }</span
        >
        <textarea readonly rows="4" spellcheck="false" .value=${this.text}></textarea>
      </label>
      <div class="actions">
        <fluent-button size="small" @click=${() => void this.copy()}>Copy text</fluent-button>
        <fluent-button size="small" @click=${() => this.dispatchEvent(new Event("award-close"))}
          >Close</fluent-button
        >
      </div>
      ${copiesFirst ? download : nothing}
      <p class="faint" role="status">${this.told}</p>
    `;
  }
}

customElements.define("award-file-text", FileText);
