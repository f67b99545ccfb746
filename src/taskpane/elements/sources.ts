import {
  ALL_FIELDS,
  inputAt,
  tableRows,
  type Field,
  type Provenance,
  type Scenario,
} from "../../calc/index.ts";

/** What a scenario rests on. */
export interface Sources {
  /** Documents that state an input, each once, in the order of the inputs. */
  readonly documents: readonly string[];
  /** How many inputs are assumed, in whole or in part. */
  readonly assumed: number;
}

/** The documents and assumptions behind a scenario's inputs, or behind those that count. */
export function sourcesOf(scenario: Scenario, counts: (field: Field) => boolean = () => true): Sources {
  const documents = new Set<string>();
  let assumed = 0;
  for (const field of ALL_FIELDS) {
    if (!counts(field)) continue;
    const { path } = field;
    const input = inputAt(scenario, path);
    if (input === undefined) continue;
    const all: (Provenance | undefined)[] = [input.provenance];
    for (const row of tableRows(input)) all.push(row.provenance, ...Object.values(row.exceptions ?? {}));
    for (const source of all) if (source?.kind === "stated") documents.add(source.document);
    if (all.some((source) => source?.kind === "assumed")) assumed++;
  }
  return { documents: [...documents], assumed };
}

/** The same in one line: "Award of 22 August 2016; …; 4 inputs are assumptions". */
export function describeSources({ documents, assumed }: Sources): string {
  const assumptions =
    assumed === 0 ? "nothing is assumed" : assumed === 1 ? "1 input assumed" : `${assumed} inputs assumed`;
  return [...documents, assumptions].join("; ");
}
