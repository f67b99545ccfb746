import { PaneElement } from "./paneElement.ts";

/** An element that draws itself as wide as there is room, and again when there is more or less of it. */
export class SizedElement extends PaneElement {
  /** Whole pixels of room; 0 while the element is not shown. */
  protected width = 0;
  protected height = 0;
  private readonly observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    const width = Math.floor(entry.contentRect.width);
    const height = Math.floor(entry.contentRect.height);
    // A tab that is hidden has no size: what was drawn stays, for when it comes back.
    if (width === 0 || (width === this.width && height === this.height)) return;
    this.width = width;
    this.height = height;
    this.requestUpdate();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
  }
}
