/**
 * The order and number of child elements in a task pane add-in's manifest, and the form of its values.
 *
 * Written from the schemas in [MS-OWEMXML] appendix A: OfficeAppManifest 1.1 (types OfficeApp and
 * TaskPaneApp), TaskPaneAppVersionOverrides 1.0 and OfficeAppBasicTypes 1.0. Elements that this add-in
 * has no use for are left out, so that they are reported until somebody adds them here knowingly.
 */
import type { ManifestElement } from "./manifestXml.ts";

/** How often a child may occur: once, at most once, at least once. */
type Occurs = "1" | "?" | "+";

interface ElementRule {
  readonly children?: readonly (readonly [name: string, occurs: Occurs])[];
  readonly attributes?: readonly string[];
  /** The element's text, where it has one. */
  readonly text?: RegExp;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** The schema takes one to four parts; Excel on the web takes only four (Office-Addin-Scripts, issue 207). */
const VERSION = /^\d{1,5}(\.\d{1,5}){3}$/;
const SHORT_STRING = /^.{1,125}$/s;
const LONG_STRING = /^.{1,250}$/s;
const CULTURE_NAME = /^[a-z]{2,3}-[a-z]{2,3}$/i;
const PERMISSIONS = /^(Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/;

const LOCALISED: ElementRule = { attributes: ["DefaultValue"] };
const REFERENCE: ElementRule = { attributes: ["resid"] };
const SOURCE: ElementRule = { children: [["SourceLocation", "1"]] };
const RESOURCE: ElementRule = { attributes: ["id", "DefaultValue"] };
const ICON: ElementRule = { children: [["bt:Image", "+"]] };

/** By "parent/name" where the parent decides, else by "name:xsi:type" where that decides, else by name. */
const RULES: Readonly<Record<string, ElementRule>> = {
  "OfficeApp:TaskPaneApp": {
    attributes: ["xmlns", "xmlns:xsi", "xmlns:bt", "xsi:type"],
    children: [
      ["Id", "1"],
      ["Version", "1"],
      ["ProviderName", "1"],
      ["DefaultLocale", "1"],
      ["DisplayName", "1"],
      ["Description", "1"],
      ["IconUrl", "?"],
      ["HighResolutionIconUrl", "?"],
      ["SupportUrl", "?"],
      ["AppDomains", "?"],
      ["Hosts", "?"],
      ["Requirements", "?"],
      ["DefaultSettings", "1"],
      ["Permissions", "1"],
      ["VersionOverrides", "?"],
      ["ExtendedOverrides", "?"],
    ],
  },
  ExtendedOverrides: { attributes: ["Url"] },
  Id: { text: UUID },
  Version: { text: VERSION },
  ProviderName: { text: SHORT_STRING },
  DefaultLocale: { text: CULTURE_NAME },
  DisplayName: LOCALISED,
  "OfficeApp/Description": LOCALISED,
  IconUrl: LOCALISED,
  HighResolutionIconUrl: LOCALISED,
  SupportUrl: LOCALISED,
  AppDomains: { children: [["AppDomain", "+"]] },
  AppDomain: { text: LONG_STRING },
  Hosts: { children: [["Host", "+"]] },
  Host: { attributes: ["Name"] },
  Requirements: { children: [["Sets", "1"]] },
  Sets: { attributes: ["DefaultMinVersion"], children: [["Set", "+"]] },
  Set: { attributes: ["Name", "MinVersion"] },
  DefaultSettings: SOURCE,
  "DefaultSettings/SourceLocation": LOCALISED,
  Permissions: { text: PERMISSIONS },
  "VersionOverrides:VersionOverridesV1_0": {
    attributes: ["xmlns", "xsi:type"],
    children: [
      ["Description", "?"],
      ["Requirements", "?"],
      ["Hosts", "?"],
      ["Resources", "?"],
    ],
  },
  "Host:Workbook": {
    attributes: ["xsi:type"],
    children: [
      ["Runtimes", "?"],
      ["AllFormFactors", "?"],
      ["DesktopFormFactor", "?"],
    ],
  },
  Runtimes: { children: [["Runtime", "+"]] },
  Runtime: { attributes: ["resid", "lifetime"] },
  AllFormFactors: { children: [["ExtensionPoint", "?"]] },
  "ExtensionPoint:CustomFunctions": {
    attributes: ["xsi:type"],
    children: [
      ["Script", "1"],
      ["Page", "1"],
      ["Metadata", "?"],
      ["Namespace", "?"],
    ],
  },
  Script: SOURCE,
  Page: SOURCE,
  Metadata: SOURCE,
  SourceLocation: REFERENCE,
  Namespace: REFERENCE,
  DesktopFormFactor: {
    children: [
      ["GetStarted", "?"],
      ["FunctionFile", "?"],
      ["ExtensionPoint", "+"],
    ],
  },
  GetStarted: {
    children: [
      ["Title", "1"],
      ["Description", "1"],
      ["LearnMoreUrl", "1"],
    ],
  },
  FunctionFile: REFERENCE,
  "ExtensionPoint:PrimaryCommandSurface": { attributes: ["xsi:type"], children: [["OfficeTab", "+"]] },
  "ExtensionPoint:ContextMenu": { attributes: ["xsi:type"], children: [["OfficeMenu", "1"]] },
  // Type OfficeMenu takes one control; its id says which menu of Excel it joins.
  OfficeMenu: { attributes: ["id"], children: [["Control", "1"]] },
  OfficeTab: { attributes: ["id"], children: [["Group", "+"]] },
  Group: {
    attributes: ["id"],
    children: [
      ["Label", "1"],
      ["Icon", "1"],
      ["Control", "+"],
    ],
  },
  "Control:Button": {
    attributes: ["xsi:type", "id"],
    children: [
      ["Label", "1"],
      ["Supertip", "1"],
      ["Icon", "1"],
      ["Action", "1"],
    ],
  },
  Label: REFERENCE,
  Supertip: {
    children: [
      ["Title", "1"],
      ["Description", "1"],
    ],
  },
  Title: REFERENCE,
  Description: REFERENCE,
  LearnMoreUrl: REFERENCE,
  Icon: ICON,
  "Icon/bt:Image": { attributes: ["size", "resid"] },
  "Action:ShowTaskpane": { attributes: ["xsi:type"], children: [["SourceLocation", "1"]] },
  "Action:ExecuteFunction": { attributes: ["xsi:type"], children: [["FunctionName", "1"]] },
  FunctionName: { text: LONG_STRING },
  Resources: {
    children: [
      ["bt:Images", "?"],
      ["bt:Urls", "?"],
      ["bt:ShortStrings", "?"],
      ["bt:LongStrings", "?"],
    ],
  },
  "bt:Images": ICON,
  "bt:Image": RESOURCE,
  "bt:Urls": { children: [["bt:Url", "+"]] },
  "bt:Url": RESOURCE,
  "bt:ShortStrings": { children: [["bt:String", "+"]] },
  "bt:LongStrings": { children: [["bt:String", "+"]] },
  "bt:String": RESOURCE,
};

/** Attributes that an element may lack. */
const OPTIONAL_ATTRIBUTES = new Set(["DefaultMinVersion", "MinVersion"]);

/**
 * Compares an element and everything below it with the schema.
 *
 * @returns one sentence per violation, none when it conforms
 */
export function schemaProblems(element: ManifestElement, parent = ""): string[] {
  const type = element.attributes["xsi:type"];
  const rule =
    type === undefined
      ? (RULES[`${parent}/${element.name}`] ?? RULES[element.name])
      : RULES[`${element.name}:${type}`];
  if (!rule) return [`${element.name}${type === undefined ? "" : ` of type ${type}`} is not known here`];

  const problems = [...attributeProblems(element, rule), ...orderProblems(element, rule)];
  if (rule.text) {
    if (!rule.text.test(element.text)) problems.push(`${element.name} may not be "${element.text}"`);
  } else if (element.text !== "") {
    problems.push(`${element.name} has stray text "${element.text}"`);
  }
  const known = new Set(rule.children?.map(([name]) => name));
  return problems.concat(
    element.children
      .filter((child) => known.has(child.name))
      .flatMap((child) => schemaProblems(child, element.name)),
  );
}

function attributeProblems(element: ManifestElement, rule: ElementRule): string[] {
  const allowed = rule.attributes ?? [];
  return [
    ...allowed
      .filter((name) => !(name in element.attributes) && !OPTIONAL_ATTRIBUTES.has(name))
      .map((name) => `${element.name} lacks the attribute ${name}`),
    ...Object.keys(element.attributes)
      .filter((name) => !allowed.includes(name))
      .map((name) => `${element.name} may not have the attribute ${name}`),
  ];
}

function orderProblems(element: ManifestElement, rule: ElementRule): string[] {
  const sequence = rule.children ?? [];
  const place = (name: string): number => sequence.findIndex(([child]) => child === name);
  const problems: string[] = [];
  let latest = "";
  for (const { name } of element.children) {
    if (place(name) === -1) problems.push(`${element.name} may not contain ${name}`);
    else if (latest !== "" && place(name) < place(latest)) {
      problems.push(`in ${element.name}, ${name} must come before ${latest}`);
    } else latest = name;
  }
  for (const [name, occurs] of sequence) {
    const count = element.children.filter((child) => child.name === name).length;
    if (count === 0 && occurs !== "?") problems.push(`${element.name} lacks ${name}`);
    if (count > 1 && occurs !== "+") problems.push(`${element.name} has ${count} ${name}, one is allowed`);
  }
  return problems;
}
