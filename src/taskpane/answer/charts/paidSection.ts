import { html, nothing, type TemplateResult } from "lit";
import {
  asSentence,
  DomainError,
  paymentDays,
  paymentsOf,
  toIso,
  shownUnit,
  termsOf,
  type PayeePayments,
  type Scenario,
  type ScenarioPayments,
  type SerialDate,
} from "../../../calc/index.ts";
import { showFigure } from "../../elements/figures.ts";
import { paidFrame } from "./paidFrame.ts";
import type { PaidView } from "./paidLayout.ts";
import { describePayments, paidRow } from "./paidWords.ts";
import { payeeKeys, type PayeeKey } from "../../elements/payees/payeeKeys.ts";
import { swatch } from "../../elements/payees/splitBar.ts";

interface Part {
  readonly scenario: Scenario;
  readonly unit: string;
  /** Or the sentence why there are none. */
  readonly payments: ScenarioPayments | string;
}

/**
 * Who gets paid, how much and when: a chart and a table for each scenario, all charts at one scale.
 *
 * @param choose takes the view that is asked for
 */
export function paidSection(
  scenarios: readonly Scenario[],
  asked: PaidView,
  choose: (view: PaidView) => void,
): TemplateResult {
  const parts = scenarios.map((scenario): Part => ({
    scenario,
    unit: shownUnit(scenario, { kind: "money" }) ?? "",
    payments: paymentsOrWhyNot(scenario),
  }));
  const all = parts.flatMap(({ payments }) => (typeof payments === "string" ? [] : [payments]));
  const keys = payeeKeys(
    all.map(({ payees }) => payees),
    scenarios[0] && termsOf(scenarios[0]).us,
  );
  // Two currencies have no scale in common.
  const isOneUnit = new Set(parts.map(({ unit }) => unit)).size === 1;
  const common = paidFrame(all);
  const hasTwoViews = all.some(hasCreditorsBeside);
  const view = hasTwoViews ? asked : "everyone";
  return html`
    <div class="paid-head">
      <h3>Who gets paid, and when</h3>
      ${hasTwoViews ? viewSwitch(view, choose) : nothing}
    </div>
    ${parts.map(({ scenario, unit, payments }) => {
      if (typeof payments === "string") return sentence(scenario, payments, parts.length > 1);
      const own = paidFrame([payments]);
      if (own === undefined) return sentence(scenario, "Nobody is paid anything.", parts.length > 1);
      const description = describePayments(payments, scenario.name, unit);
      return html`
        <figure class="paid" data-scenario=${scenario.name}>
          ${parts.length > 1 ? html`<figcaption dir="auto">${scenario.name}</figcaption>` : nothing}
          <award-paid-chart
            .payments=${payments}
            .frame=${isOneUnit ? common : own}
            .keys=${keys}
            .unit=${unit}
            .valuation=${valuationOf(scenario)}
            .description=${description}
            .view=${view}
          ></award-paid-chart>
          ${table(payments, keys, unit, scenario.name, view)} ${dayByDay(payments, unit)}
        </figure>
      `;
    })}
  `;
}

/** Whether somebody has the rest, and others are paid before. */
function hasCreditorsBeside({ payees }: ScenarioPayments): boolean {
  const paid = payees.filter((one) => one.paid.gt(0));
  return paid.some(({ hasTheRest }) => hasTheRest) && paid.some(({ hasTheRest }) => !hasTheRest);
}

const VIEWS: readonly (readonly [PaidView, string])[] = [
  ["everyone", "Everyone"],
  ["creditors", "Creditors"],
];

function viewSwitch(view: PaidView, choose: (view: PaidView) => void): TemplateResult {
  return html`<div class="views" role="group" aria-label="Whose payments are shown">
    ${VIEWS.map(
      ([name, label]) =>
        html`<button
          type="button"
          data-view=${name}
          aria-pressed=${view === name ? "true" : "false"}
          @click=${() => choose(name)}
        >
          ${label}
        </button>`,
    )}
  </div>`;
}

function paymentsOrWhyNot(scenario: Scenario): ScenarioPayments | string {
  try {
    const payments = paymentsOf(scenario);
    return payments.days.length === 0
      ? "The Award is never paid in this scenario: nobody gets anything."
      : payments;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return asSentence(error.message);
  }
}

function valuationOf(scenario: Scenario): SerialDate | undefined {
  return scenario.inputs["valuation.date"] && termsOf(scenario).valuationDate();
}

function sentence({ name }: Scenario, text: string, isNamed: boolean): TemplateResult {
  return html`<p class="nobody" data-scenario=${name}>
    ${
      isNamed
        ? html`<strong><bdi>${name}</bdi></strong
            >: `
        : nothing
    }${text}
  </p>`;
}

function table(
  { payees, heldBack }: ScenarioPayments,
  keys: ReadonlyMap<string, PayeeKey>,
  unit: string,
  name: string,
  view: PaidView,
): TemplateResult {
  const shown = payees.filter(({ hasTheRest }) => view === "everyone" || !hasTheRest);
  return html`
    <div role="table" aria-label="Paid by payee in ${name}" class="payees">
      <div role="row" class="headings">
        <span role="columnheader">Payee</span>
        <span role="columnheader">Paid, ${unit}</span>
        <span role="columnheader">Owed at the end</span>
        <span role="columnheader">First paid</span>
        <span role="columnheader">Paid in full on</span>
      </div>
      ${shown.map((payee) => payeeRow(payee, keys.get(payee.payee) ?? 0))}
    </div>
    ${
      heldBack.some((held) => held.gt(0))
        ? html`<p class="faint held-key">
            ${swatch("held")} received, and held back for claims that are not due yet
          </p>`
        : nothing
    }
  `;
}

function payeeRow(payments: PayeePayments, key: PayeeKey): TemplateResult {
  const { payee, paid, owed, firstPaid, paidInFull } = paidRow(payments);
  return html`
    <div role="row" data-payee=${payee}>
      <span role="rowheader">${swatch(key)} <bdi>${payee}</bdi></span>
      <span role="cell" class="sum">${paid}</span>
      <span role="cell" class="owed">${owed}</span>
      <span role="cell" class="first">${firstPaid}</span>
      <span role="cell" class="full">${paidInFull}</span>
    </div>
  `;
}

/** Every payment, for who wants more than the chart tells. */
function dayByDay(payments: ScenarioPayments, unit: string): TemplateResult {
  return html`<details class="days">
    <summary tabindex="0">Day by day</summary>
    <ul>
      ${paymentDays(payments).map(
        ({ date, paid }) => html`
          <li>
            <time datetime=${toIso(date)}>${toIso(date)}</time>
            <span
              >${paid.map(
                ({ payee, amount }, index) =>
                  html`${index === 0 ? nothing : "; "}<bdi>${payee}</bdi>
                    ${showFigure("money", amount.toNumber())} ${unit}`,
              )}</span
            >
          </li>
        `,
      )}
    </ul>
  </details>`;
}
