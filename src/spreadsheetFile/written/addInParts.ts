/** The parts in which an add-in keeps its settings in a document. @see MS-OWEXML 2.2 */
import { escaped } from "../markup/tags.ts";
import type { WrittenAddIn } from "./writtenWorkbook.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What leads to them, from the package and from its panes. */
export const PANES_RELATIONSHIP =
  "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
export const EXTENSION_RELATIONSHIP = "http://schemas.microsoft.com/office/2011/relationships/webextension";
export const PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
export const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";

/** The pane of an add-in, closed: it opens where the user opens it. */
export const PANES_XML = `${XML}<wetp:taskpanes xmlns:wetp="${PANES}"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${DOCUMENT}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;

export function extensionXml({ id, settings }: WrittenAddIn): string {
  return `${XML}<we:webextension xmlns:we="${EXTENSION}" id="{${id.toUpperCase()}}"><we:reference id="${id}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/>${propertiesXml(settings)}<we:bindings/><we:snapshot xmlns:r="${DOCUMENT}"/></we:webextension>`;
}

function propertiesXml(settings: WrittenAddIn["settings"]): string {
  const properties = [...settings].map(
    ([name, value]) => `<we:property name="${escaped(name)}" value="${escaped(value)}"/>`,
  );
  return `<we:properties>${properties.join("")}</we:properties>`;
}
