import "@fluentui/web-components/button/define.js";
import { html, type TemplateResult } from "lit";
import type { Scenario } from "../../calc/index.ts";
import { describeSources, sourcesOf } from "../elements/sources.ts";

/** The presets in their two groups, each to be loaded. */
export function presetList(
  [futures, otherCases]: readonly [readonly Scenario[], readonly Scenario[]],
  load: (preset: Scenario) => void,
): TemplateResult {
  return html`
    <div class="presets">
      <h2>Rusoro v Venezuela</h2>
      <p class="faint">Six futures of one Award. Load one to start from it.</p>
      ${group(futures, load)}
      <h2>Other real cases</h2>
      ${group(otherCases, load)}
    </div>
  `;
}

function group(presets: readonly Scenario[], load: (preset: Scenario) => void): TemplateResult {
  return html`<ul class="list">
    ${presets.map(
      (preset) => html`
        <li data-preset=${preset.name}>
          <div class="heading">
            <h3>${preset.name}</h3>
            <fluent-button size="small" @click=${() => load(preset)}>
              Load<span class="hidden-visually"> the preset ${preset.name}</span>
            </fluent-button>
          </div>
          <p class="faint">${preset.description}</p>
          <details>
            <summary tabindex="0">Sources<span class="hidden-visually"> of ${preset.name}</span></summary>
            <p class="faint sources">${describeSources(sourcesOf(preset))}.</p>
          </details>
        </li>
      `,
    )}
  </ul>`;
}
