/**
 * Checks functions against independent programs on many random cases: `npm run verify`, or
 * `npm run verify -- <id> …` for some of the checks.
 *
 * Writes docs/verification.md. A check whose program is not installed is skipped, told, and its
 * section stays as it was. The workbook files are made in the workbench, as it is built; their parts are held against
 * the schemas of ECMA-376 where `AWARD_ECMA_SCHEMAS` names a folder that has them. Fails when a difference is left that no explanation covers.
 */
import type { PageSection } from "../sectionedPage.ts";
import { amortisedCostAgainstLibreOffice } from "./amortisedCost.ts";
import { dayCountAgainstQuantLib, yearFractionAgainstLibreOffice } from "./dayCount.ts";
import { optionValueAgainstLibreOffice } from "./optionValue.ts";
import { measureReconcile } from "./reconcile.ts";
import { judge, type Verification } from "./verification.ts";
import { writeVerification } from "./verificationPage.ts";
import { servedRelease } from "./release/servedRelease.ts";
import { twinsInLibreOffice } from "./twins/twins.ts";
import { plainModelsInLibreOffice } from "./workbookFiles/plainModels.ts";
import { workbookFilesInLibreOffice } from "./workbookFiles/workbookFiles.ts";
import { xirrAgainstLibreOffice, xirrAgainstQuantLib } from "./xirr.ts";

const VERIFICATIONS: readonly Verification[] = [
  xirrAgainstLibreOffice,
  xirrAgainstQuantLib,
  dayCountAgainstQuantLib,
  yearFractionAgainstLibreOffice,
  amortisedCostAgainstLibreOffice,
  optionValueAgainstLibreOffice,
  twinsInLibreOffice,
  workbookFilesInLibreOffice,
  plainModelsInLibreOffice,
  servedRelease,
];

/** A measurement: no program answers the same question. */
const RECONCILE = "reconcile";

async function main(wanted: readonly string[]): Promise<void> {
  const known = [...VERIFICATIONS.map(({ id }) => id), RECONCILE];
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Error(`There is no check ${unknown}: known are ${known.join(", ")}`);
  const sections: PageSection[] = [];
  let unexplained = 0;
  for (const verification of VERIFICATIONS) {
    const { id, title, program } = verification;
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const version = program.version();
    if (version === undefined) {
      console.log(`SKIPPED ${title}: ${program.name} is not installed`);
      continue;
    }
    const outcome = judge(await verification.run());
    unexplained += outcome.unexplained.length;
    const when = `${new Date().toISOString().slice(0, 10)}, ${program.name} ${version}, Node ${process.versions.node}.`;
    sections.push({ id, title, body: `${when}\n\n${outcome.body}` });
    console.log(`${title} (${program.name} ${version})\n${outcome.body}\n`);
  }
  const isMeasured = wanted.length === 0 || wanted.includes(RECONCILE);
  const measured = isMeasured ? measureReconcile() : undefined;
  if (measured !== undefined) sections.push(measured.section);
  writeVerification(sections);
  if (measured?.holds === false) {
    console.error("RECONCILE does not put the right family first as often as it has to");
    process.exitCode = 1;
  }
  if (unexplained > 0) {
    console.error(`${unexplained} differences are not explained`);
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
