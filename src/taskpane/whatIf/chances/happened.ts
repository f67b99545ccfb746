import { html, nothing, type TemplateResult } from "lit";
import {
  asSentence,
  DomainError,
  eventBridge,
  resultAfterEvent,
  toIso,
  type EventBridge,
  type Scenario,
  type ValuedTree,
} from "../../../calc/index.ts";
import type { WhatIfTable } from "../../../workbook/index.ts";
import { showDifference, showFigure } from "../../elements/figures.ts";
import "../../elements/onSheet/onSheet.ts";
import { bridgeBars } from "../bridgeBars.ts";
import "../chartOnSheet.ts";
import { slot } from "../slot.ts";
import { measuredResults, type MeasuredResult } from "../whatMatters.ts";

/** As SCENARIO_BRIDGE calls the value of the tree. */
const TREE_VALUE = "outcomes.treeValue";

interface Happened {
  readonly scenario: Scenario;
  readonly tree: ValuedTree;
  /** Row of the node that has happened; `undefined` for none. */
  readonly row: number | undefined;
  readonly choose: (row: number | undefined) => void;
  /** Path of the result that is asked about; empty for the tree itself. */
  readonly figure: string;
  readonly ask: (path: string) => void;
  /** Whether a formula would see the tree that is shown. */
  readonly isSaved: boolean;
  /** Buttons for what can be done with it. */
  readonly offers: TemplateResult;
}

/** What is known of a scenario, for it is drawn again with every key. */
const knownScenarios = new WeakMap<Scenario, Known>();

interface Known {
  readonly results: readonly MeasuredResult[];
  readonly bridges: Map<string, EventBridge | string>;
}

function knownOf(scenario: Scenario): Known {
  const known = knownScenarios.get(scenario) ?? {
    results: measuredResults(scenario).filter(({ kind }) => kind === "money"),
    bridges: new Map<string, EventBridge | string>(),
  };
  knownScenarios.set(scenario, known);
  return known;
}

/** The bridge, or the sentence why there is none. */
function bridgeOf(scenario: Scenario, row: number, result: MeasuredResult | undefined): EventBridge | string {
  const { bridges } = knownOf(scenario);
  const key = `${row} ${result?.path ?? ""}`;
  const bridge = bridges.get(key) ?? madeBridge(scenario, row, result);
  bridges.set(key, bridge);
  return bridge;
}

function madeBridge(
  scenario: Scenario,
  row: number,
  result: MeasuredResult | undefined,
): EventBridge | string {
  if (result === undefined) return eventBridge(scenario, row);
  try {
    return (
      resultAfterEvent(scenario, row, result.path) ??
      `${result.label} cannot be worked out at every end of the tree.`
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return asSentence(error.message);
  }
}

/** What it does to the value of the tree, or to a result, that one of its nodes has happened. */
export function happened(asked: Happened): TemplateResult {
  const { tree, row, choose, offers } = asked;
  const uncertain = tree.nodes.filter(({ probability }) => probability.lt(1) && probability.gt(0));
  if (uncertain.length === 0) return html``;
  const node = uncertain.find((one) => one.row === row);
  const options = [
    { path: "", label: "nothing new" },
    ...uncertain.map((one) => ({ path: String(one.row), label: one.name })),
  ];
  return html`
    <h2>When something has happened</h2>
    <p class="sentence">
      Suppose
      ${slot({
        ...{ id: "happened", label: "What has happened", options, chosen: String(node?.row ?? "") },
        take: (chosen) => choose(chosen === "" ? undefined : Number(chosen)),
      })}
      has happened.
    </p>
    ${node === undefined ? nothing : afterwards(asked, node.row)} ${node === undefined ? nothing : offers}
  `;
}

function afterwards({ scenario, figure, ask, isSaved, tree }: Happened, row: number): TemplateResult {
  const { results } = knownOf(scenario);
  const result = results.find(({ path }) => path === figure);
  const bridge = bridgeOf(scenario, row, result);
  return html`<p class="sentence">
      What it does to
      ${slot({
        ...{ id: "happened-figure", label: "Figure", chosen: result?.path ?? "", take: ask },
        options: [{ path: "", label: "the settlement to accept" }, ...results],
      })}
    </p>
    <div role="status">
      ${typeof bridge === "string" ? html`<p class="faint">${bridge}</p>` : bridged(bridge, result)}
    </div>
    ${
      typeof bridge === "string" || !isSaved
        ? nothing
        : asTable(scenario, tree.nodes.find((node) => node.row === row)?.name ?? "", bridge, result)
    }`;
}

/** The same as a live table, and as one of Excel's own charts. */
function asTable(
  scenario: Scenario,
  event: string,
  { steps }: EventBridge,
  result: MeasuredResult | undefined,
): TemplateResult {
  const [name, path, node] = [scenario.name, result?.path ?? TREE_VALUE, event].map((text) =>
    text.replaceAll('"', '""'),
  );
  const formula = `=AWARD.SCENARIO_BRIDGE("${name}", , "${path}", "${node}")`;
  return html`<p class="as-table">
    As a table
    <award-on-sheet .formula=${formula} .label=${"What the event does, as a table,"}></award-on-sheet>
    <award-chart-on-sheet
      .table=${
        {
          ...{ formula, rows: steps.length + 3, columns: 5 },
          title: `${result?.label ?? "The settlement to accept"}: before and after ${event}`,
          drawn: { kind: "bridge" },
        } satisfies WhatIfTable
      }
    ></award-chart-on-sheet>
  </p>`;
}

function bridged(bridge: EventBridge, result: MeasuredResult | undefined): TemplateResult {
  const { start, end, steps } = bridge;
  const change = showDifference("money", end.minus(start).toNumber());
  const told = html`<strong>${showFigure("money", end.toNumber())}</strong>,
    ${change === "none" ? "the same" : change}.`;
  return html`
    <p>
      ${
        result === undefined
          ? html`The settlement to accept becomes ${told} On ${toIso(bridge.date)} itself it is worth
            ${showFigure("money", bridge.valueThere.toNumber())}.`
          : html`On average over the tree, through receipts and claims, ${result.label} becomes ${told} Not
            discounted, and before the costs of the tree.`
      }
    </p>
    ${bridgeBars({
      kind: "money",
      start: { label: result === undefined ? "The tree today" : "On average today", value: start.toNumber() },
      end: { label: "Once it has happened", value: end.toNumber() },
      steps: steps.map(({ node, chance, effect, value }) => ({
        label: `${node}: ${showFigure("share", chance.toNumber())} to 100.00%`,
        effect: effect.toNumber(),
        result: value.toNumber(),
      })),
    })}
  `;
}
