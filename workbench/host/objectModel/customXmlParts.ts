/** `workbook.customXmlParts`: XML documents that travel with the file and that no cell shows. */
import { XMLValidator } from "fast-xml-parser";
import type { RichObject } from "../richApi/richObject.ts";
import { textArgument } from "../richApi/arguments.ts";
import { invalidArgument, itemNotFound, RichApiError } from "../richApi/error.ts";
import type { WorkbookContext } from "./workbookContext.ts";

export function customXmlParts(context: WorkbookContext): RichObject {
  return {
    ...collection(context, "CustomXmlPartCollection", () => [...context.parts().keys()]),
    objectMethods: {
      Add(xml) {
        const document = wellFormed(xml);
        const id = `{${crypto.randomUUID().toUpperCase()}}`;
        context.file.noteParts();
        context.file.xmlParts.set(id, document);
        return part(context, id);
      },
      GetByNamespace(uri) {
        const wanted = textArgument(uri, "namespaceUri");
        return scoped(context, () =>
          [...context.parts()].filter(([, xml]) => namespaceOf(xml) === wanted).map(([id]) => id),
        );
      },
      GetItemOrNullObject: (id) => find(context, [...context.parts().keys()], id),
    },
  };
}

function scoped(context: WorkbookContext, ids: () => readonly string[]): RichObject {
  return {
    ...collection(context, "CustomXmlPartScopedCollection", ids),
    objectMethods: {
      GetItemOrNullObject: (id) => find(context, ids(), id),
      GetOnlyItem() {
        const only = onlyPart(context, ids());
        if (!only) throw itemNotFound("the only custom XML part of that namespace");
        return only;
      },
      GetOnlyItemOrNullObject: () => onlyPart(context, ids()),
    },
  };
}

function collection(context: WorkbookContext, type: string, ids: () => readonly string[]): RichObject {
  return {
    type,
    items: () => ids().map((id) => part(context, id)),
    item: (id) => find(context, ids(), id),
    methods: { GetCount: () => ids().length },
  };
}

/** Several parts where one is asked for are an error also for the method that answers a null object. */
function onlyPart(context: WorkbookContext, ids: readonly string[]): RichObject | null {
  if (ids.length > 1) throw new RichApiError("GeneralException", `There are ${ids.length} such parts.`);
  const [id] = ids;
  return id === undefined ? null : part(context, id);
}

function find(context: WorkbookContext, ids: readonly string[], asked: unknown): RichObject | null {
  const id = textArgument(asked, "id");
  return ids.includes(id) ? part(context, id) : null;
}

function part(context: WorkbookContext, id: string): RichObject {
  const { file } = context;
  function xml(): string {
    const document = context.parts().get(id);
    if (document === undefined) throw itemNotFound(`custom XML part ${id}`);
    return document;
  }
  return {
    type: "CustomXmlPart",
    identity: () => ({ Id: id }),
    properties: {
      Id: { get: () => id },
      NamespaceUri: { get: () => namespaceOf(xml()) },
    },
    methods: {
      Delete() {
        xml();
        file.noteParts();
        file.xmlParts.delete(id);
      },
      GetXml: xml,
      SetXml(document) {
        xml();
        file.noteParts();
        file.xmlParts.set(id, wellFormed(document));
      },
    },
  };
}

function wellFormed(xml: unknown): string {
  const document = textArgument(xml, "xml");
  const verdict = XMLValidator.validate(document);
  if (verdict !== true) throw invalidArgument(`The XML is not well-formed: ${verdict.err.msg}.`);
  return document;
}

/** The namespace of the root element, "" where it has none. */
function namespaceOf(xml: string): string {
  // Only the start is looked at: a part can be large, and the root element comes first.
  const start = /<(?:([\w.-]+):)?[A-Za-z_][\w.-]*((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/.exec(
    xml.slice(0, 10_000).replace(/<[?!][^>]*>/g, ""),
  );
  const [, prefix, attributes = ""] = start ?? [];
  const declaration = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const [, , namespace = ""] = new RegExp(`\\s${declaration}\\s*=\\s*(["'])(.*?)\\1`).exec(attributes) ?? [];
  return namespace;
}
