import "@fluentui/web-components/badge/define.js";
import "@fluentui/web-components/button/define.js";
import { css, html, nothing, type TemplateResult } from "lit";
import {
  insertSelfTest,
  probeDateSystem,
  readCalculation,
  readHost,
  readRequirementSets,
  readStartsWithWorkbook,
  recalculate,
  setStartsWithWorkbook,
  type Calculation,
} from "../../workbook/index.ts";
import { addInVersion } from "../../page.ts";
import { LICENCE_TEXTS, PACKAGES } from "./licences.ts";
import { failure, told, WorkbookChange } from "../elements/change.ts";
import { changeNotice } from "../elements/changeNotice.ts";
import { notice } from "../elements/notice.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import { whileConnected } from "../elements/watching.ts";
import "./figureChecksList.ts";

const MODES: Readonly<Record<string, string>> = {
  Automatic: "automatic",
  AutomaticExceptTables: "automatic, except data tables",
  Manual: "manual",
};

/** OfficeDev/office-js 1567: a value that a function pushes is shown at the next calculation only. */
const MANUAL =
  "Manual calculation: press F9 to see new results. Cells that follow a scenario wait for it, too. It is set under Formulas, Calculation Options.";

const STATES: Readonly<Record<string, string>> = {
  Done: "all results are up to date",
  Calculating: "calculating now",
  Pending: "results are waiting to be recalculated",
};

const PLATFORMS: Readonly<Record<string, string>> = {
  PC: "Windows",
  Mac: "Mac",
  OfficeOnline: "the web",
  iOS: "iPad",
};

/** The checks behind the mark in the header: whether the figures hold, where the add-in runs, and whether the workbook calculates as it should. */
class ChecksTab extends PaneElement {
  static override properties = {
    calculation: { state: true },
    dateSystem: { state: true },
    startsWithWorkbook: { state: true },
  };

  declare private calculation: Calculation | undefined;
  declare private dateSystem: "1900" | "1904" | "unknown" | undefined;
  /** undefined: not asked yet, or not offered by this Excel. */
  declare private startsWithWorkbook: boolean | undefined;
  private readonly calculating = new WorkbookChange(this);
  private readonly starting = new WorkbookChange(this);
  private readonly testing = new WorkbookChange(this);

  constructor() {
    super();
    // Excel tells nobody when the mode changes, so the tab looks each time that it comes into view; hidden, it has no size.
    let isShown = false;
    const observer = new ResizeObserver(([entry]) => {
      const wasShown = isShown;
      isShown = (entry?.contentRect.width ?? 0) > 0;
      if (isShown && !wasShown) this.look().catch((error: unknown) => this.calculating.tell(failure(error)));
    });
    whileConnected(this, () => {
      observer.observe(this);
      return () => observer.disconnect();
    });
  }

  private async look(): Promise<void> {
    this.calculation = await readCalculation();
    this.dateSystem = (await probeDateSystem()) ?? "unknown";
    this.startsWithWorkbook = await readStartsWithWorkbook();
  }

  private async recalculate(): Promise<void> {
    await this.calculating.attempt("Recalculating…", async () => {
      await recalculate();
      await this.look();
      return told("success", "Every formula was calculated anew.");
    });
  }

  private async insertSelfTest(): Promise<void> {
    await this.testing.attempt("The self-test is being written…", async () => {
      const { sheet, cells, waitsForRecalculation } = await insertSelfTest();
      const inserted = `${cells} cells are tried on the sheet “${sheet}”: PASS or FAIL stands at its top.`;
      return told(
        "success",
        waitsForRecalculation ? `${inserted} The workbook calculates manually: press F9 there.` : inserted,
      );
    });
  }

  private async startWithWorkbook(box: HTMLInputElement): Promise<void> {
    const starts = box.checked;
    await this.starting.attempt("The choice is being saved…", async () => {
      await setStartsWithWorkbook(starts);
      this.startsWithWorkbook = starts;
      return { kind: "none" };
    });
    box.checked = this.startsWithWorkbook === true;
  }

  protected override render(): TemplateResult {
    return html`
      <award-figure-checks></award-figure-checks>
      <h2>Calculation</h2>
      <dl>
        ${line("Mode", this.calculation && (MODES[this.calculation.mode] ?? this.calculation.mode))}
        ${line("State", this.calculation && describeState(this.calculation.state))}
        ${line("Date system", this.dateSystem === "unknown" ? "not known" : this.dateSystem)}
      </dl>
      ${this.calculation?.mode === "Manual" ? notice("warning", MANUAL) : nothing} ${this.dateNotice()}
      <div class="actions">
        <fluent-button appearance="primary" @click=${() => void this.recalculate()}
          >Recalculate</fluent-button
        >
      </div>
      <div role="status">${changeNotice(this.calculating.telling, { isBrief: true })}</div>
      ${this.selfTestSection()} ${this.startSection()} ${hostSection()}
      <h2>Award Finance</h2>
      <dl>
        ${line("Version", addInVersion())} ${line("Licence", "MIT")} ${line("Data sent anywhere", "none")}
      </dl>
      <h2>Licences of what it is built with</h2>
      ${PACKAGES.map(
        ({ name, licence, copyright }) => html`
          <details>
            <summary tabindex="0">${name} · ${licence}</summary>
            <pre class="faint">
${copyright}

${LICENCE_TEXTS[licence]}</pre>
          </details>
        `,
      )}
    `;
  }

