/**
 * Checks manifest.xml as Excel would read it, and what no schema sees: resources that dangle, pages that
 * must be one and the same for a shared runtime, files and icons that are not what the manifest claims.
 */
import { schemaProblems } from "./manifestSchema.ts";
import { childrenOf, descend, parseManifest, walk, type ManifestElement } from "./manifestXml.ts";

/** The built add-in that the manifest belongs to. */
export interface BuiltAddIn {
  /** Where it is served, without a slash at the end. */
  readonly url: string;
  /** Namespace under which the functions are documented and tested. */
  readonly namespace: string;
  /** Ids given to Office.actions.associate in the bundle. */
  readonly actions: readonly string[];
  /** The text of a file of the folder. */
  text(path: string): string;
  /** Whether the add-in's folder holds this file; the path has no slash at the front. */
  hasFile(path: string): boolean;
  /** Width and height of a PNG of the folder. */
  pixels(path: string): readonly [width: number, height: number];
}

/** Sizes of a ribbon icon: three that Office requires, five that it also takes. */
const REQUIRED_ICON_SIZES = ["16", "32", "80"];
const ICON_SIZES = new Set([...REQUIRED_ICON_SIZES, "20", "24", "40", "48", "64"]);

/** Without the second, versions of Excel that know no custom functions would be offered the add-in. */
const REQUIRED_SETS = ["SharedRuntime", "CustomFunctionsRuntime"];

/** Elements that hold a resid, and the kind of resource it must lead to. */
const RESID_KINDS: Readonly<Record<string, string>> = {
  Runtime: "bt:Url",
  SourceLocation: "bt:Url",
  FunctionFile: "bt:Url",
  LearnMoreUrl: "bt:Url",
  Namespace: "bt:ShortStrings",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  "bt:Image": "bt:Image",
};

const XML_NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};
const OVERRIDES_NAMESPACE = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";

/**
 * Checks a manifest against the schema's order and against the add-in it describes.
 *
 * @returns one sentence per problem, none when the manifest is sound
 */
