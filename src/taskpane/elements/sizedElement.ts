import { PaneElement } from "./paneElement.ts";
import { whileConnected } from "./watching.ts";

/** An element that draws itself as wide as there is room, and again when there is more or less of it. */
export class SizedElement extends PaneElement {
  /** Whole pixels of room; 0 while the element is not shown. */
  protected width = 0;
  protected height = 0;

  constructor() {
    super();
    const observer = new ResizeObserver(([entry]) => entry && this.resize(entry.contentRect));
    whileConnected(this, () => {
      observer.observe(this);
      return () => observer.disconnect();
    });
  }

  private resize({ width: exactWidth, height: exactHeight }: DOMRectReadOnly): void {
    const [width, height] = [Math.floor(exactWidth), Math.floor(exactHeight)];
    // A tab that is hidden has no size: what was drawn stays, for when it comes back.
    if (width === 0 || (width === this.width && height === this.height)) return;
    this.width = width;
    this.height = height;
    this.requestUpdate();
  }
}