  private selfTestSection(): TemplateResult {
    return html`
      <h2>Self-test</h2>
      <p id="self-test-meaning" class="faint">
        A sheet of its own that calls every function with answers that are known, says PASS or FAIL, and has
        one cell of text to copy and send.
      </p>
      <div class="actions">
        <fluent-button aria-describedby="self-test-meaning" @click=${() => void this.insertSelfTest()}
          >Insert self-test</fluent-button
        >
      </div>
      <div role="status">${changeNotice(this.testing.telling, { isBrief: true })}</div>
      <p>
        <a href="docs/in-excel.html" target="_blank" rel="noopener noreferrer"
          >What Excel’s own tools do with these functions</a
        >, and what to do where one of them cannot call them.
      </p>
    `;
  }

  private startSection(): TemplateResult | typeof nothing {
    if (this.startsWithWorkbook === undefined) return nothing;
    return html`
      <h2>This workbook</h2>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${this.startsWithWorkbook}
          aria-describedby="start-meaning"
          @change=${(event: Event) => void this.startWithWorkbook(event.target as HTMLInputElement)}
        />
        Start Award Finance with this workbook
      </label>
      <p id="start-meaning" class="faint">
        Shortcuts and scenarios then work before the pane is opened. The choice is saved in the file: a
        colleague without Award Finance sees a message about it when opening the workbook.
      </p>
      <div role="status">${changeNotice(this.starting.telling, { isBrief: true })}</div>
    `;
  }

  private dateNotice(): TemplateResult | typeof nothing {
    if (this.dateSystem === "1904") {
      return notice(
        "warning",
        "This workbook counts its dates from 1904: the functions of this add-in would read every date 1,462 days too early. Switch it off under File, Options, Advanced, “Use 1904 date system”.",
      );
    }
    if (this.dateSystem === "unknown") {
      return notice(
        "info",
        "Excel does not tell how this workbook counts its dates. To see it, type =DATE(1904,1,2)+0 into an empty cell with the format Number: 1463 is right, 1 means that dates would be read 1,462 days too early.",
      );
    }
    return nothing;
  }
}

function hostSection(): TemplateResult {
  const host = readHost();
  const platform = host.platform && (PLATFORMS[host.platform] ?? host.platform);
  return html`
    <h2>Excel</h2>
    <dl>
      ${line("Runs in", host.application ? `${host.application} on ${platform ?? "this device"}` : "no Excel")}
      ${line("Version", host.version ?? "not known")}
      ${readRequirementSets().map(
        (set) => html`
          <div>
            <dt>
              ${set.name}
              <span class="faint purpose">${set.purpose}</span>
            </dt>
            <dd>
              ${set.version ?? "missing"}
              <fluent-badge appearance="tint" color=${set.isEnough ? "success" : "danger"} size="small">
                ${set.isEnough ? "enough" : "too old"}
              </fluent-badge>
            </dd>
          </div>
        `,
      )}
    </dl>
  `;
}

function line(name: string, value: string | undefined): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value ?? "…"}</dd>
  </div>`;
}

function describeState(state: string | undefined): string {
  return state === undefined ? "not told by this Excel" : (STATES[state] ?? state);
}

addStyles(css`
  award-checks {
    display: block;
  }
  award-checks h2 {
    margin: 20px 0 6px;
  }
  award-checks h2:first-child {
    margin-top: 0;
  }
  award-checks dl > div {
    display: flex;
    gap: 0 12px;
    justify-content: space-between;
    padding: 5px 0;
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-checks dd {
    flex: none;
    max-width: 65%;
    margin: 0;
    text-align: end;
  }
  award-checks fluent-badge {
    vertical-align: middle;
  }
  award-checks .purpose {
    display: block;
  }
  award-checks .choice {
    display: flex;
    gap: 8px;
    align-items: center;
    font-weight: var(--fontWeightRegular);
  }
  award-checks summary {
    padding: 5px 0;
    cursor: pointer;
  }
  award-checks pre {
    margin: 0 0 8px;
    font: var(--fontSizeBase200) / 1.5 var(--fontFamilyBase);
    white-space: pre-wrap;
  }
`);
customElements.define("award-checks", ChecksTab);
