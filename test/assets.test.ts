import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";

const assets = join(import.meta.dirname, "..", "assets");
const icons = readdirSync(assets).filter((file) => file.endsWith(".png"));

describe("the icons", () => {
  it("exist at every size that Office takes", () => {
    const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
    for (const name of ["insert-function", "insert-model", "paid-chart", "send-copy", "recalculate"]) {
      assert.deepEqual(
        icons.filter((file) => file.startsWith(`${name}-`)).sort(),
        sizes.map((size) => `${name}-${size}.png`).sort(),
      );
    }
    assert.deepEqual(
      icons.filter((file) => file.startsWith("icon-")).sort(),
      [...sizes, 128].map((size) => `icon-${size}.png`).sort(),
    );
  });

  for (const file of icons) {
    const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
    const { width, height, data } = PNG.sync.read(readFileSync(join(assets, file)));
    const pixels = Array.from({ length: width * height }, (_, index) =>
      data.subarray(4 * index, 4 * index + 4),
    );

    it(`${file} is ${size} pixels square and fills its canvas`, () => {
      assert.deepEqual([width, height], [size, size]);
      const drawn = pixels.filter(([, , , alpha]) => alpha === 255).length;
      assert.ok(drawn > 0.5 * width * height, `${drawn} of ${width * height} pixels are opaque`);
    });

    it(`${file} has a transparent corner, so that it stands on a light and a dark ribbon`, () => {
      const corner = pixels[width - 1];
      assert.ok(corner && (corner[3] ?? 255) < 255);
    });
  }

  it("are told apart by teal, white and gold", () => {
    const { data } = PNG.sync.read(readFileSync(join(assets, "icon-32.png")));
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] === 255) colours.add(data.subarray(at, at + 3).toString("hex"));
    }
    for (const colour of ["0e7c86", "ffffff", "f5b324"]) assert.ok(colours.has(colour), `lacks #${colour}`);
  });
});
