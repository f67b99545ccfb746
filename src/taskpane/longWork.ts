import "@fluentui/web-components/button/define.js";
import { css, html, nothing, type TemplateResult } from "lit";
import { listenToLongWork, PICTURE_WORK, type LongWork } from "../page.ts";
import { addStyles, PaneElement } from "./elements/paneElement.ts";

/** Milliseconds after which a call is told of: a shorter one would only flash. */
const TOLD_AFTER = 500;

/** The calls of functions that are still at work, each with how far it is and a button that ends it. */
class AwardLongWork extends PaneElement {
  static override properties = { works: { state: true } };

  declare private works: ReadonlyMap<number, LongWork>;
  private readonly began = new Map<number, number>();
  private stopListening: (() => void) | undefined;

  constructor() {
    super();
    this.works = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = listenToLongWork((work) => this.note(work));
  }

  override disconnectedCallback(): void {
    this.stopListening?.();
    super.disconnectedCallback();
  }

  private note(work: LongWork): void {
    // The What if tab tells of it, where it was asked for.
    if (work.of === PICTURE_WORK) return;
    const works = new Map(this.works);
    if (work.done === undefined) {
      this.began.delete(work.id);
      works.delete(work.id);
    } else {
      const began = this.began.get(work.id) ?? performance.now();
      this.began.set(work.id, began);
      if (performance.now() - began < TOLD_AFTER) return;
      works.set(work.id, work);
    }
    this.works = works;
  }

  protected override render(): TemplateResult {
    const names = [...new Set([...this.works.values()].map(({ of }) => of))];
    return html`
      <p role="status" class="hidden-visually">${names.map((of) => `${of} is searching.`).join(" ")}</p>
      ${[...this.works.values()].map((work) => this.line(work))}
    `;
  }

  private line({ of, done, stop }: LongWork): TemplateResult | typeof nothing {
    if (done === undefined) return nothing;
    return html`<div class="work">
      <span
        >${of}: ${done.toLocaleString("en-US")}
        ${of === "SIMULATE" ? "paths worked out" : "combinations tried"}</span
      >
      <fluent-button size="small" aria-label=${`Stop ${of}`} @click=${stop}>Stop</fluent-button>
    </div>`;
  }
}

addStyles(css`
  award-long-work .work {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    padding: 8px 16px 0;
  }
`);
customElements.define("award-long-work", AwardLongWork);
