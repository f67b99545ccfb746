import { html, nothing, type TemplateResult } from "lit";
import { eventBridge, toIso, type EventBridge, type Scenario, type ValuedTree } from "../../../calc/index.ts";
import { showDifference, showFigure } from "../../elements/figures.ts";
import { bridgeBars } from "../bridgeBars.ts";

interface Happened {
  readonly scenario: Scenario;
  readonly tree: ValuedTree;
  /** Row of the node that has happened; `undefined` for none. */
  readonly row: number | undefined;
  readonly choose: (row: number | undefined) => void;
  /** Buttons for what can be done with it. */
  readonly offers: TemplateResult;
}

/** What it does to the value of the tree that one of its nodes has happened. */
export function happened({ scenario, tree, row, choose, offers }: Happened): TemplateResult {
  const uncertain = tree.nodes.filter(({ probability }) => probability.lt(1) && probability.gt(0));
  if (uncertain.length === 0) return html``;
  const bridge = row === undefined ? undefined : eventBridge(scenario, row);
  return html`
    <h2>When something has happened</h2>
    <p class="sentence">
      Suppose
      <label class="slot"
        ><span class="hidden-visually">What has happened</span
        ><select
          id="happened"
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            choose(value === "" ? undefined : Number(value));
          }}
        >
          <option value="" ?selected=${row === undefined}>nothing new</option>
          ${uncertain.map(
            (node) => html`<option value=${node.row} ?selected=${node.row === row}>${node.name}</option>`,
          )}
        </select></label
      >
      has happened.
    </p>
    <div role="status">${bridge === undefined ? nothing : bridged(bridge)}</div>
    ${bridge === undefined ? nothing : offers}
  `;
}

function bridged({ start, end, steps, date, valueThere }: EventBridge): TemplateResult {
  const change = end.minus(start).toNumber();
  return html`
    <p>
      The settlement to accept becomes <strong>${showFigure("money", end.toNumber())}</strong>,
      ${showDifference("money", change) === "none" ? "the same" : showDifference("money", change)}. On
      ${toIso(date)} itself it is worth ${showFigure("money", valueThere.toNumber())}.
    </p>
    ${bridgeBars({
      kind: "money",
      start: { label: "The tree today", value: start.toNumber() },
      end: { label: "Once it has happened", value: end.toNumber() },
      steps: steps.map(({ node, chance, effect, value }) => ({
        label: `${node}: ${showFigure("share", chance.toNumber())} to 100.00%`,
        effect: effect.toNumber(),
        result: value.toNumber(),
      })),
    })}
  `;
}
