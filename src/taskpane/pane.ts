import "@fluentui/web-components/button/define.js";
import "@fluentui/web-components/tab/define.js";
import "@fluentui/web-components/tablist/define.js";
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { functionNamespace } from "../page.ts";
import { commandProblem, readActiveCell, watchSelected } from "../workbook/index.ts";
import { notice } from "./elements/notice.ts";
import { pagesWithoutTab, paneTabs, type PanePage, type Wish } from "./tabs.ts";
import { addStyles, PaneElement, SHOW_TAB, type ShowTab } from "./elements/paneElement.ts";
import "./elements/lastRefusal.ts";
import "./longWork.ts";
import { nextPicture } from "./elements/nextPicture.ts";
import { watch } from "./elements/watching.ts";

const allPages: readonly PanePage[] = [...paneTabs, ...pagesWithoutTab];

function hasNoTab(id: string): boolean {
  return pagesWithoutTab.some((page) => page.id === id);
}

/** The line about the selected cell comes with the first cell whose formula is one of ours. */
function awaitSelected(): void {
  let isComing = false;
  const watching = watchSelected(readActiveCell, (cell) => {
    if (isComing || cell?.formula.includes(`${functionNamespace()}.`) !== true) return;
    isComing = true;
    import(/* webpackChunkName: "selected" */ "./selected/selectedCell.ts").catch(() => (isComing = false));
  });
  // A workbook that cannot tell what is selected has no such line.
  watching.catch(() => undefined);
}

/** The header comes after the first page has been painted: the pane can be read and used without it. */
function loadHeader(): void {
  void nextPicture()
    .then(() => import(/* webpackChunkName: "header" */ "./header/header.ts"))
    .catch(() => undefined);
}

/** How far a page's code has come. */
type Loading = "under way" | "ready" | "failed";

/** The pane: header, a row of tabs and the page that is chosen. Pages stay as they are while others show. */
class AwardPane extends PaneElement {
  static override properties = {
    activeTab: { type: String },
    loading: { state: true },
    wishes: { state: true },
  };

  declare activeTab: string;
  declare private loading: ReadonlyMap<string, Loading>;
  /** What each page was last opened for. */
  declare private wishes: ReadonlyMap<string, Wish>;
  /** The tab to which a page without one leads back. */
  private lastTab: string = paneTabs[0].id;
  /** How far down each tab was read; the page is as long as the tab in front. */
  private readonly scrolls = new Map<string, number>();

  constructor() {
    super();
    this.activeTab = paneTabs[0].id;
    this.loading = new Map();
    this.wishes = new Map();
    watch(this, [commandProblem]);
    this.addEventListener(SHOW_TAB, (event) => this.showTab((event as CustomEvent<ShowTab>).detail));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    awaitSelected();
  }

  /** Brings a tab to the front, or a page without one, which looks then at the workbook as it is. */
  bring(id: string): void {
    if (hasNoTab(id)) this.showTab({ id, wish: "" });
    else this.activeTab = id;
  }

  /** What was pressed is on a page that goes away: the focus goes to the tab, or to the page that has none. */
  private showTab({ id, wish }: ShowTab): void {
    this.keepScroll();
    if (wish !== undefined) this.wishes = new Map(this.wishes).set(id, { for: wish });
    this.activeTab = id;
    if (wish === undefined || !this.loading.has(id)) this.focusTab();
    if (hasNoTab(id)) void this.updateComplete.then(() => this.focusBack());
  }

  private focusTab(): void {
    this.querySelector<HTMLElement>(`#tab-${this.activeTab}`)?.focus();
  }

  private focusBack(): void {
    this.querySelector<HTMLElement>(`.leave-${this.activeTab}`)?.focus();
  }

  private leavePage(): void {
    this.showTab({ id: this.lastTab, wish: undefined });
  }

  /** Before a change of tab: once it is heard of, Fluent has hidden the panel and the page is shorter. */
  private keepScroll(): void {
    this.scrolls.set(this.activeTab, window.scrollY);
  }

