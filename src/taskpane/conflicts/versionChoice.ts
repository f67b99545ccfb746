import "@fluentui/web-components/button/define.js";
import { html, type TemplateResult } from "lit";
import type { ScenarioBook } from "../../workbook/index.ts";
import "./versionStyles.ts";
import { standingIn, withBoth } from "./versions.ts";

/** Two versions of the workbook's scenarios that do not know of each other. */
export interface Versions {
  readonly sentence: string;
  /** What each is called: "Yours", "In the workbook". */
  readonly titles: readonly [string, string];
  readonly books: readonly [ScenarioBook, ScenarioBook];
  /** The version that stays the workbook's if nothing is done. */
  readonly present: ScenarioBook;
}

/** Both versions with what differs, and the choice between them; nothing is lost before one is made. */
export function versionChoice(
  { sentence, titles, books, present }: Versions,
  choose: (book: ScenarioBook) => void,
): TemplateResult {
  const [one, other] = books;
  const added = present === one ? other : one;
  return html`
    <section class="versions" role="group" aria-label="Two versions">
      <p><strong>${sentence}</strong></p>
      <div class="both">${version(titles[0], one, other)} ${version(titles[1], other, one)}</div>
      <div class="actions">
        <fluent-button class="keep-one" size="small" @click=${() => choose(one)}
          >Keep: ${titles[0]}</fluent-button
        >
        <fluent-button class="keep-other" size="small" @click=${() => choose(other)}
          >Keep: ${titles[1]}</fluent-button
        >
        <fluent-button
          class="keep-both"
          size="small"
          appearance="primary"
          @click=${() => choose(withBoth(present, added))}
          >Keep both</fluent-button
        >
      </div>
    </section>
  `;
}

function version(title: string, book: ScenarioBook, other: ScenarioBook): TemplateResult {
  return html`
    <div>
      <h3>${title}</h3>
      <ul>
        ${
          book.scenarios.length === 0
            ? html`<li class="faint">no scenarios</li>`
            : book.scenarios.map((entry) => {
                const standing = standingIn(other, entry);
                const marks = [
                  ...(book.active === entry.id ? ["active"] : []),
                  ...(standing === "same" ? [] : [standing]),
                ];
                return html`<li>
                  <bdi>${entry.name}</bdi>
                  ${marks.length === 0 ? "" : html`<span class="faint">(${marks.join(", ")})</span>`}
                </li>`;
              })
        }
      </ul>
    </div>
  `;
}
