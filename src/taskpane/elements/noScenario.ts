import type { TemplateResult } from "lit";
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
