/**
 * Scenarios to begin with, from public sources. What no source states is an assumption and says so.
 *
 * Their data stands apart from the folder's face, so that the bundle of the functions does not carry it.
 */
import { DomainError } from "../../errors.ts";
import { parseScenario } from "../reading/parse.ts";
import type { Scenario } from "../fields/scenario.ts";
import annulment2019 from "./annulment2019.json" with { type: "json" };
import burford from "./burford.json" with { type: "json" };
import crystallex from "./crystallex.json" with { type: "json" };
import ecoOro2023 from "./ecoOro2023.json" with { type: "json" };
import goldReserve from "./goldReserve.json" with { type: "json" };
import indiana from "./indiana.json" with { type: "json" };
import khan from "./khan.json" with { type: "json" };
import koch from "./koch.json" with { type: "json" };
import neverPaid from "./neverPaid.json" with { type: "json" };
import noteStack2025 from "./noteStack2025.json" with { type: "json" };
import release2017 from "./release2017.json" with { type: "json" };
import saleOrder2025 from "./saleOrder2025.json" with { type: "json" };
import settlement2018 from "./settlement2018.json" with { type: "json" };

/** Futures of one Award, in the order of its case. */
const FUTURES = [release2017, settlement2018, annulment2019, noteStack2025, saleOrder2025, neverPaid];
/** Other cases, by what is special in each: settlements, claims, an award alone, a share of one. */
const OTHER_CASES = [goldReserve, indiana, khan, ecoOro2023, crystallex, burford, koch];

/** The presets: the futures of one Award, then other cases; each call reads them anew. */
export function presets(): readonly Scenario[] {
  return presetGroups().flat();
}

/** The futures of one Award, and other cases; each call reads them anew. */
export function presetGroups(): readonly [futures: readonly Scenario[], otherCases: readonly Scenario[]] {
  return [read(FUTURES), read(OTHER_CASES)];
}

function read(data: readonly unknown[]): readonly Scenario[] {
  return data.map((preset) => {
    const outcome = parseScenario(preset);
    if (outcome.kind !== "scenario")
      throw new DomainError("invalidValue", `a preset is damaged: ${JSON.stringify(preset).slice(0, 80)}`);
    return outcome.scenario;
  });
}