  /** The button that was pressed goes away: the focus goes to the tab that is open. */
  private closeProblem(): void {
    commandProblem.set(undefined);
    this.focusTab();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!hasNoTab(this.activeTab)) this.lastTab = this.activeTab;
    if (changed.has("activeTab") && !this.loading.has(this.activeTab)) this.load(this.activeTab);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get("activeTab") !== undefined) window.scrollTo(0, this.scrolls.get(this.activeTab) ?? 0);
  }

  private load(id: string): void {
    const tab = allPages.find((candidate) => candidate.id === id);
    if (!tab) return;
    this.note(id, "under way");
    tab
      .load()
      .then(
        () => this.note(id, "ready"),
        () => this.note(id, "failed"),
      )
      .then(loadHeader, () => undefined);
  }

  /** The button that was pressed goes away: the focus goes to the tab it belongs to. */
  private tryAgain(id: string): void {
    this.querySelector<HTMLElement>(`#tab-${id}`)?.focus();
    this.load(id);
  }

  private note(id: string, state: Loading): void {
    this.loading = new Map(this.loading).set(id, state);
  }

  private choose(event: Event): void {
    const id = (event.target as { activeid?: string }).activeid?.replace(/^tab-/, "");
    if (id !== undefined && paneTabs.some((tab) => tab.id === id)) this.activeTab = id;
  }

  /** The tab that a page without one was opened from is chosen already: no change tells of a press on it. */
  private press(event: Event): void {
    const tab = event.target instanceof Element ? event.target.closest("fluent-tab") : null;
    if (hasNoTab(this.activeTab) && tab?.id === `tab-${this.lastTab}`) this.leavePage();
  }

  protected override render(): TemplateResult {
    const chosen = hasNoTab(this.activeTab) ? this.lastTab : this.activeTab;
    return html`
      <h1 class="hidden-visually">Award Finance</h1>
      <div class="top">
        <award-header></award-header>
        <fluent-tablist
          aria-label="Award Finance"
          .activeid=${`tab-${chosen}`}
          @pointerdown=${() => this.keepScroll()}
          @keydown=${() => this.keepScroll()}
          @click=${(event: Event) => this.press(event)}
          @change=${(event: Event) => this.choose(event)}
        >
          ${paneTabs.map(
            ({ id, label }) =>
              html`<fluent-tab slot="tab" id="tab-${id}" aria-controls="panel-${id}">${label}</fluent-tab>`,
          )}
        </fluent-tablist>
        <award-selected-cell></award-selected-cell>
      </div>
      <div class="command" role="alert">${this.problem()}</div>
      <award-long-work></award-long-work>
      ${paneTabs.map(
        (tab) => html`
          <div
            role="tabpanel"
            id="panel-${tab.id}"
            aria-labelledby="tab-${tab.id}"
            ?hidden=${tab.id !== this.activeTab}
          >
            ${this.panel(tab)}
          </div>
        `,
      )}
      ${pagesWithoutTab.map(
        (page) => html`
          <section
            class="page"
            id="panel-${page.id}"
            aria-label=${page.label}
            ?hidden=${this.activeTab !== page.id}
          >
            <fluent-button class="leave-${page.id}" size="small" @click=${() => this.leavePage()}
              >Back</fluent-button
            >
            ${this.panel(page)}
          </section>
        `,
      )}
    `;
  }

  /** Why the last command of the ribbon or the keyboard failed, until the user has closed it. */
  private problem(): TemplateResult | typeof nothing {
    if (commandProblem.value === undefined) return nothing;
    return html`
      ${notice("error", commandProblem.value)}
      <div class="actions">
        <fluent-button size="small" @click=${() => this.closeProblem()}>Close</fluent-button>
      </div>
    `;
  }

  private panel(tab: PanePage): TemplateResult | typeof nothing {
    switch (this.loading.get(tab.id)) {
      case "ready":
        return tab.content(this.wishes.get(tab.id));
      case "under way":
        return html`<p class="faint" role="status">Loading…</p>`;
      case "failed":
        return html`
          <div role="alert">
            ${notice("error", `${tab.label} could not be loaded: check the connection, then try again.`)}
          </div>
          <div class="actions">
            <fluent-button @click=${() => this.tryAgain(tab.id)}>Try again</fluent-button>
          </div>
        `;
      case undefined:
        return nothing;
    }
  }
}

addStyles(css`
  award-pane .top {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--colorNeutralBackground1);
    border-bottom: 1px solid var(--colorNeutralStroke2);
  }
  award-header {
    display: block;
    min-height: 44px;
  }
  award-pane fluent-tablist {
    flex-wrap: wrap;
    justify-content: space-between;
    padding: 0 12px;
  }
  /* All tabs in one row from 320 pixels on. */
  award-pane fluent-tab {
    padding-inline: 4px;
    /* Always in view: a page that keeps room for the row above what gets the focus must not scroll for it. */
    scroll-margin-block-start: -100px;
  }
  @media (max-width: 419px) {
    award-pane fluent-tablist {
      padding: 0 6px;
    }
    award-pane fluent-tab {
      padding-inline: 2px;
      font-size: var(--fontSizeBase200);
    }
  }
  @media (max-width: 345px) {
    award-pane fluent-tablist {
      padding: 0 4px;
    }
    award-pane fluent-tab {
      padding-inline: 0;
    }
  }
  /* Fluent's own line under the chosen tab vanishes in some forced colours: one that stays replaces it. */
  @media (forced-colors: active) {
    award-pane fluent-tab[aria-selected="true"] {
      border-bottom: 3px solid Highlight;
      border-radius: 0;
    }
    award-pane fluent-tablist::after,
    award-pane fluent-tab::before,
    award-pane fluent-tab::after {
      display: none;
    }
  }
  award-pane .command:not(:empty) {
    padding: 12px 16px 0;
  }
  award-pane :is([role="tabpanel"], .page) {
    padding: 12px 16px 24px;
  }
`);
customElements.define("award-pane", AwardPane);

declare global {
  interface HTMLElementTagNameMap {
    "award-pane": AwardPane;
  }
}
