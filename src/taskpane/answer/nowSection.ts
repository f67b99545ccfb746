import { html, nothing, type TemplateResult } from "lit";
import {
  DomainError,
  evaluate,
  milestones,
  nameKey,
  paymentsOf,
  resultAt,
  termsOf,
  toIso,
  type PayeePayments,
  type Scenario,
  type ScenarioResult,
} from "../../calc/index.ts";
import { showDistance, showFigure } from "../elements/figures.ts";
import "../elements/onSheet/onSheet.ts";
import "../elements/onSheet/plainBox.ts";
import "../elements/why/why.ts";

/** So many dates that come next. */
const NEXT = 3;

/** What is owed at the valuation date, less what was paid by then: on the Award, and to every creditor. */
export function nowSection(scenario: Scenario): TemplateResult | typeof nothing {
  const results = evaluate(scenario);
  const owed = payeesOf(scenario)
    .filter(({ hasTheRest }) => !hasTheRest)
    .flatMap((payee) => {
      const result = results.find(
        ({ path, label }) =>
          path.startsWith("owed.now.") && label === `Owed at the valuation date: ${payee.payee}`,
      );
      return result?.available === true
        ? [figureRow(scenario, result, payee.payee, standing(scenario, payee))]
        : [];
    });
  const award = resultAt(scenario, "award.balance");
  const had = resultAt(scenario, "us.paidBy");
  const rows = [
    award?.available === true ? figureRow(scenario, award, "The Award", undefined) : nothing,
    ...owed,
    had?.available === true
      ? figureRow(scenario, had, `${termsOf(scenario).us} has had`, undefined)
      : nothing,
  ];
  if (rows.every((row) => row === nothing)) return nothing;
  return html`
    <h3>Owed now, net of payments</h3>
    <ul class="now">
      ${rows}
    </ul>
    <award-plain-box></award-plain-box>
  `;
}

/** What a payee's money returned, as paid. */
export function returnsSection(scenario: Scenario): TemplateResult | typeof nothing {
  const rows = evaluate(scenario).filter((result) => /^(irr|moic)\./.test(result.path) && result.available);
  if (rows.length === 0) return nothing;
  return html`
    <h3>Returns</h3>
    <ul class="now">
      ${rows.map((result) => figureRow(scenario, result, result.label, undefined))}
    </ul>
    <award-plain-box></award-plain-box>
  `;
}

/** The dates that come next after the valuation date. */
export function nextSection(scenario: Scenario): TemplateResult | typeof nothing {
  try {
    const all = milestones(scenario, termsOf(scenario).valuationDate());
    const next = all.filter(({ days }) => days > 0).slice(0, NEXT);
    if (next.length === 0) return nothing;
    return html`
      <h3>Next <span class="faint">${all.length === 1 ? "1 date" : `${all.length} dates`} in all</span></h3>
      <ol class="next">
        ${next.map(
          ({ date, event, days }) => html`
            <li>
              <span
                ><time datetime=${toIso(date)}>${toIso(date)}</time
                ><span class="faint"> ${showDistance(days)}</span></span
              >
              <span dir="auto">${event}</span>
            </li>
          `,
        )}
      </ol>
    `;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return nothing;
  }
}

function figureRow(
  scenario: Scenario,
  { kind, path, label, ...result }: ScenarioResult,
  name: string,
  note: string | undefined,
): TemplateResult | typeof nothing {
  if (!("value" in result)) return nothing;
  return html`
    <li data-figure=${path}>
      <span class="name"
        ><bdi>${name}</bdi
        >${note === undefined ? nothing : html`<span class="faint note">${note}</span>`}</span
      >
      <span class="figure"
        >${showFigure(kind, result.value)} <span class="faint">${result.unit ?? nothing}</span></span
      >
      <award-on-sheet
        .formula=${`=AWARD.SCENARIO("${path.replaceAll('"', '""')}")`}
        .label=${name}
        .hasPlain=${true}
      ></award-on-sheet>
      <div class="why-cell"><award-why .scenario=${scenario} .path=${path} .label=${label}></award-why></div>
    </li>
  `;
}

/** When a payee was or will be paid, which what is owed on a day does not tell. */
function standing(
  scenario: Scenario,
  { payee, paid, paidInFull, firstPaid }: PayeePayments,
): string | undefined {
  const valuation = termsOf(scenario).valuationDate();
  if (firstPaid === undefined) return "nothing comes in for it";
  if (firstPaid > valuation)
    return `${showFigure("money", paid.toNumber())} comes to it from ${toIso(firstPaid)}`;
  if (paidInFull !== undefined && paidInFull <= valuation) return `paid in full on ${toIso(paidInFull)}`;
  const isUs = nameKey(payee) === nameKey(termsOf(scenario).us);
  return paidInFull === undefined ? undefined : `${isUs ? "" : "to be "}paid in full on ${toIso(paidInFull)}`;
}

function payeesOf(scenario: Scenario): readonly PayeePayments[] {
  try {
    return paymentsOf(scenario).payees;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [];
  }
}
