/**
 * Renders the icons' drawings into the PNGs that manifest.xml names: `npx tsx tools/drawIcons.ts`.
 *
 * The PNGs are committed, so a build needs no renderer. Small sizes have drawings of their own whose
 * straight edges lie on whole pixels; 40 and 48 are exact doubles of the drawings for 20 and 24.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

/** Drawing (without .svg) by pixel size. Office asks for 16, 32 and 80; 128 is for listings. */
const DRAWINGS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  icon: {
    16: "icon-16",
    20: "icon-20",
    24: "icon-24",
    32: "icon-16",
    40: "icon-20",
    48: "icon-24",
    64: "icon",
    80: "icon",
    128: "icon",
  },
  "insert-function": {
    16: "insert-function-16",
    20: "insert-function-16",
    24: "insert-function-16",
    32: "insert-function",
    40: "insert-function",
    48: "insert-function",
    64: "insert-function",
    80: "insert-function",
  },
  "insert-model": {
    16: "insert-model-16",
    20: "insert-model-16",
    24: "insert-model-16",
    32: "insert-model",
    40: "insert-model",
    48: "insert-model",
    64: "insert-model",
    80: "insert-model",
  },
  "paid-chart": {
    16: "paid-chart-16",
    20: "paid-chart-16",
    24: "paid-chart-16",
    32: "paid-chart",
    40: "paid-chart",
    48: "paid-chart",
    64: "paid-chart",
    80: "paid-chart",
  },
  "send-copy": {
    16: "send-copy-16",
    20: "send-copy-16",
    24: "send-copy-16",
    32: "send-copy",
    40: "send-copy",
    48: "send-copy",
    64: "send-copy",
    80: "send-copy",
  },
  recalculate: {
    16: "recalculate-16",
    20: "recalculate-16",
    24: "recalculate-16",
    32: "recalculate",
    40: "recalculate",
    48: "recalculate",
    64: "recalculate",
    80: "recalculate",
  },
};

const assets = join(import.meta.dirname, "..", "assets");

for (const [icon, sizes] of Object.entries(DRAWINGS)) {
  for (const [size, drawing] of Object.entries(sizes)) {
    const svg = readFileSync(join(assets, `${drawing}.svg`));
    const image = new Resvg(svg, { fitTo: { mode: "width", value: Number(size) } }).render();
    writeFileSync(join(assets, `${icon}-${size}.png`), image.asPng());
  }
}
