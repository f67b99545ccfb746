import "@fluentui/web-components/button/define.js";
import { html, type TemplateResult } from "lit";
import type { ScenarioBook } from "../../workbook/index.ts";
import "./versionStyles.ts";
import { standingIn, withBoth } from "./versions.ts";

/** One version of the workbook's scenarios, and what it is called: "Yours", "In the workbook". */
interface Version {
  readonly title: string;
  readonly book: ScenarioBook;
}

/** Two versions that do not know of each other. */
export interface Versions {
  readonly sentence: string;
  readonly one: Version;
  readonly other: Version;
  /** The version that stays the workbook's if nothing is done. */
  readonly present: "one" | "other";
}

export interface Choice {
  readonly kind: "one" | "other" | "both";
  readonly book: ScenarioBook;
}

/** Both versions with what differs, and the choice between them; nothing is lost before one is made. */
export function versionChoice(
  { sentence, one, other, present }: Versions,
  choose: (choice: Choice) => void,
): TemplateResult {
  const [kept, added] = present === "one" ? [one, other] : [other, one];
  return html`
    <section class="versions" role="group" aria-label="Two versions">
      <p><strong>${sentence}</strong></p>
      <div class="both">${listing(one, other)} ${listing(other, one)}</div>
      <div class="actions">
        <fluent-button class="keep-one" size="small" @click=${() => choose({ kind: "one", book: one.book })}
          >Keep: ${one.title}</fluent-button
        >
        <fluent-button
          class="keep-other"
          size="small"
          @click=${() => choose({ kind: "other", book: other.book })}
          >Keep: ${other.title}</fluent-button
        >
        <fluent-button
          class="keep-both"
          size="small"
          appearance="primary"
          @click=${() => choose({ kind: "both", book: withBoth(kept.book, added.book) })}
          >Keep both</fluent-button
        >
      </div>
    </section>
  `;
}

function listing({ title, book }: Version, other: Version): TemplateResult {
  return html`
    <div>
      <h3>${title}</h3>
      <ul>
        ${
          book.scenarios.length === 0
            ? html`<li class="faint">no scenarios</li>`
            : book.scenarios.map((entry) => {
                const standing = standingIn(other.book, entry);
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
