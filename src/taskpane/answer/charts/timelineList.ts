import { html, nothing, type TemplateResult } from "lit";
import { DomainError, milestones, termsOf, toIso, type Scenario } from "../../../calc/index.ts";
import { showDistance } from "../../elements/figures.ts";
import { timelineEntries, type TimelineEntry } from "./timeline.ts";

/** The dates of a scenario as a list, with an axis of time beside it that shows how far apart they are. */
export function timelineList(scenario: Scenario): TemplateResult | typeof nothing {
  const entries = entriesOf(scenario);
  if (entries === undefined || entries.length === 0) return nothing;
  return html`
    <h3 id="dates">Dates</h3>
    <div class="timeline">
      <award-timeline .entries=${entries}></award-timeline>
      <ol class="dates" aria-labelledby="dates">
        ${entries.map((entry) => row(entry))}
      </ol>
    </div>
  `;
}

function entriesOf(scenario: Scenario): readonly TimelineEntry[] | undefined {
  try {
    const valuation = termsOf(scenario).valuationDate();
    return timelineEntries(milestones(scenario, valuation), valuation, instalmentsOf(scenario));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return undefined;
  }
}

function instalmentsOf(scenario: Scenario): Parameters<typeof timelineEntries>[2] {
  try {
    const labels = new Set(
      termsOf(scenario)
        .receipts()
        .flatMap(({ kind, label }) => (kind === "instalment" ? [label] : [])),
    );
    return ({ kind, event }) => kind === "payment" && labels.has(event);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return () => false;
  }
}

function row({ kind, first, last, text, status, days, dates }: TimelineEntry): TemplateResult {
  const isSpan = first !== last;
  return html`
    <li class=${kind === "valuation" ? "valuation" : status}>
      <span class="event" dir="auto">${text}</span>
      <span class="when faint">
        ${day(first)} ${isSpan ? html`to ${day(last)}` : nothing}
        ${
          kind === "valuation"
            ? nothing
            : html`<span>· ${distance(days, isSpan)}</span> <span class="badge">${status}</span>`
        }
      </span>
      ${
        kind === "instalments"
          ? html`<details>
              <summary tabindex="0">All ${dates.length} days</summary>
              <p class="faint">${dates.map((date) => toIso(date)).join(", ")}</p>
            </details>`
          : nothing
      }
    </li>
  `;
}

function day(date: TimelineEntry["first"]): TemplateResult {
  return html`<time datetime=${toIso(date)}>${toIso(date)}</time>`;
}

function distance(days: number, isSpan: boolean): string {
  if (!isSpan) return showDistance(days);
  return days < 0 ? `the last one ${showDistance(days)}` : `the first one ${showDistance(days)}`;
}
