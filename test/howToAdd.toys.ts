/** A toy one of each thing that CONTRIBUTING.md tells how to add: what is done to which file. */

export interface Toy {
  /** The heading in CONTRIBUTING.md. */
  readonly section: string;
  /** What each file becomes, from what it was; a new one was empty. */
  readonly files: Readonly<Record<string, (before: string) => string>>;
}

/** Puts text before a place, which must be there. */
function before(place: string, text: string): (content: string) => string {
  return (content) => {
    if (!content.includes(place)) throw new Error(`the toy finds no ${place}`);
    return content.replace(place, `${text}${place}`);
  };
}

/** One change after the other. */
function both(
  first: (content: string) => string,
  second: (content: string) => string,
): (content: string) => string {
  return (content) => second(first(content));
}

const customFunction: Toy = {
  section: "A custom function",
  files: {
    "src/calc/dates/toyDays.ts": () => `import type { SerialDate } from "./serialDate.ts";

/** Days from one date to another, the first not counted. */
export function toyDays(start: SerialDate, end: SerialDate): number {
  return end - start;
}
`,
    "src/calc/index.ts": (content) => `${content}export { toyDays } from "./dates/toyDays.ts";\n`,
    "src/functions/dates.ts": both(
      (content) =>
        content.replace(/import \{([^}]*)\} from "\.\.\/calc\/index\.ts";/u, (_, names: string) => {
          const list = [...names.split(",").map((name) => name.trim()), "toyDays as daysBetweenToys"];
          const line = `import { ${list.filter(Boolean).join(", ")} } from "../calc/index.ts";`;
          return line.length <= 110
            ? line
            : `import {\n${list
                .filter(Boolean)
                .map((name) => `  ${name},\n`)
                .join("")}} from "../calc/index.ts";`;
        }),
      (content) => `${content}
/**
 * Days between two dates, the first not counted.
 * @customfunction TOY_DAYS
 * @example =AWARD.TOY_DAYS(DATE(2017, 2, 3), DATE(2017, 2, 5)) → 2
 * @refuses =AWARD.TOY_DAYS("soon", DATE(2017, 2, 5))
 * @units Days.
 * @formula endDate − startDate.
 * @source Toys.
 * @param startDate First day.
 * @param endDate Last day.
 */
export function toyDays(startDate: unknown, endDate: unknown): number {
  return answer(() => daysBetweenToys(readAnyDate(startDate, "startDate"), readAnyDate(endDate, "endDate")));
}
`,
    ),
  },
};

const input: Toy = {
  section: "An input of a scenario",
  files: {
    "src/calc/scenario/fields/awardFields.ts": before(
      `  {
    path: "award.margin",`,
      `  {
    path: "award.toy",
    group: "Award",
    ...SHARE,
    label: "Toy",
  },
`,
    ),
    "src/calc/scenario/fields/hints.ts": before(
      `  "award.margin":`,
      `  "award.toy": "A part of the Award for toys. Empty: nothing.",
`,
    ),
  },
};

const claimKind: Toy = {
  section: "A kind of claim",
  files: {
    "src/calc/waterfall/claimKinds.ts": before(
      "  Residual: kind({",
      `  "Toy sum": kind({
    needs: ["amount"],
    takes: [],
    measure: { kind: "formula", of: ({ amount }, inUnits) => sumOf(inUnits(amount)) },
    describe: ({ amount }) => \`Toys for \${sumInWords(amount)}\`,
    explanation: "Amount, for toys",
  }),

`,
    ),
    "src/taskpane/inputs/claimCard.ts": both(
      before("  Residual: () =>", `  "Toy sum": (said) => \`A toy: \${said("amount")}\`,\n`),
      before('  Residual: "M2,25', `  "Toy sum": "M2,25 L42,6",\n`),
    ),
    "test/calc/waterfall/randomWaterfall.ts": before("  Residual: [],\n", '  "Toy sum": ["amount"],\n'),
    "test/calc/waterfall/naive.ts": before('    case "Fixed":\n', '    case "Toy sum":\n'),
  },
};

const dayCount: Toy = {
  section: "A day count",
  files: {
    "src/calc/dates/dayCount.ts": before(
      `
  /**
   * ACT/ACT ISDA divides`,
      `
  /** ACT/364 divides the actual number of days by 364: the year of toys. */
  "ACT/364": {
    id: "Actual364",
    text: "Actual days by 364: the year of toys.",
    has30DayMonths: false,
    fraction: (start, end) => ({ numerator: end - start, denominator: 364 }),
  },
`,
    ),
  },
};

const paneTab: Toy = {
  section: "A tab of the pane",
  files: {
    "src/taskpane/toys/toysTab.ts": () => `import { html, type TemplateResult } from "lit";
import { PaneElement } from "../elements/paneElement.ts";

/** The Toys tab. */
class ToysTab extends PaneElement {
  protected override render(): TemplateResult {
    return html\`<h2>Toys</h2>\`;
  }
}

customElements.define("award-toys", ToysTab);
`,
    "src/taskpane/tabs.ts": before(
      `  {
    id: "formulas",`,
      `  {
    id: "toys",
    label: "Toys",
    load: () => import(/* webpackChunkName: "toys" */ "./toys/toysTab.ts"),
    content: () => html\`<award-toys></award-toys>\`,
  },
`,
    ),
  },
};

const modelSheet: Toy = {
  section: "A sheet of the model",
  files: {
    "src/workbook/model/toysSheet.ts": () => `import type { CalculationSheet } from "./calculationSheet.ts";

/** The model's Toys sheet. */
export const toysSheet: CalculationSheet = {
  name: "Toys",
  subtitle: "What the toys come to.",
  plan: (page) => {
    page.heading("Toys");
    return { inside: [], againstScenario: [] };
  },
};
`,
    "src/workbook/model/modelPlan.ts": both(
      before("import { waterfallSheet }", 'import { toysSheet } from "./toysSheet.ts";\n'),
      (content) => content.replace("  paymentsSheet,\n];", "  paymentsSheet,\n  toysSheet,\n];"),
    ),
  },
};

const preset: Toy = {
  section: "A preset",
  files: {
    "src/calc/scenario/presets/toy.json": () =>
      `${JSON.stringify({ schemaVersion: 1, name: "Toys", description: "A toy.", inputs: {} }, undefined, 2)}\n`,
    "src/calc/scenario/presets/index.ts": both(
      (content) =>
        content.replace(
          /^(import settlement2018 .*)$/mu,
          '$1\nimport toy from "./toy.json" with { type: "json" };',
        ),
      (content) => content.replace(/\bneverPaid\]/u, "neverPaid, toy]"),
    ),
  },
};

export const toys: readonly Toy[] = [customFunction, input, claimKind, dayCount, paneTab, modelSheet, preset];
