/**
 * Checks functions against independent programs on many random cases: `npm run verify`, or
 * `npm run verify -- <id> …` for some of the checks.
 *
 * Writes docs/verification.md. A check whose program is not installed is skipped, told, and its
 * section stays as it was. Fails when a difference is left that no explanation covers.
 */
import type { PageSection } from "../sectionedPage.ts";
import { dayCountAgainstQuantLib, yearFractionAgainstLibreOffice } from "./dayCount.ts";
import { judge, type Verification } from "./verification.ts";
import { writeVerification } from "./verificationPage.ts";
import { xirrAgainstLibreOffice, xirrAgainstQuantLib } from "./xirr.ts";

const VERIFICATIONS: readonly Verification[] = [
  xirrAgainstLibreOffice,
  xirrAgainstQuantLib,
  dayCountAgainstQuantLib,
  yearFractionAgainstLibreOffice,
];

async function main(wanted: readonly string[]): Promise<void> {
  const known = VERIFICATIONS.map(({ id }) => id);
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
  writeVerification(sections);
  if (unexplained > 0) {
    console.error(`${unexplained} differences are not explained`);
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
