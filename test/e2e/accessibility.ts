/**
 * Whether everybody can read the pane: axe's rules, and nothing wider than the pane.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

declare global {
  interface Window {
    axe: { run(): Promise<AxeResults> };
  }
}

/** What a person's system may ask of a page. */
export const LOOKS = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
] as const;

/** The rules that the pane breaks as it stands, each with the elements that break it; and boxes nobody can see. */
export async function violations(pane: Frame): Promise<string[]> {
  await rested(pane);
  await pane.evaluate(AXE);
  const results = await pane.evaluate(() => window.axe.run());
  assert(results.passes.length > 10, "axe has looked at the pane");
  const broken = results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
  return [...broken, ...(await unseenBoxes(pane))];
}

/** Boxes to tick whose square has no room: a style for fields of text leaves them their padding alone. */
function unseenBoxes(pane: Frame): Promise<string[]> {
  return pane.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox], input[type=radio]")]
      .filter((box) => box.checkVisibility())
      .filter((box) => {
        const { paddingLeft, paddingRight } = getComputedStyle(box);
        return box.offsetWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) < 12;
      })
      .map((box) => `a box without room: ${box.outerHTML}`),
  );
}

/**
 * Waits until nothing of the pane is on its way to another look: its theme follows the system with the next frame,
 * and what changes its colour does so over a moment, through colours that nobody can read.
 */
async function rested(pane: Frame): Promise<void> {
  await pane.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots)
      for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) roots.push(shadowRoot);
    const ending = roots
      .flatMap((root) => root.getAnimations())
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** By how many pixels the pane's content is wider than the pane. */
export function overflow(pane: Frame): Promise<number> {
  return pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Makes the pane that wide. */
export async function widen(page: Page, pixels: number): Promise<void> {
  await page.evaluate(
    (width) => document.documentElement.style.setProperty("--pane-width", `${width}px`),
    pixels,
  );
}
