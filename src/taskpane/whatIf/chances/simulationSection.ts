import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import {
  asSentence,
  PERCENTILES,
  hasTree,
  type DecimalSeparator,
  type DomainError,
  type Picture,
  type Scenario,
} from "../../../calc/index.ts";
import { listenToLongWork, PICTURE_WORK, pictures } from "../../../page.ts";
import { showFigure } from "../../elements/figures.ts";
import "../../elements/onSheet/onSheet.ts";
import { PaneElement } from "../../elements/paneElement.ts";
import { whileConnected } from "../../elements/watching.ts";
import { inSlices } from "../../elements/work/inSlices.ts";
import { firstAsked, measuredResults, type MeasuredResult } from "../whatMatters.ts";
import { assumptionRows } from "./assumptionRows.ts";
import {
  firstGuess,
  openInputs,
  readAssumptions,
  type AssumptionDraft,
  type AssumptionsRead,
  type OpenInput,
} from "./assumptions.ts";
import "./distributionCharts.ts";

const MOST_PATHS = 1_000_000;
const NOTHING_UNCERTAIN = "Nothing is uncertain yet: add an uncertain input, or a tree.";

type Standing =
  | { readonly kind: "none" }
  | { readonly kind: "working"; readonly done: number; readonly of: number; readonly stop: () => void }
  | {
      readonly kind: "made";
      readonly picture: Picture;
      readonly paths: number;
      readonly milliseconds: number;
    }
  | { readonly kind: "refused"; readonly sentence: string };

/** Thousands of paths with uncertain inputs: how a result spreads, and what is paid by when. */
class SimulationSection extends PaneElement {
  static override properties = {
    scenario: { attribute: false },
    isSaved: { attribute: false },
    separator: { attribute: false },
    path: { state: true },
    drafts: { state: true },
    inputs: { state: true },
    paths: { state: true },
    seed: { state: true },
    standing: { state: true },
  };

  declare scenario: Scenario | undefined;
  declare isSaved: boolean;
  declare separator: DecimalSeparator;
  declare private path: string | undefined;
  declare private drafts: readonly AssumptionDraft[];
  declare private inputs: readonly OpenInput[] | undefined;
  declare private paths: string;
  declare private seed: string;
  declare private standing: Standing;
  private searched: { readonly scenario: Scenario; readonly path: string } | undefined;
  private known: { readonly scenario: Scenario; readonly results: readonly MeasuredResult[] } | undefined;
  private under: { onCanceled?: () => void } = {};

  constructor() {
    super();
    this.separator = ".";
    this.isSaved = true;
    this.drafts = [];
    this.paths = "10,000";
    this.seed = "1";
    this.standing = { kind: "none" };
    whileConnected(this, () => {
      const leave = listenToLongWork(({ of, done }) => {
        if (of === PICTURE_WORK && done !== undefined && this.standing.kind === "working")
          this.standing = { ...this.standing, done };
      });
      return () => {
        leave();
        this.stop();
      };
    });
  }

  private results(scenario: Scenario): readonly MeasuredResult[] {
    if (this.known?.scenario !== scenario) this.known = { scenario, results: measuredResults(scenario) };
    return this.known.results;
  }

  private result(scenario: Scenario): MeasuredResult | undefined {
    const results = this.results(scenario);
    return results.find(({ path }) => path === this.path) ?? firstAsked(results);
  }

  protected override updated(): void {
    const { scenario } = this;
    const result = scenario && this.result(scenario);
    if (scenario === undefined || result === undefined) return;
    if (this.searched?.scenario === scenario && this.searched.path === result.path) return;
    void this.search(scenario, result.path);
  }

  private async search(scenario: Scenario, path: string): Promise<void> {
    const searched = { scenario, path };
    const isOther = this.searched !== undefined;
    this.searched = searched;
    if (isOther) this.clear();
    const isWanted = (): boolean => this.isConnected && this.searched === searched;
    const inputs = await inSlices(openInputs(scenario, path), isWanted);
    if (this.searched !== searched) return;
    if (inputs === undefined) this.searched = undefined;
    else this.inputs = inputs;
  }

  /** What was made of another question is no answer to this one. */
  private clear(): void {
    this.stop();
    this.standing = { kind: "none" };
  }

