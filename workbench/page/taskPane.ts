import { element } from "./element.ts";

const NARROWEST = 320;
const WIDEST = 640;
const STEP = 20;

export interface TaskPane {
  readonly frame: HTMLIFrameElement;
  readonly isOpen: boolean;
  show(isOpen: boolean): void;
}

/** The frame of the add-in's pane beside the sheet, which can be made wider, closed and opened. */
export function createTaskPane(onVisibility: (isOpen: boolean) => void): TaskPane {
  const pane = element("pane", HTMLElement);
  const splitter = element("splitter", HTMLDivElement);
  let isOpen = true;

  const setWidth = (width: number): void => {
    const allowed = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    document.documentElement.style.setProperty("--pane-width", `${allowed}px`);
    splitter.setAttribute("aria-valuenow", String(allowed));
  };
  const show = (open: boolean): void => {
    if (open === isOpen) return;
    isOpen = open;
    document.body.classList.toggle("pane-closed", !open);
    onVisibility(open);
  };

  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("is-resizing");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("is-resizing"));
  splitter.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") setWidth(pane.offsetWidth + STEP);
    if (key === "ArrowRight") setWidth(pane.offsetWidth - STEP);
  });
  element("pane-close", HTMLButtonElement).addEventListener("click", () => show(false));
  setWidth(pane.offsetWidth);

  return {
    frame: element("addin", HTMLIFrameElement),
    get isOpen() {
      return isOpen;
    },
    show,
  };
}
