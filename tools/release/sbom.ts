/**
 * A bill of materials of everything by others that a build bundles, in CycloneDX 1.6, from the licences that the builds
 * wrote. Nothing in it hangs on the day or the machine.
 *
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export interface Component {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** The packages that a licences file of a build lists (tools/licencesPlugin.ts). */
export function componentsIn(licences: string): readonly Component[] {
  return [...licences.matchAll(/^-{80}\n\n(\S+) (\S+)\nLicence: (.+)$/gm)].map(
    ([, name = "", version = "", licence = ""]) => ({ name, version, licence }),
  );
}

/** @param components the same one may be there twice */
export function billOfMaterials(product: Component, components: readonly Component[]): string {
  const byPurl = new Map(components.map((one) => [purlOf(one), one]));
  const sorted = [...byPurl].sort(([a], [b]) => (a < b ? -1 : 1));
  const ref = purlOf(product);
  return `${JSON.stringify(
    {
      $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      version: 1,
      metadata: { component: { type: "application", "bom-ref": ref, ...told(product) } },
      components: sorted.map(([purl, one]) => ({ type: "library", "bom-ref": purl, ...told(one), purl })),
      dependencies: [{ ref, dependsOn: sorted.map(([purl]) => purl) }],
    },
    null,
    2,
  )}\n`;
}

function told({ name, version, licence }: Component): object {
  return { name, version, licenses: [{ license: { id: licence } }] };
}

/** https://github.com/package-url/purl-spec: the @ of a scope is encoded. */
function purlOf({ name, version }: Component): string {
  return `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
}
