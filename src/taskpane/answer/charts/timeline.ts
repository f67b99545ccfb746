import type { Milestone, MilestoneStatus, SerialDate } from "../../../calc/index.ts";

/** A row of the timeline: a milestone, several of one kind in a row, or the valuation date itself. */
export interface TimelineEntry {
  readonly kind: "milestone" | "instalments" | "valuation";
  readonly first: SerialDate;
  readonly last: SerialDate;
  readonly text: string;
  readonly status: MilestoneStatus;
  /** From the valuation date to the first one, or of past ones to the last. */
  readonly days: number;
  /** Every day of several. */
  readonly dates: readonly SerialDate[];
}

/** As many instalments as are listed one by one. */
const MOST_LISTED = 3;

/**
 * The rows of a timeline in order of time: instalments of one status are one row where they are many, and
 * the valuation date stands between what lies behind it and what lies ahead.
 *
 * @param isInstalment whether a milestone is one of a row of payments
 */
export function timelineEntries(
  milestones: readonly Milestone[],
  valuation: SerialDate,
  isInstalment: (milestone: Milestone) => boolean,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const status of ["past", "due", "ahead"] as const) {
    const ofStatus = milestones.filter((milestone) => milestone.status === status);
    const instalments = ofStatus.filter(isInstalment);
    const isCondensed = instalments.length > MOST_LISTED;
    for (const milestone of ofStatus) {
      if (!isCondensed || !isInstalment(milestone)) entries.push(one(milestone));
      else if (milestone === instalments[0]) entries.push(several(milestone, instalments));
    }
    if (status === "due") {
      const days = { first: valuation, last: valuation, dates: [valuation] };
      entries.push({ kind: "valuation", ...days, text: "Valuation date", status: "due", days: 0 });
    }
  }
  return entries;
}

function one({ date, event, days, status }: Milestone): TimelineEntry {
  return { kind: "milestone", first: date, last: date, text: event, status, days, dates: [date] };
}

function several(first: Milestone, instalments: readonly Milestone[]): TimelineEntry {
  const last = instalments.at(-1) ?? first;
  return {
    kind: "instalments",
    first: first.date,
    last: last.date,
    text: `${first.event} to ${last.event}`,
    status: first.status,
    days: first.status === "past" ? last.days : first.days,
    dates: instalments.map(({ date }) => date),
  };
}
