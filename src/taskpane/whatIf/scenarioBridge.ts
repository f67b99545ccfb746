import { css, html, nothing, type TemplateResult } from "lit";
import {
  ALL_FIELDS,
  asSentence,
  bridge,
  DomainError,
  fieldAt,
  inputAt,
  scalarValue,
  type Bridge,
  type ScalarKind,
  type Scenario,
} from "../../calc/index.ts";
import { readableScenarios, scenarioStore, type WhatIfTable } from "../../workbook/index.ts";
import { showDifference, showFigure } from "../elements/figures.ts";
import "../elements/onSheet/onSheet.ts";
import { addStyles, PaneElement } from "../elements/paneElement.ts";
import { watch } from "../elements/watching.ts";
import { bridgeBars } from "./bridgeBars.ts";
import "./chartOnSheet.ts";
import { firstAsked, measuredResults, type MeasuredResult } from "./whatMatters.ts";

type Bridged =
  | { readonly kind: "bridge"; readonly bridge: Bridge }
  | { readonly kind: "refused"; readonly sentence: string };

/** From a figure of one scenario of the workbook to that of another: what each input that differs does to it. */
class ScenarioBridge extends PaneElement {
  static override properties = {
    scenario: { attribute: false },
    other: { state: true },
    path: { state: true },
  };

  declare scenario: Scenario | undefined;
  /** Name of the scenario to which it leads. */
  declare private other: string | undefined;
  declare private path: string | undefined;
  private known:
    | { readonly from: Scenario; readonly to: Scenario; readonly path: string; readonly bridged: Bridged }
    | undefined;

  constructor() {
    super();
    watch(this, [scenarioStore]);
  }

  private bridged(from: Scenario, to: Scenario, path: string): Bridged {
    const { known } = this;
    if (known?.from === from && known.to === to && known.path === path) return known.bridged;
    const bridged = bridgedOf(from, to, path);
    this.known = { from, to, path, bridged };
    return bridged;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { scenario } = this;
    if (scenario === undefined) return nothing;
    const others = readableScenarios(scenarioStore.state.book).filter(({ name }) => name !== scenario.name);
    const results = measuredResults(scenario);
    const result = results.find(({ path }) => path === this.path) ?? firstAsked(results);
    if (others.length === 0 || result === undefined)
      return html`<h2>From one scenario to another</h2>
        <p class="faint">With a second scenario in the workbook, this tells what makes the difference.</p>`;
    const other = others.find(({ name }) => name === this.other);
    return html`
      <h2>From one scenario to another</h2>
      <p class="sentence">
        What makes
        ${pick(
          "bridge-result",
          "Figure",
          results.map(({ path, label }) => [path, label]),
          result.path,
          (path) => (this.path = path),
        )}
        another in
        ${pick("bridge-other", "Other scenario", [["", "…"], ...others.map(({ name }): Option => [name, name])], other?.name ?? "", (name) => (this.other = name === "" ? undefined : name))}?
      </p>
      <div role="status">${other === undefined ? nothing : this.shown(scenario, other, result)}</div>
    `;
  }

  private shown(
    scenario: Scenario,
    other: Scenario,
    { path, kind, unit, label }: MeasuredResult,
  ): TemplateResult {
    const bridged = this.bridged(scenario, other, path);
    if (bridged.kind === "refused") return html`<p class="faint">${bridged.sentence}</p>`;
    const { start, end, steps } = bridged.bridge;
    const moving = steps.filter(({ effect }) => effect !== 0);
    const still = steps.length - moving.length;
    const formula = `=AWARD.SCENARIO_BRIDGE("${quoted(scenario.name)}", "${quoted(other.name)}", "${quoted(path)}")`;
    const days = [scenario, other].map((one) => scalarValue(inputAt(one, "valuation.date")));
    return html`
      ${
        days[0] === days[1]
          ? nothing
          : html`<p class="bridge-days">
              These answer for different days: ${days.map((day) => day ?? "no day").join(", ")}.
            </p>`
      }
      <p>
        ${start === end ? "It is the same in both." : html`The difference is <strong>${showDifference(kind, end - start)}</strong>${unit === undefined ? "" : ` ${unit}`}; inputs are changed one after the other, in the order of the form.`}
      </p>
      ${bridgeBars({
        kind,
        start: { label: scenario.name, value: start },
        end: { label: other.name, value: end },
        steps: moving.map(({ input, from, to, effect, result }) => ({
          ...labelled(input, from, to),
          ...{ effect, result },
        })),
      })}
      ${still === 0 ? nothing : html`<p class="faint">${still === 1 ? "1 more input differs" : `${still} more inputs differ`} and changes nothing of it.</p>`}
      <p class="as-table">
        As a table
        <award-on-sheet
          .formula=${formula}
          .label=${"What makes the difference, as a table,"}
        ></award-on-sheet>
        <award-chart-on-sheet
          .table=${
            {
              ...{ formula, rows: steps.length + 3, columns: 5 },
              title: `${label}: ${scenario.name} to ${other.name}`,
              drawn: { kind: "bridge" },
            } satisfies WhatIfTable
          }
        ></award-chart-on-sheet>
      </p>
    `;
  }
}

function bridgedOf(from: Scenario, to: Scenario, path: string): Bridged {
  try {
    return { kind: "bridge", bridge: bridge(from, to, path) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { kind: "refused", sentence: asSentence(error.message) };
  }
}

/** A text in double quotes of a formula. */
function quoted(text: string): string {
  return text.replaceAll('"', '""');
}

type CellValue = Bridge["steps"][number]["from"];

/** An input as the form calls it, and what it is in both. */
function labelled(
  input: string,
  from: CellValue,
  to: CellValue,
): { readonly label: string; readonly note: string } {
  const [, table, row, key] = /^(.+)\.(\d+)\.([^.]+)$/u.exec(input) ?? [];
  const field = table === undefined ? ALL_FIELDS.find(({ label }) => label === input) : fieldAt(table);
  const column = field?.kind === "table" ? field.columns.find((one) => one.key === key) : undefined;
  const kind = column?.kind ?? (field === undefined || field.kind === "table" ? "text" : field.kind);
  const label = column === undefined ? input : `${field?.label ?? ""} ${row ?? ""}, ${column.header}`;
  return { label, note: `${told(kind, from)} to ${told(kind, to)}` };
}

function told(kind: ScalarKind, value: CellValue): string {
  if (value === undefined || value === "") return "empty";
  return showFigure(kind, value);
}

type Option = readonly [value: string, label: string];

function pick(
  id: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  take: (value: string) => void,
): TemplateResult {
  return html`<label class="slot"
    ><span class="hidden-visually">${label}</span
    ><select id=${id} @change=${(event: Event) => take((event.target as HTMLSelectElement).value)}>
      ${options.map(([value, shown]) => html`<option value=${value} ?selected=${value === chosen}>${shown}</option>`)}
    </select></label
  >`;
}

addStyles(css`
  award-scenario-bridge h2 {
    margin-top: 24px;
  }
  award-scenario-bridge .bridge-days {
    color: var(--colorStatusWarningForeground1);
  }
  award-scenario-bridge .as-table {
    display: flex;
    gap: 6px;
    align-items: center;
  }
`);
customElements.define("award-scenario-bridge", ScenarioBridge);
