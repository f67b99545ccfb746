import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { scenarioStore } from "../../workbook/index.ts";
import { notice } from "./notice.ts";

/** Why there is no loaded scenario to show. */
export function noScenario(): TemplateResult {
  const { isRead, book } = scenarioStore.state;
  const active = book.scenarios.find(({ id }) => id === book.active);
  return notice(
    "info",
    !isRead
      ? "This workbook's scenarios are not read yet: the Scenarios tab says why."
      : active
        ? `“${active.name}” cannot be read by this version: the Scenarios tab says more.`
        : "No scenario is loaded: load one on the Scenarios tab.",
  );
}

/** Why there is nothing to show, and how to get one. */
export function withoutScenario(
  showScenarios: () => void,
  startEmpty: (() => void) | undefined,
): TemplateResult {
  const { isRead, book } = scenarioStore.state;
  const isNoneLoaded = !book.scenarios.some(({ id }) => id === book.active);
  return html`
    ${noScenario()}
    <div class="actions">
      <fluent-button class="to-scenarios" appearance="primary" @click=${showScenarios}
        >Go to Scenarios</fluent-button
      >
      ${
        isRead && isNoneLoaded && startEmpty
          ? html`<fluent-button class="start-empty" @click=${startEmpty}
              >Start from an empty scenario</fluent-button
            >`
          : nothing
      }
    </div>
  `;
}
