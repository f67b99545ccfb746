/**
 * `npm run test:profiles`: the whole browser suite once in each Excel that the host can be, one after the other.
 * `npm run test:profiles -- german mac` runs it in those alone.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { profileNamed, PROFILE_NAMES } from "../workbench/host/profiles.ts";

const SUITE = "test/e2e/**/*.test.ts";

/** @returns whether every test passed */
function passesIn(profile: string): boolean {
  console.log(`\nIn "${profile}": ${profileNamed(profile).title}`);
  const mocha = createRequire(import.meta.url).resolve("mocha/bin/mocha.js");
  const { status } = spawnSync(process.execPath, [mocha, "--parallel", "--jobs", "2", SUITE], {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, AWARD_PROFILE: profile },
    stdio: "inherit",
  });
  return status === 0;
}

const asked = process.argv.slice(2);
try {
  for (const name of asked) profileNamed(name);
  const failed = (asked.length > 0 ? asked : PROFILE_NAMES).filter((profile) => !passesIn(profile));
  console.log(failed.length === 0 ? "\nIt passes in each." : `\nIt fails in: ${failed.join(", ")}.`);
  if (failed.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(`test:profiles: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
