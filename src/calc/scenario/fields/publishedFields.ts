/**
 * What was published of a case: figures to hold results against. They change none.
 */
import type { Subject } from "../../interest/reconcile/published.ts";
import type { FieldEntry } from "./field.ts";

/** What a figure is of; the words stand here once more, so that they do not fetch how figures are searched for. */
const SUBJECTS = ["Total", "Interest", "Per day"] as const satisfies readonly Subject[];

export const PUBLISHED = [
  {
    path: "published.figures",
    group: "Published figures",
    kind: "table",
    label: "Published figures",
    columns: [
      { kind: "text", key: "figure", header: "Figure", required: true },
      { kind: "date", key: "asOf", header: "As of" },
      { kind: "text", key: "published", header: "Published", required: true },
      { kind: "choice", choices: SUBJECTS, key: "what", header: "What" },
      { kind: "number", above: 0, key: "rounding", header: "Rounding" },
    ],
  },
] as const satisfies readonly FieldEntry[];
