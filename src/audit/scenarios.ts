/** The scenarios that a workbook keeps, read as the add-in reads them. */
import { parseScenario, refusal, type Scenario } from "../calc/index.ts";
import type { WorkbookFile } from "../spreadsheetFile/index.ts";

const NAMESPACE = "urn:award-finance:scenarios";

export interface KeptScenarios {
  /** The name of the one that functions without arguments answer from. */
  readonly active: string | undefined;
  readonly scenarios: readonly Scenario[];
  /** What of them cannot be read, each a sentence. */
  readonly problems: readonly string[];
}

/** Reads the latest revision; whatever a part holds, nothing is thrown. */
export function readScenarios({ file, customParts }: WorkbookFile): KeptScenarios {
  const parts = customParts.filter(({ namespace }) => namespace === NAMESPACE);
  const problems: string[] = [];
  const revisions = parts.flatMap(({ part }) => {
    const content = contentOf(file.text(part));
    if (content !== undefined && Array.isArray(content["scenarios"])) return [content];
    problems.push(`The part ${part} holds no scenarios that can be read.`);
    return [];
  });
  const latest = revisions.toSorted((a, b) => Number(b["revision"]) - Number(a["revision"]))[0];
  if (revisions.length > 1)
    problems.push("The workbook has two versions of its scenarios; the later one is taken.");
  const entries = (latest?.["scenarios"] ?? []) as readonly unknown[];
  let active: string | undefined;
  const scenarios = entries.flatMap((entry) => {
    const { id, scenario } = (entry ?? {}) as { readonly id?: unknown; readonly scenario?: unknown };
    const outcome = parseScenario(scenario);
    if (outcome.kind === "newer") problems.push("A scenario was written by a newer Award Finance.");
    if (outcome.kind === "problems") problems.push(...outcome.problems.slice(0, 1).map(refusal));
    if (outcome.kind !== "scenario") return [];
    if (id !== undefined && id === latest?.["active"]) active = outcome.scenario.name;
    return [outcome.scenario];
  });
  return { active, scenarios, problems };
}

function contentOf(xml: string): Readonly<Record<string, unknown>> | undefined {
  const [, text = ""] = /^[^]*?<[^?!][^>]*>([^]*)<\/[^>]+>\s*$/.exec(xml) ?? [];
  const json = text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => CHARACTERS[name] ?? "");
  try {
    const content: unknown = JSON.parse(json);
    return typeof content === "object" && content !== null ? (content as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const CHARACTERS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
