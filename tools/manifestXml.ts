/** manifest.xml as a tree in document order, with prefixes kept (`bt:Image`). */
import { XMLParser, XMLValidator } from "fast-xml-parser";

export interface ManifestElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ManifestElement[];
  readonly text: string;
}

/** What the parser hands out with `preserveOrder`: one key per node beside ":@" for its attributes. */
type ParsedNode = Record<string, unknown>;

/**
 * Parses a manifest.
 *
 * @throws Error when the text is not well-formed XML or has no root element
 */
export function parseManifest(xml: string): ManifestElement {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) {
    throw new Error(`not well-formed XML, line ${wellFormed.err.line}: ${wellFormed.err.msg}`);
  }
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    ignoreDeclaration: true,
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const [root] = elements(parser.parse(xml) as ParsedNode[]);
  if (!root) throw new Error("no root element");
  return root;
}

function elements(nodes: readonly ParsedNode[]): ManifestElement[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ":@");
    if (name === undefined || name === "#text") return [];
    const content = node[name] as ParsedNode[];
    return [
      {
        name,
        attributes: (node[":@"] ?? {}) as Record<string, string>,
        children: elements(content),
        text: content.map((child) => (typeof child["#text"] === "string" ? child["#text"] : "")).join(""),
      },
    ];
  });
}

/** The children of that name. */
export function childrenOf(element: ManifestElement, name: string): readonly ManifestElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The first element down a path of child names, or undefined. */
export function descend(element: ManifestElement, ...path: readonly string[]): ManifestElement | undefined {
  return path.reduce<ManifestElement | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}

/** The element and everything below it, in document order. */
export function walk(element: ManifestElement): ManifestElement[] {
  return [element, ...element.children.flatMap(walk)];
}
