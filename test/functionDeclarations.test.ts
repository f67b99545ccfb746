import assert from "node:assert/strict";
import { join } from "node:path";
import type { LoaderContext } from "webpack";
import associate from "../tools/functions/associateLoader.ts";
import { offeredChoices } from "../tools/functions/functionChoices.ts";
import { declaredFunctions, familyOf, parseSource } from "../tools/functions/functionSources.ts";

const FAMILY = `/**
 * The custom functions of tolls: convert, ask, convert back.
 *
 * @family Tolls and fees
 */
/** @customenum {string} */
type Roll = keyof typeof rolls;

/**
 * Toll of a bridge.
 * @customfunction BRIDGE_TOLL
 * @example =AWARD.BRIDGE_TOLL(2) → 5
 * @example =AWARD.BRIDGE_TOLL(3) → 7.5
 */
export function bridgeToll(axles: unknown, roll?: Roll): number { return 0; }

function helper(): void {}
`;

const source = parseSource("tolls.ts", FAMILY);

describe("a file of custom functions", () => {
  it("declares those whose doc comment gives an id, and tells what their tags say", () => {
    const [toll, ...others] = declaredFunctions(source);
    assert.deepEqual(others, []);
    assert.equal(toll?.id, "BRIDGE_TOLL");
    assert.equal(toll.name, "bridgeToll");
    assert.deepEqual(toll.texts("example"), ["=AWARD.BRIDGE_TOLL(2) → 5", "=AWARD.BRIDGE_TOLL(3) → 7.5"]);
    assert.deepEqual(toll.texts("remarks"), []);
  });

  it("names its family in the comment at its head, and nowhere else", () => {
    assert.equal(familyOf(source), "Tolls and fees");
    const without = parseSource("tolls.ts", FAMILY.replace(" * @family Tolls and fees\n", ""));
    assert.throws(() => familyOf(without), /^Error: tolls\.ts: the comment at its head has no @family$/);
    const late = parseSource("tolls.ts", `import "x";\n${FAMILY}`);
    assert.throws(() => familyOf(late), /@family/);
  });

  it("is built with a line that registers each of them", () => {
    const folder = join(import.meta.dirname, "..", "src", "functions");
    const built = (file: string) =>
      associate.call({ resourcePath: join(folder, file) } as LoaderContext<object>, FAMILY);
    const registers = 'CustomFunctions.associate("BRIDGE_TOLL", withOmitted(bridgeToll));';
    const one = 'import { withOmitted } from "./excel/invocation.ts";';
    assert.equal(built("tolls.ts"), [FAMILY, one, registers].join("\n"));
    const inFolder = 'import { withOmitted } from "../excel/invocation.ts";';
    assert.equal(built(join("roads", "tolls.ts")), [FAMILY, inFolder, registers].join("\n"));
  });
});

describe("a choice that Excel offers", () => {
  it("is written as an enum out of its catalogue, its tooltips as comments", () => {
    const { enums, withoutAliases } = offeredChoices([source]);
    assert.deepEqual(enums.trim().split("\n").slice(0, 4), [
      "/** @customenum {string} */",
      "enum Roll {",
      "  /** The date stays as it is. */",
      '  None = "None",',
    ]);
    assert.match(enums, /^ {2}ModifiedFollowing = "Modified Following",$/mu);
    assert.doesNotMatch(withoutAliases(source), /type Roll/u);
    assert.match(withoutAliases(source), /Toll of a bridge/u);
  });

  it("has names before numbers, and numbers where it is one of numbers", () => {
    const dayCount = "/** @customenum {string} */\ntype DayCount = keyof typeof dayCounts;";
    const { enums } = offeredChoices([parseSource("a.ts", dayCount)]);
    assert.match(enums, /Actual365Fixed = "ACT\/365F",[^]*ExcelBasis0 = "Basis 0",[^]*ExcelBasis1 = "1",/u);
    const frequency = "/** @customenum {number} */\ntype Frequency = keyof typeof frequencies;";
    assert.match(offeredChoices([parseSource("a.ts", frequency)]).enums, /^ {2}Monthly = 12,$/mu);
  });

  it("must be one of a catalogue of the calculation module", () => {
    for (const type of ["keyof typeof nothing", "keyof typeof presets", "string"]) {
      const stranger = parseSource("a.ts", `/** @customenum {string} */\ntype Stranger = ${type};`);
      assert.throws(
        () => offeredChoices([stranger]),
        /^Error: Stranger is not keyof typeof a catalogue of src\/calc$/,
      );
    }
  });
});
