/** A button as the add-in's manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** The command it runs; undefined where it opens the pane. */
  readonly command: string | undefined;
}

const ICON_SIZE = "32";

/** Where manifest.xml puts buttons: on Excel's ribbon, and in the menu of a cell. */
const PLACES = { ribbon: "OfficeTab Control", cellMenu: "OfficeMenu[id=ContextMenuCell] Control" } as const;

/**
 * The buttons that manifest.xml puts somewhere in Excel.
 *
 * @param manifest the text of the shipped manifest.xml
 * @param addinFolder where the add-in is served; the manifest names its published address
 */
export function readButtons(
  manifest: string,
  addinFolder: string,
  place: keyof typeof PLACES,
): RibbonButton[] {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const resources = new Map(
    [...document.querySelectorAll("Resources [id]")].map((entry) => [
      entry.getAttribute("id"),
      entry.getAttribute("DefaultValue") ?? "",
    ]),
  );
  const resource = (parent: Element, selector: string): string =>
    resources.get(parent.querySelector(selector)?.getAttribute("resid") ?? "") ?? "";

  return [...document.querySelectorAll(PLACES[place])].map((control) => ({
    id: control.getAttribute("id") ?? "",
    label: resource(control, ":scope > Label"),
    description: resource(control, "Supertip > Description"),
    icon: served(resource(control, `Icon > [size="${ICON_SIZE}"]`), addinFolder),
    command: control.querySelector("Action > FunctionName")?.textContent ?? undefined,
  }));
}

/** Under which namespace Excel knows the add-in's functions: "AWARD". */
export function readNamespace(manifest: string): string {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const resource = document.querySelector("Namespace")?.getAttribute("resid");
  const namespace = [...document.querySelectorAll("Resources [id]")]
    .find((entry) => entry.getAttribute("id") === resource)
    ?.getAttribute("DefaultValue");
  if (!namespace) throw new Error("The add-in's manifest.xml names no namespace of its functions.");
  return namespace;
}

/** The Id by which Excel knows the add-in. */
export function readId(manifest: string): string {
  const document = new DOMParser().parseFromString(manifest, "text/xml");
  const id = document.querySelector("OfficeApp > Id")?.textContent;
  if (!id) throw new Error("The add-in's manifest.xml has no Id.");
  return id.toLowerCase();
}

function served(published: string, addinFolder: string): string {
  const file = /\/assets\/[^/]+$/.exec(published)?.[0].slice(1) ?? "";
  return new URL(file, addinFolder).href;
}

/** Shows the buttons; returns a function that tells them whether the pane is open. */
export function showRibbon(
  ribbon: HTMLElement,
  buttons: readonly RibbonButton[],
  press: (button: RibbonButton) => void,
): (isPaneOpen: boolean) => void {
  const elements = buttons.map((button) => {
    const element = document.createElement("button");
    const icon = document.createElement("img");
    icon.src = button.icon;
    icon.alt = "";
    element.type = "button";
    element.className = "ribbon-button";
    element.title = button.description;
    element.append(icon, button.label);
    element.addEventListener("click", () => press(button));
    return { element, button };
  });
  ribbon.replaceChildren(...elements.map(({ element }) => element));
  return (isPaneOpen) => {
    for (const { element, button } of elements)
      if (button.command === undefined) element.setAttribute("aria-pressed", String(isPaneOpen));
  };
}