  private stop(): void {
    this.under.onCanceled?.();
    this.under = {};
    if (this.standing.kind === "working") this.standing = { kind: "none" };
  }

  private async run(scenario: Scenario, result: MeasuredResult, read: AssumptionsRead): Promise<void> {
    const make = pictures();
    const [paths, seed] = [this.wholeIn(this.paths), this.wholeIn(this.seed)];
    if (make === undefined || paths === undefined || seed === undefined) return;
    this.stop();
    const under = {};
    this.under = under;
    this.standing = { kind: "working", done: 0, of: paths, stop: () => this.stop() };
    const began = performance.now();
    try {
      const picture = await make(
        { scenario, assumptions: read.assumptions, seed, paths, field: result.path },
        under,
      );
      if (this.under !== under) return;
      this.standing = { kind: "made", picture, paths, milliseconds: performance.now() - began };
    } catch (error) {
      if (this.under !== under) return;
      if (!isDomainError(error)) throw error;
      this.standing = { kind: "refused", sentence: asSentence(error.message) };
    }
  }

  private wholeIn(text: string): number | undefined {
    const digits = text.trim().replace(/[,.\s\u00a0]/gu, "");
    const number = Number(digits);
    return /^\d+$/u.test(digits) && Number.isSafeInteger(number) ? number : undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario, inputs } = this;
    const result = scenario && this.result(scenario);
    if (scenario === undefined || result === undefined || pictures() === undefined) return nothing;
    const paths = this.wholeIn(this.paths);
    const isPaths = paths !== undefined && paths >= 2 && paths <= MOST_PATHS;
    const isSeed = this.wholeIn(this.seed) !== undefined;
    const read = inputs === undefined ? undefined : readAssumptions(this.drafts, inputs, this.separator);
    const isUncertain = this.drafts.length > 0 || hasTree(scenario);
    const isReady = typeof read === "object" && isPaths && isSeed && isUncertain;
    return html`
      <h2>Thousands of paths</h2>
      ${this.question(scenario, result, isPaths, isSeed)}
      ${
        hasTree(scenario)
          ? html`<p class="faint">
              Each path comes to one end of the tree, by its chance, and is paid what comes there.
            </p>`
          : nothing
      }
      ${assumptionRows({
        inputs: inputs ?? [],
        drafts: this.drafts,
        add: () => this.add(),
        change: (drafts) => this.take({ drafts }),
        separator: this.separator,
      })}
      ${typeof read === "string" ? html`<p class="wrong" role="status">${read}</p>` : nothing}
      ${isPaths ? nothing : html`<p class="wrong">Paths: a whole number from 2 to 1,000,000.</p>`}
      ${isSeed ? nothing : html`<p class="wrong">The seed is a whole number, 0 or more.</p>`}
      <div class="actions">
        <fluent-button
          class="simulate"
          appearance="primary"
          @click=${() => {
            if (typeof read === "object" && isReady) void this.run(scenario, result, read);
            else if (!isUncertain) this.standing = { kind: "refused", sentence: NOTHING_UNCERTAIN };
          }}
          >Work out</fluent-button
        >
        ${
          isReady && typeof read === "object" && this.isSaved
            ? html`<award-on-sheet
                .formula=${this.formula(read)}
                .label=${"The simulation, as a table,"}
              ></award-on-sheet>`
            : nothing
        }
      </div>
      <div role="status">${this.stood(result)}</div>
    `;
  }

  private question(
    scenario: Scenario,
    result: MeasuredResult,
    isPaths: boolean,
    isSeed: boolean,
  ): TemplateResult {
    return html`<p class="sentence">
      How does
      <label class="slot"
        ><span class="hidden-visually">Figure</span
        ><select
          id="simulated"
          @change=${(event: Event) => {
            this.path = (event.target as HTMLSelectElement).value;
            this.drafts = [];
          }}
        >
          ${this.results(scenario).map(
            ({ path, label }) =>
              html`<option value=${path} ?selected=${path === result.path}>${label}</option>`,
          )}
        </select></label
      >
      spread over
      <label class="slot"
        ><span class="hidden-visually">Paths</span
        ><input
          id="paths"
          inputmode="numeric"
          autocomplete="off"
          .value=${this.paths}
          aria-invalid=${isPaths ? "false" : "true"}
          @input=${(event: Event) => this.take({ paths: (event.target as HTMLInputElement).value })}
      /></label>
      paths, with the seed
      <label class="slot"
        ><span class="hidden-visually">Seed</span
        ><input
          id="seed"
          inputmode="numeric"
          autocomplete="off"
          .value=${this.seed}
          aria-invalid=${isSeed ? "false" : "true"}
          @input=${(event: Event) => this.take({ seed: (event.target as HTMLInputElement).value })} /></label
      >?
    </p>`;
  }

  private take(change: {
    readonly paths?: string;
    readonly seed?: string;
    readonly drafts?: readonly AssumptionDraft[];
  }): void {
    this.clear();
    if (change.paths !== undefined) this.paths = change.paths;
    if (change.seed !== undefined) this.seed = change.seed;
    if (change.drafts !== undefined) this.drafts = change.drafts;
  }

  private add(): void {
    const free = this.inputs?.find(({ address }) => !this.drafts.some((draft) => draft.address === address));
    if (free !== undefined) this.take({ drafts: [...this.drafts, firstGuess(free, this.separator)] });
  }

  private formula({ written }: AssumptionsRead): string {
    return `=AWARD.SIMULATE(${written}, ${this.wholeIn(this.paths)}, ${this.wholeIn(this.seed)})`;
  }

  private stood(result: MeasuredResult): TemplateResult | typeof nothing {
    const { standing } = this;
    switch (standing.kind) {
      case "none":
        return nothing;
      case "refused":
        return html`<p class="wrong">${standing.sentence}</p>`;
      case "working":
        return html`<div class="simulating">
          <progress max=${standing.of} value=${standing.done} aria-label="Paths worked out"></progress>
          <span class="faint"
            >${standing.done.toLocaleString("en-US")} of ${standing.of.toLocaleString("en-US")}</span
          >
          <fluent-button class="stop-simulation" size="small" @click=${standing.stop}>Stop</fluent-button>
        </div>`;
      case "made":
        return made(standing.picture, result);
    }
  }
}