export function checkManifest(xml: string, addIn: BuiltAddIn): string[] {
  let manifest: ManifestElement;
  try {
    manifest = parseManifest(xml);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  const resources = resourcesOf(manifest);
  return [
    ...namespaceProblems(manifest),
    ...schemaProblems(manifest),
    ...resourceProblems(manifest, resources),
    ...lengthProblems(manifest),
    ...idProblems(manifest),
    ...urlProblems(manifest, addIn),
    ...runtimeProblems(manifest, resources),
    ...iconProblems(manifest, resources, addIn),
    ...functionProblems(manifest, resources, addIn),
    ...menuProblems(manifest),
    ...shortcutProblems(manifest, addIn),
  ];
}

interface Resource {
  readonly id: string;
  /** "bt:Image", "bt:Url", "bt:ShortStrings" or "bt:LongStrings": strings are told apart by their list. */
  readonly kind: string;
  readonly value: string;
}

function resourcesOf(manifest: ManifestElement): readonly Resource[] {
  const lists = descend(manifest, "VersionOverrides", "Resources")?.children ?? [];
  return lists.flatMap((list) =>
    list.children.map((item) => ({
      id: item.attributes.id ?? "",
      kind: item.name === "bt:String" ? list.name : item.name,
      value: item.attributes.DefaultValue ?? "",
    })),
  );
}

function resolve(resources: readonly Resource[], element: ManifestElement | undefined): string | undefined {
  return resources.find(({ id }) => id === element?.attributes.resid)?.value;
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function namespaceProblems(manifest: ManifestElement): string[] {
  const found = descend(manifest, "VersionOverrides")?.attributes.xmlns;
  return [
    ...Object.entries(XML_NAMESPACES)
      .filter(([name, uri]) => manifest.attributes[name] !== uri)
      .map(([name, uri]) => `${name} of OfficeApp must be ${uri}`),
    ...(found === OVERRIDES_NAMESPACE ? [] : [`xmlns of VersionOverrides must be ${OVERRIDES_NAMESPACE}`]),
  ];
}

function resourceProblems(manifest: ManifestElement, resources: readonly Resource[]): string[] {
  const references = walk(manifest).filter(({ attributes }) => "resid" in attributes);
  const problems = duplicates(resources.map(({ id }) => id)).map((id) => `resource ${id} is defined twice`);
  for (const { name, attributes } of references) {
    const resid = attributes.resid ?? "";
    const resource = resources.find(({ id }) => id === resid);
    if (resid.length > 32) problems.push(`resid ${resid} is longer than 32 characters`);
    if (!resource) problems.push(`${name} names the resource ${resid}, which is not defined`);
    else if (RESID_KINDS[name] !== resource.kind) {
      problems.push(`${name} names ${resid}, which is in ${resource.kind} and not in ${RESID_KINDS[name]}`);
    }
  }
  const used = new Set(references.map(({ attributes }) => attributes.resid));
  for (const { id } of resources) {
    if (id.length > 32) problems.push(`resource id ${id} is longer than 32 characters`);
    if (!used.has(id)) problems.push(`resource ${id} is never used`);
  }
  return problems;
}

function lengthProblems(manifest: ManifestElement): string[] {
  const tooLong = (what: string, value: string | undefined, most: number): string[] =>
    (value ?? "").length >= 1 && (value ?? "").length <= most
      ? []
      : [`${what} must have 1 to ${most} characters, got ${(value ?? "").length}`];
  const lists = descend(manifest, "VersionOverrides", "Resources");
  const strings = (list: string, most: number): string[] =>
    (lists ? (descend(lists, list)?.children ?? []) : []).flatMap(({ attributes }) =>
      tooLong(attributes.id ?? list, attributes.DefaultValue, most),
    );
  return [
    ...tooLong("DisplayName", descend(manifest, "DisplayName")?.attributes.DefaultValue, 125),
    ...tooLong("Description", descend(manifest, "Description")?.attributes.DefaultValue, 250),
    ...strings("bt:ShortStrings", 125),
    ...strings("bt:LongStrings", 250),
    ...strings("bt:Urls", 2048),
    ...strings("bt:Images", 2048),
  ];
}

function idProblems(manifest: ManifestElement): string[] {
  const ids = walk(manifest)
    .filter(({ name }) => name === "Group" || name === "Control")
    .map(({ attributes }) => attributes.id ?? "");
  return [
    ...duplicates(ids).map((id) => `control id ${id} is used twice`),
    ...ids.filter((id) => id.length > 125).map((id) => `control id ${id} is longer than 125 characters`),
  ];
}

/** Every URL of the manifest: attributes of the base part and of the resources. */
function urlsOf(manifest: ManifestElement): readonly string[] {
  const withUrl = new Set(["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation"]);
  return walk(manifest)
    .filter(({ name }) => withUrl.has(name) || name === "bt:Url" || name === "bt:Image")
    .flatMap(({ attributes }) => (attributes.DefaultValue === undefined ? [] : [attributes.DefaultValue]))
    .concat(descend(manifest, "ExtendedOverrides")?.attributes.Url ?? []);
}

/** The file of the folder that an address leads to; what stands behind "?" only tells versions of it apart. */
function fileBehind(url: string, addIn: BuiltAddIn): string {
  return url.slice(addIn.url.length + 1).replace(/\?.*$/, "");
}

function urlProblems(manifest: ManifestElement, addIn: BuiltAddIn): string[] {
  const problems: string[] = [];
  for (const url of new Set(urlsOf(manifest))) {
    if (!url.startsWith("https://")) problems.push(`${url} is not https`);
    else if (!url.startsWith(`${addIn.url}/`)) problems.push(`${url} is not below ${addIn.url}/`);
    else if (!addIn.hasFile(fileBehind(url, addIn))) problems.push(`${url} leads to no file`);
  }
  const domains = childrenOf(descend(manifest, "AppDomains") ?? manifest, "AppDomain");
  for (const { text } of domains) {
    if (!URL.canParse(text) || new URL(text).origin !== text) {
      problems.push(`AppDomain ${text} must be a bare origin such as https://example.com`);
    }
  }
  return problems;
}

function runtimeProblems(manifest: ManifestElement, resources: readonly Resource[]): string[] {
  const host = descend(manifest, "VersionOverrides", "Hosts", "Host");
  if (!host) return ["VersionOverrides has no Host"];
  const runtime = descend(host, "Runtimes", "Runtime");
  const shared = runtime?.attributes.resid;
  const panes = walk(host).filter((element) => element.attributes["xsi:type"] === "ShowTaskpane");
  const sameRuntime: readonly (readonly [string, ManifestElement | undefined])[] = [
    ["Page", descend(host, "AllFormFactors", "ExtensionPoint", "Page", "SourceLocation")],
    ["FunctionFile", descend(host, "DesktopFormFactor", "FunctionFile")],
    ...panes.map((pane) => ["ShowTaskpane", descend(pane, "SourceLocation")] as const),
  ];
  const problems = sameRuntime
    .filter(([, element]) => element?.attributes.resid !== shared)
    .map(([name, element]) => `${name} must name the runtime's ${shared}, got ${element?.attributes.resid}`);
  if (runtime?.attributes.lifetime !== "long") problems.push("a shared runtime needs lifetime long");
  const pane = descend(manifest, "DefaultSettings", "SourceLocation")?.attributes.DefaultValue;
  const page = resolve(resources, runtime);
  if (pane !== page) problems.push(`DefaultSettings must open the runtime's page ${page}, got ${pane}`);
  const sets = childrenOf(descend(manifest, "Requirements", "Sets") ?? manifest, "Set");
  for (const name of REQUIRED_SETS) {
    const isThere = sets.some(
      ({ attributes: { Name, MinVersion } }) => Name === name && MinVersion === "1.1",
    );
    if (!isThere) problems.push(`Requirements lack ${name} 1.1`);
  }
  const isWorkbook = descend(manifest, "Hosts", "Host")?.attributes.Name === "Workbook";
  return isWorkbook ? problems : [...problems, "the base Hosts must name Workbook"];
}

function iconProblems(
  manifest: ManifestElement,
  resources: readonly Resource[],
  addIn: BuiltAddIn,
): string[] {
  const problems: string[] = [];
  const measure = (what: string, url: string | undefined, size: number): void => {
    const path = url?.startsWith(`${addIn.url}/`) ? url.slice(addIn.url.length + 1) : undefined;
    if (path === undefined || !addIn.hasFile(path)) return;
    const [width, height] = addIn.pixels(path);
    if (width !== size || height !== size) {
      problems.push(`${what}: ${path} must be ${size} × ${size} pixels, is ${width} × ${height}`);
    }
  };
  measure("IconUrl", descend(manifest, "IconUrl")?.attributes.DefaultValue, 32);
  measure("HighResolutionIconUrl", descend(manifest, "HighResolutionIconUrl")?.attributes.DefaultValue, 64);
  for (const icon of walk(manifest).filter(({ name }) => name === "Icon")) {
    const sizes = icon.children.map(({ attributes }) => attributes.size ?? "");
    for (const size of REQUIRED_ICON_SIZES) {
      if (!sizes.includes(size)) problems.push(`an Icon lacks the size ${size}`);
    }
    for (const size of duplicates(sizes)) problems.push(`an Icon has the size ${size} twice`);
    for (const image of icon.children) {
      const size = image.attributes.size ?? "";
      if (!ICON_SIZES.has(size)) problems.push(`Office knows no icon size ${size}`);
      else measure(`Icon ${size}`, resolve(resources, image), Number(size));
    }
  }
  return [...new Set(problems)];
}

function functionProblems(
  manifest: ManifestElement,
  resources: readonly Resource[],
  addIn: BuiltAddIn,
): string[] {
  const all = walk(manifest);
  const namespace = resolve(
    resources,
    all.find(({ name }) => name === "Namespace"),
  );
  const problems = all
    .filter(({ name, text }) => name === "FunctionName" && !addIn.actions.includes(text))
    .map(({ text }) => `action ${text} is associated nowhere in the bundle`);
  if (namespace !== addIn.namespace) {
    problems.push(`the namespace must be ${addIn.namespace}, got ${namespace}`);
  }
  return problems;
}

/** The menus of Excel that an add-in can join. */
const OFFICE_MENUS = new Set(["ContextMenuText", "ContextMenuCell"]);

function menuProblems(manifest: ManifestElement): string[] {
  return walk(manifest)
    .filter(({ name, attributes }) => name === "OfficeMenu" && !OFFICE_MENUS.has(attributes.id ?? ""))
    .map(({ attributes }) => `Excel has no menu ${attributes.id}`);
}

/** Modifiers, of which Shift may not be the only one, and one other key. */
const KEYS = /^(?!Shift\+\w+$)((Ctrl|Alt|Shift|Command|Cmd|Option)\+){1,3}([A-Z0-9]|Up|Down|Left|Right)$/i;

interface Shortcuts {
  readonly actions?: readonly { readonly id?: unknown; readonly type?: unknown; readonly name?: unknown }[];
  readonly shortcuts?: readonly {
    readonly action?: unknown;
    readonly key?: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * The file behind ExtendedOverrides, where an add-in only manifest keeps its keyboard shortcuts.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/design/keyboard-shortcuts
 */
function shortcutProblems(manifest: ManifestElement, addIn: BuiltAddIn): string[] {
  const path = descend(manifest, "ExtendedOverrides")?.attributes.Url?.slice(addIn.url.length + 1);
  if (path === undefined || !addIn.hasFile(path)) return [];
  let file: Shortcuts;
  try {
    file = JSON.parse(addIn.text(path)) as Shortcuts;
  } catch {
    return [`${path} is no JSON`];
  }
  const { actions = [], shortcuts = [] } = file;
  const ids = actions.map(({ id }) => String(id));
  const combinations = shortcuts.flatMap(({ key = {} }) =>
    Object.entries(key).map(([platform, value]) => `${platform} ${String(value)}`),
  );
  return [
    ...actions
      .filter(({ type, name }) => type !== "ExecuteFunction" || typeof name !== "string" || name === "")
      .map(({ id }) => `shortcut action ${String(id)} needs the type ExecuteFunction and a name`),
    ...duplicates(ids).map((id) => `shortcut action ${id} is defined twice`),
    ...ids
      .filter((id) => !addIn.actions.includes(id))
      .map((id) => `shortcut action ${id} is associated nowhere in the bundle`),
    ...shortcuts
      .filter(({ action }) => !ids.includes(String(action)))
      .map(({ action }) => `a shortcut names the action ${String(action)}, which is not defined`),
    ...shortcuts
      .filter(({ key }) => typeof key?.["default"] !== "string")
      .map(({ action }) => `the shortcut of ${String(action)} has no default key`),
    ...duplicates(combinations).map((combination) => `the shortcut ${combination} is used twice`),
    ...combinations
      .filter((combination) => !KEYS.test(combination.replace(/^\w+ /, "")))
      .map((combination) => `${combination} is no shortcut that Office takes`),
  ];
}
