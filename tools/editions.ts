/**
 * The add-in under three names: as it is deployed, and in the two ways in which a developer tries it.
 *
 * Excel tells add-ins apart by Id and functions by namespace. Two copies that share an Id shadow each other:
 * cells show #REF! or #NAME?, and a workbook saved beside a sideloaded copy keeps asking for that one
 * (OfficeDev/office-js issues 4571, 4207, 6606 and 2878). So each edition has an Id and a name of its own,
 * and the one that is made to live beside the deployed add-in has its own namespace too, as Microsoft
 * advises (office-js-docs, custom-functions-naming).
 */
export interface Edition {
  /** What Excel lists the add-in as. */
  readonly name: string;
  /** The manifest's Id. */
  readonly id: string;
  /** Before the dot in a cell: "AWARD". */
  readonly namespace: string;
}

export type EditionName = keyof typeof EDITIONS;

export const EDITIONS = {
  /** `npm run package`, and the manifest.xml that it starts from. */
  deployed: { name: "Award Finance", id: "9b7b036d-e981-49ee-b432-b66dc5665edb", namespace: "AWARD" },
  /** `npm run start:excel`: workbooks calculate as they do with the deployed add-in, which must not be there. */
  local: {
    name: "Award Finance (local)",
    id: "99168753-13dc-4829-bfea-ca4755ad7e98",
    namespace: "AWARD",
  },
  /** `npm run start:excel -- --beside`: for an Excel that has the deployed add-in. */
  beside: {
    name: "Award Finance (beside)",
    id: "40194b06-4fc1-4552-b5b3-f9f029dcada7",
    namespace: "AWARDDEV",
  },
} as const satisfies Readonly<Record<string, Edition>>;

/** @throws Error naming the editions there are */
export function editionNamed(name: string): Edition {
  if (Object.hasOwn(EDITIONS, name)) return EDITIONS[name as EditionName];
  throw new Error(`the edition must be one of ${Object.keys(EDITIONS).join(", ")}, got ${name}`);
}

/**
 * The manifest of an edition, made from that of the deployed one.
 *
 * @throws Error when the manifest no longer says what is to be replaced
 */
export function manifestOf(deployed: string, edition: Edition): string {
  const { deployed: from } = EDITIONS;
  return [
    [`<Id>${from.id}</Id>`, `<Id>${edition.id}</Id>`],
    [`<DisplayName DefaultValue="${from.name}"/>`, `<DisplayName DefaultValue="${edition.name}"/>`],
    [
      `<bt:String id="Group.Label" DefaultValue="${from.name}"/>`,
      `<bt:String id="Group.Label" DefaultValue="${edition.name}"/>`,
    ],
    [
      `<bt:String id="Functions.Namespace" DefaultValue="${from.namespace}"/>`,
      `<bt:String id="Functions.Namespace" DefaultValue="${edition.namespace}"/>`,
    ],
    [`Type =${from.namespace}. in a cell`, `Type =${edition.namespace}. in a cell`],
  ].reduce((text, [found = "", replacement = ""]) => {
    if (!text.includes(found)) throw new Error(`manifest.xml no longer says ${found}`);
    return text.replace(found, replacement);
  }, deployed);
}