function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && "kind" in error;
}

function made({ summary, canBeLost, values, fan }: Picture, result: MeasuredResult): TemplateResult {
  const { kind, unit, label } = result;
  if (summary === undefined)
    return html`<p class="wrong">
      In none of the ${values.length.toLocaleString("en-US")} paths there is such a figure.
    </p>`;
  const picture = { summary, canBeLost, values, fan };
  const missing = values.length - summary.count;
  const told = (value: number): string => showFigure(kind, kind === "date" ? Math.round(value) : value);
  return html`
    <p class="mean-told">
      On average <strong>${told(summary.mean)}</strong> ${unit ?? ""}, give or take
      ${kind === "date" ? `${summary.standardError.toFixed(1)} days` : showFigure(kind, summary.standardError)}
      (the standard error of ${summary.count.toLocaleString("en-US")} paths).
      ${canBeLost && kind !== "multiple" ? `Below 0 in ${showFigure("share", summary.below)} of them.` : nothing}
      ${canBeLost && kind === "multiple" ? `Below 1.00× in ${showFigure("share", summary.below)} of them.` : nothing}
      ${missing === 0 ? nothing : `In ${missing.toLocaleString("en-US")} more there is no such figure.`}
    </p>
    <p class="caption">
      ${label}<span class="faint"
        >${unit === undefined ? "" : `, ${unit}`}; share of the paths, the line is the mean</span
      >
    </p>
    <award-histogram .picture=${picture} .kind=${kind}></award-histogram>
    <table class="percentiles">
      <caption class="hidden-visually">
        Percentiles
      </caption>
      <tbody>
        ${PERCENTILES.map(
          (percent, index) =>
            html`<tr>
              <th scope="row">P${percent}</th>
              <td>${told(summary.percentiles[index] ?? NaN)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      fan.length > 1
        ? html`<p class="caption">
              Paid to us to date<span class="faint"
                >, cumulative, at the ends of years: the middle path, half of the paths, nine in ten</span
              >
            </p>
            <award-fan .picture=${picture}></award-fan>`
        : nothing
    }
  `;
}

customElements.define("award-simulation", SimulationSection);
