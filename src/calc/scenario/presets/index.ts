/**
 * Scenarios to begin with, from public sources. What no source states is an assumption and says so.
 *
 * Their data stands apart from the folder's face, so that the bundle of the functions does not carry it.
 */
import { DomainError } from "../../errors.ts";
import { parseScenario } from "../reading/parse.ts";
import type { Scenario } from "../fields/scenario.ts";
import annulment2019 from "./annulment2019.json" with { type: "json" };
import neverPaid from "./neverPaid.json" with { type: "json" };
import noteStack2025 from "./noteStack2025.json" with { type: "json" };
import release2017 from "./release2017.json" with { type: "json" };
import saleOrder2025 from "./saleOrder2025.json" with { type: "json" };
import settlement2018 from "./settlement2018.json" with { type: "json" };

/** The presets, in the order of the case; each call reads them anew. */
export function presets(): readonly Scenario[] {
  return [release2017, settlement2018, annulment2019, noteStack2025, saleOrder2025, neverPaid].map(
    (preset) => {
      const outcome = parseScenario(preset);
      if (outcome.kind !== "scenario")
        throw new DomainError("invalidValue", `the preset ${preset.name} is damaged`);
      return outcome.scenario;
    },
  );
}
