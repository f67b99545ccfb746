import { html, type TemplateResult } from "lit";
import { firstRefusals } from "../../calc/index.ts";

/** The items of a list of refusals; of a long one the first, and how many more there are. */
export function refusals<T>(all: readonly T[], item: (one: T) => TemplateResult): readonly TemplateResult[] {
  const { shown, more } = firstRefusals(all);
  return [...shown.map(item), ...(more === 0 ? [] : [html`<li class="faint">and ${more} more</li>`])];
}
