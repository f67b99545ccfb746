/** `worksheet.pageLayout`: how a sheet comes out of a printer. The grid prints nothing: the file keeps it. */
import type { PageLayout } from "../file/workbookFile.ts";
import { choiceArgument } from "../richApi/arguments.ts";
import { invalidArgument } from "../richApi/error.ts";
import type { RichObject } from "../richApi/richObject.ts";
import type { WorkbookContext } from "./workbookContext.ts";

const ORDINARY: PageLayout = { orientation: "Portrait", zoom: { scale: 100 } };

/** More pages than any printer is given. */
const MOST_PAGES = 32_767;
const LEAST_SCALE = 10;
const MOST_SCALE = 400;

export function pageLayout({ file }: WorkbookContext, sheet: () => string): RichObject {
  const layout = (): PageLayout => file.pageLayouts.get(sheet()) ?? ORDINARY;
  return {
    type: "PageLayout",
    properties: {
      Orientation: {
        get: () => layout().orientation,
        set: (value) => {
          const orientation = choiceArgument(value, "orientation", ["Portrait", "Landscape"]);
          file.pageLayouts.set(sheet(), { ...layout(), orientation });
        },
      },
      Zoom: {
        get: () => layout().zoom,
        set: (value) => void file.pageLayouts.set(sheet(), { ...layout(), zoom: zoomOf(value) }),
      },
    },
  };
}

/** A scale, or how many pages it is to fit: one of the two. @throws RichApiError (InvalidArgument) */
function zoomOf(value: unknown): PageLayout["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages } =
    typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  if (scale !== undefined) return { scale: within(scale, "scale", LEAST_SCALE, MOST_SCALE) };
  if (horizontalFitToPages === undefined && verticalFitToPages === undefined)
    throw invalidArgument("zoom must have a scale, or pages to fit to.");
  const pages = (given: unknown, name: string): number => within(given, name, 1, MOST_PAGES);
  return {
    ...(horizontalFitToPages !== undefined && {
      horizontalFitToPages: pages(horizontalFitToPages, "horizontalFitToPages"),
    }),
    ...(verticalFitToPages !== undefined && {
      verticalFitToPages: pages(verticalFitToPages, "verticalFitToPages"),
    }),
  };
}

function within(value: unknown, name: string, least: number, most: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  throw invalidArgument(`${name} must be a whole number from ${least} to ${most}.`);
}
