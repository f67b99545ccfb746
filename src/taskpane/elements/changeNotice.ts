import "@fluentui/web-components/button/define.js";
import { html, nothing, type TemplateResult } from "lit";
import { cache } from "lit/directives/cache.js";
import { cellEdit } from "../../workbook/index.ts";
import type { Telling } from "./change.ts";
import { notice } from "./notice.ts";

/**
 * What is told of a change, for an element with the role "status".
 *
 * @param options.isBrief the change takes a moment at most and does not wait for a cell that is edited: a
 *   bar would only flash
 */
export function changeNotice(
  telling: Telling,
  { isBrief = false }: { readonly isBrief?: boolean } = {},
): TemplateResult | typeof nothing {
  switch (telling.kind) {
    case "none":
      return nothing;
    case "working":
      if (isBrief) return html`<p class="faint working">${telling.doing}</p>`;
      return notice(
        "info",
        cellEdit.value
          ? "A cell is being edited: press Enter or Esc in the sheet, and this goes on by itself."
          : telling.doing,
      );
    case "failed":
      return notice("error", telling.sentence);
    case "told":
    case "undone":
      return notice(telling.intent, telling.sentences.join(" "));
  }
}

/** Buttons for what can be done about it, kept and shown again: Fluent's stay in memory after they are removed. */
export function changeOffers(telling: Telling): unknown {
  return cache(offersOf(telling));
}

function offersOf(telling: Telling): TemplateResult | typeof nothing {
  const offers = telling.kind === "told" ? telling.offers.filter(({ isOpen }) => isOpen?.() ?? true) : [];
  if (offers.length === 0) return nothing;
  return html`<div class="actions offers">
    ${offers.map(
      ({ name, label, isPrimary = false, act }) =>
        html`<fluent-button
          class=${name}
          size="small"
          appearance=${isPrimary ? "primary" : nothing}
          @click=${act}
          >${label}</fluent-button
        >`,
    )}
  </div>`;
}
