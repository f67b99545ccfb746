import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { builtAddIn } from "../tools/builtAddIn.ts";
import { checkManifest, type BuiltAddIn } from "../tools/checkManifest.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

/** A build that has all the manifest needs, so that each broken manifest shows its own fault alone. */
const sound: BuiltAddIn = {
  url: "https://localhost:3000",
  namespace: "AWARD",
  actions: ["openPane", "insertFunction", "insertModel", "insertPaidChart", "sendCopy", "recalculate"],
  text: (path) => readFileSync(join(root, path), "utf8"),
  hasFile: (path) =>
    ["taskpane.html", "functions.js", "functions.json", "docs/index.html"].includes(path) ||
    existsSync(join(root, path)),
  pixels: (path) => {
    const { width, height } = PNG.sync.read(readFileSync(join(root, path)));
    return [width, height];
  },
};

describe("manifest.xml", () => {
  it("conforms to the schema's order and is consistent in itself", () => {
    assert.deepEqual(checkManifest(manifest, sound), []);
  });

  it("names only files, icon sizes and actions that the build has", () => {
    const written = readFileSync(join(dist, "manifest.xml"), "utf8");
    assert.deepEqual(checkManifest(written, builtAddIn(dist, "https://localhost:3000")), []);
  });

  it("is in the build as it is in the tree, with the functions.json of that build", () => {
    const hash = createHash("sha256")
      .update(readFileSync(join(dist, "functions.json")))
      .digest("hex");
    const plain = "https://localhost:3000/functions.json";
    assert.equal(
      readFileSync(join(dist, "manifest.xml"), "utf8"),
      manifest.replace(plain, `${plain}?v=${hash.slice(0, 8)}`),
    );
  });

  it("carries the package's version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    assert.match(manifest, new RegExp(`<Version>${version.replaceAll(".", "\\.")}\\.0</Version>`));
  });
});

describe("a broken manifest is told apart by its fault", () => {
  const faults: readonly (readonly [fault: string, find: string | RegExp, put: string, problem: string])[] = [
    ["text that is not XML", "</OfficeApp>", "", "not well-formed XML"],
    [
      "another add-in type",
      'xsi:type="TaskPaneApp"',
      'xsi:type="MailApp"',
      "OfficeApp of type MailApp is not known",
    ],
    [
      "a wrong schema",
      "office/appforoffice/1.1",
      "office/appforoffice/1.0",
      "xmlns of OfficeApp must be http://schemas.microsoft.com/office/appforoffice/1.1",
    ],
    [
      "a wrong schema of the overrides",
      "office/taskpaneappversionoverrides",
      "office/mailappversionoverrides",
      "xmlns of VersionOverrides must be",
    ],
    ["an id that is no GUID", /<Id>9b7b036d/, "<Id>9b7b036", "Id may not be"],
    ["a version of three parts", "<Version>0.2.0.0<", "<Version>0.2.0<", 'Version may not be "0.2.0"'],
    [
      "elements in the wrong order",
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      "$2$1",
      "in OfficeApp, Version must come before ProviderName",
    ],
    [
      "Page before Script",
      /(<Script>[^]*<\/Script>)\s*(<Page>[^]*<\/Page>)/,
      "$2$1",
      "in ExtensionPoint, Script must come before Page",
    ],
    [
      "Namespace before Metadata",
      /(<Metadata>[^]*<\/Metadata>)\s*(<Namespace .*\/>)/,
      "$2$1",
      "in ExtensionPoint, Metadata must come before Namespace",
    ],
    [
      "Runtimes after the form factors",
      /(<Runtimes>[^]*<\/Runtimes>)([^]*<\/DesktopFormFactor>)/,
      "$2$1",
      "in Host, Runtimes must come before DesktopFormFactor",
    ],
    [
      "FunctionFile before GetStarted",
      /(<GetStarted>[^]*<\/GetStarted>)\s*(<FunctionFile .*\/>)/,
      "$2$1",
      "in DesktopFormFactor, GetStarted must come before FunctionFile",
    ],
    ["an element that is missing", /<Permissions>.*<\/Permissions>/, "", "OfficeApp lacks Permissions"],
    [
      "an element twice",
      /(<ProviderName>.*<\/ProviderName>)/,
      "$1$1",
      "OfficeApp has 2 ProviderName, one is allowed",
    ],
    ["an element of elsewhere", "<Hosts>", "<Rule/><Hosts>", "OfficeApp may not contain Rule"],
    [
      "a TaskpaneId",
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>A</TaskpaneId>',
      "Action may not contain TaskpaneId",
    ],
    ["an unknown permission", "ReadWriteDocument", "ReadWrite", 'Permissions may not be "ReadWrite"'],
    ["an attribute that is missing", ' lifetime="long"', "", "Runtime lacks the attribute lifetime"],
    [
      "an attribute of elsewhere",
      "<Group id",
      '<Group label="x" id',
      "Group may not have the attribute label",
    ],
    ["stray text", "<GetStarted>", "<GetStarted>Hello", 'GetStarted has stray text "Hello'],
    [
      "a resid that leads nowhere",
      '<Label resid="Group.Label"/>',
      '<Label resid="Group.Title"/>',
      "Label names the resource Group.Title, which is not defined",
    ],
    [
      "a resid of the wrong kind",
      '<Description resid="OpenPane.Description"/>',
      '<Description resid="OpenPane.Label"/>',
      "Description names OpenPane.Label, which is in bt:ShortStrings and not in bt:LongStrings",
    ],
    [
      "a resource defined twice",
      /(<bt:Url id="Help\.Url".*\/>)/,
      "$1$1",
      "resource Help.Url is defined twice",
    ],
    [
      "a resource that nobody uses",
      "<bt:Urls>",
      '<bt:Urls><bt:Url id="Spare" DefaultValue="https://localhost:3000/taskpane.html"/>',
      "resource Spare is never used",
    ],
    [
      "a resid of 33 characters",
      /"Help\.Url"/g,
      `"${"H".repeat(33)}"`,
      `resid ${"H".repeat(33)} is longer than 32 characters`,
    ],
    [
      "a label of 126 characters",
      'DefaultValue="Insert function"',
      `DefaultValue="${"L".repeat(126)}"`,
      "InsertFunction.Label must have 1 to 125 characters, got 126",
    ],
    [
      "an empty label",
      'DefaultValue="Insert function"',
      'DefaultValue=""',
      "InsertFunction.Label must have 1 to 125 characters, got 0",
    ],
    [
      "a tooltip of 251 characters",
      "Open the Award Finance pane beside the workbook.",
      "T".repeat(251),
      "OpenPane.Description must have 1 to 250 characters, got 251",
    ],
    [
      "a description of 251 characters",
      /Formulas for financing[^"]*/,
      "D".repeat(251),
      "Description must have 1 to 250 characters, got 251",
    ],
    [
      "two controls of one id",
      'id="AwardFinance.InsertFunction"',
      'id="AwardFinance.OpenPane"',
      "control id AwardFinance.OpenPane is used twice",
    ],
    [
      "a URL without TLS",
      "https://localhost:3000/functions.js",
      "http://localhost:3000/functions.js",
      "http://localhost:3000/functions.js is not https",
    ],
    [
      "a URL of another host",
      "https://localhost:3000/functions.json",
      "https://example.com/functions.json",
      "https://example.com/functions.json is not below https://localhost:3000/",
    ],
    [
      "a file that is not there",
      "https://localhost:3000/functions.json",
      "https://localhost:3000/metadata.json",
      "https://localhost:3000/metadata.json leads to no file",
    ],
    [
      "an AppDomain with a path",
      "<Hosts>",
      "<AppDomains><AppDomain>https://example.com/award</AppDomain></AppDomains><Hosts>",
      "AppDomain https://example.com/award must be a bare origin",
    ],
    ["a short-lived runtime", 'lifetime="long"', 'lifetime="short"', "a shared runtime needs lifetime long"],
    [
      "functions in a page of their own",
      /<Page>\s*<SourceLocation resid="Taskpane.Url"/,
      '<Page><SourceLocation resid="Help.Url"',
      "Page must name the runtime's Taskpane.Url, got Help.Url",
    ],
    [
      "commands in a page of their own",
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="Help.Url"',
      "FunctionFile must name the runtime's Taskpane.Url, got Help.Url",
    ],
    [
      "a pane in a page of its own",
      /(<Action xsi:type="ShowTaskpane">\s*)<SourceLocation resid="Taskpane.Url"/,
      '$1<SourceLocation resid="Help.Url"',
      "ShowTaskpane must name the runtime's Taskpane.Url, got Help.Url",
    ],
    [
      "a base page that is not the runtime's",
      '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
      '<SourceLocation DefaultValue="https://localhost:3000/docs/index.html"/>',
      "DefaultSettings must open the runtime's page https://localhost:3000/taskpane.html",
    ],
    [
      "no shared runtime required",
      'Name="SharedRuntime"',
      'Name="ExcelApi"',
      "Requirements lack SharedRuntime 1.1",
    ],
    [
      "no custom functions required",
      'Name="CustomFunctionsRuntime"',
      'Name="ExcelApi"',
      "Requirements lack CustomFunctionsRuntime 1.1",
    ],
    [
      "another host application",
      'Host Name="Workbook"',
      'Host Name="Document"',
      "the base Hosts must name Workbook",
    ],
    ["an icon without 80 pixels", /<bt:Image size="80" resid="Icon\.80"\/>/, "", "an Icon lacks the size 80"],
    [
      "an icon size twice",
      /(<bt:Image size="80" resid="Icon\.80"\/>)/,
      "$1$1",
      "an Icon has the size 80 twice",
    ],
    [
      "an icon size that Office does not know",
      'size="24" resid="Icon.24"',
      'size="25" resid="Icon.24"',
      "Office knows no icon size 25",
    ],
    [
      "an icon that is not as large as claimed",
      "assets/icon-24.png",
      "assets/icon-20.png",
      "Icon 24: assets/icon-20.png must be 24 × 24 pixels, is 20 × 20",
    ],
    [
      "a listing icon of the wrong size",
      /(<IconUrl DefaultValue=".*)icon-32\.png/,
      "$1icon-64.png",
      "IconUrl: assets/icon-64.png must be 32 × 32 pixels, is 64 × 64",
    ],
    [
      "a large listing icon of the wrong size",
      /(<HighResolutionIconUrl DefaultValue=".*)icon-64\.png/,
      "$1icon-32.png",
      "HighResolutionIconUrl: assets/icon-32.png must be 64 × 64 pixels, is 32 × 32",
    ],
    [
      "an action that no script associates",
      "<FunctionName>insertFunction<",
      "<FunctionName>openFunctions<",
      "action openFunctions is associated nowhere in the bundle",
    ],
    [
      "another namespace",
      'DefaultValue="AWARD"',
      'DefaultValue="AWARDS"',
      "the namespace must be AWARD, got AWARDS",
    ],
    [
      "a menu that Excel does not have",
      'id="ContextMenuCell"',
      'id="ContextMenuRow"',
      "Excel has no menu ContextMenuRow",
    ],
    [
      "shortcuts inside the overrides",
      /(<\/VersionOverrides>)([^]*?)(<ExtendedOverrides.*)/,
      "$3$2$1",
      "VersionOverrides may not contain ExtendedOverrides",
    ],
    [
      "shortcuts that are nowhere",
      "assets/shortcuts.json",
      "assets/keys.json",
      "https://localhost:3000/assets/keys.json leads to no file",
    ],
  ];

  for (const [fault, find, put, problem] of faults) {
    it(fault, () => {
      const broken = manifest.replace(find, put);
      assert.notEqual(broken, manifest, "the fault must change the manifest");
      const problems = checkManifest(broken, sound);
      assert.ok(
        problems.some((found) => found.startsWith(problem)),
        `expected "${problem}", got:\n${problems.join("\n")}`,
      );
    });
  }
});

describe("a broken file of shortcuts is told apart by its fault", () => {
  const file = "assets/shortcuts.json";
  const shortcuts = readFileSync(join(root, file), "utf8");
  const faults: readonly (readonly [fault: string, find: string | RegExp, put: string, problem: string])[] = [
    ["text that is not JSON", "{", "", `${file} is no JSON`],
    [
      "an action that no script associates",
      /"openPane"/g,
      '"closePane"',
      "shortcut action closePane is associated nowhere",
    ],
    [
      "a shortcut of no action",
      '"action": "openPane"',
      '"action": "open"',
      "a shortcut names the action open, which is not defined",
    ],
    ["no default key", '"default": "Ctrl+Alt+Shift+A", ', "", "the shortcut of openPane has no default key"],
    [
      "the same keys twice",
      "Ctrl+Alt+Shift+F",
      "Ctrl+Alt+Shift+A",
      "the shortcut default Ctrl+Alt+Shift+A is used twice",
    ],
    ["Shift alone", "Ctrl+Alt+Shift+A", "Shift+A", "default Shift+A is no shortcut that Office takes"],
  ];
  for (const [fault, find, put, problem] of faults) {
    it(fault, () => {
      const broken = shortcuts.replace(find, put);
      assert.notEqual(broken, shortcuts, "the fault must change the file");
      const problems = checkManifest(manifest, { ...sound, text: () => broken });
      assert.ok(
        problems.some((found) => found.startsWith(problem)),
        `expected "${problem}", got:\n${problems.join("\n")}`,
      );
    });
  }
});
