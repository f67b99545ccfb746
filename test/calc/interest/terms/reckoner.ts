/**
 * The Terms table reckoned a second time, from the words of the specification alone: days by JavaScript's calendar,
 * money in exact fractions, everything worked out anew for every question. Slow, and shares nothing with the engine.
 */
import {
  by,
  exact,
  greater,
  kept,
  lesser,
  minus,
  NOTHING,
  plus,
  power,
  rootedPower,
  rounded,
  times,
  WHOLE,
  type Exact,
} from "./exact.ts";
import {
  calendar,
  reckonedDayCounts,
  dayOf,
  fractionOf,
  monthsLater,
  newYear,
  type Day,
  type Part,
  type Period,
} from "./reckonedDays.ts";
import type { TypedFixings, TypedPayment, TypedRow } from "./typedTerms.ts";

interface HeadOwed {
  readonly name: string;
  readonly principal: Exact;
  readonly interest: Exact;
}
interface Owed {
  readonly principal: Exact;
  readonly interest: Exact;
  readonly total: Exact;
  readonly excess: Exact;
  readonly heads: readonly HeadOwed[];
}

const FREQUENCY: Readonly<Record<string, number>> = {
  simple: 0,
  yearly: 1,
  "half-yearly": 2,
  quarterly: 4,
  monthly: 12,
  daily: 365,
  "1": 1,
  "2": 2,
  "4": 4,
  "12": 12,
  "365": 365,
};
const RESET_MONTHS: Readonly<Record<string, number>> = {
  "each year": 12,
  "each 6 months": 6,
  "each 3 months": 3,
  "each month": 1,
  "calendar year": 12,
  "calendar half-year": 6,
  "calendar quarter": 3,
  "calendar month": 1,
};
const said = (row: TypedRow, column: string, blank: string): string => {
  const cell = row[column];
  return cell === undefined || cell === "" || cell === 0 ? blank : String(cell).toLowerCase();
};

interface Regime {
  readonly row: TypedRow;
  readonly from: Day;
  readonly enters: Day;
  readonly runs: Day;
  readonly merged: boolean;
  readonly frequency: number;
  readonly bears: boolean;
}
function regimeOf(row: TypedRow, isFirst: boolean): Regime {
  const from = dayOf(String(row.From));
  const enters = from + (said(row, "First day", "counted") === "not counted" ? 1 : 0);
  const bears = !["no", "false"].includes(said(row, "Bears", "yes"));
  const forward = said(row, "Grace form", "none") === "forward only";
  const frequency = FREQUENCY[said(row, "Compounds", bears ? "?" : "simple")];
  if (frequency === undefined) throw new RangeError("Compounds is needed");
  return {
    row,
    from,
    enters,
    bears,
    frequency,
    runs: forward ? Math.max(enters, dayOf(String(row["Grace until"]))) : enters,
    merged: isFirst || said(row, "Enters", "continues") === "merged",
  };
}

/** One head followed from its first day. */
class Head {
  principal: Exact;
  capitalised = NOTHING;
  accrued = NOTHING;
  yearly = NOTHING;
  private sinceRounded = NOTHING;
  now: Day;
  readonly regimes: Regime[];
  private position = 0;
  private clock: Regime;
  constructor(
    readonly name: string,
    rows: readonly TypedRow[],
    private readonly fixings: TypedFixings,
    private readonly asOf: Day,
    private readonly waits: ReadonlySet<TypedRow>,
  ) {
    this.regimes = rows
      .map((row) => row)
      .sort((a, b) => dayOf(String(a.From)) - dayOf(String(b.From)))
      .map((row, index) => regimeOf(row, index === 0))
      .filter(({ from }) => from <= asOf);
    this.clock = this.regimes[0] as Regime;
    this.principal = exact(String(rows.find((row) => row.Principal !== undefined)?.Principal ?? 0));
    this.now = this.clock.from;
  }
  get regime(): Regime {
    return this.regimes[this.position] as Regime;
  }
  cut(day: Day): Day {
    const inForce = this.regimes.filter(({ from }) => from <= day).at(-1) ?? this.clock;
    return day + (said(inForce.row, "Last day", "not counted") === "counted" ? 1 : 0);
  }
  get stop(): Day {
    return this.cut(this.asOf);
  }
  private rounds(what: string): boolean {
    return said(this.regime.row, "Rounding", "none")
      .split(";")
      .some((one) => one.trim().startsWith(what));
  }
  /** Period [T(k), T(k+1)) of a day. */
  private period(day: Day): Period {
    const { frequency, row } = this.regime;
    const months = 12 / frequency;
    const first = said(this.clock.row, "Compounds on", "start");
    const word = said(row, "Compounds on", first);
    const origin =
      word === "start" ? this.clock.runs : word === "calendar" ? newYear(calendar(day)[0]) : dayOf(word);
    let k = Math.floor((day - origin) / 31 / months) - 1;
    while (monthsLater(origin, (k + 1) * months) <= day) k += 1;
    while (monthsLater(origin, k * months) > day) k -= 1;
    return { start: monthsLater(origin, k * months), end: monthsLater(origin, (k + 1) * months), frequency };
  }
  private get hasPeriods(): boolean {
    return ![0, 365].includes(this.regime.frequency);
  }
  private clockStart(day: Day): Day {
    return this.hasPeriods ? Math.max(this.period(day).start, this.clock.runs) : this.clock.runs;
  }
  private year(from: Day, to: Day): Part[] {
    const count = reckonedDayCounts[String(this.regime.row["Day count"] ?? "") || "ACT/365F"];
    if (!count) throw new RangeError(`no day count ${String(this.regime.row["Day count"])}`);
    return count(from, to, this.hasPeriods ? this.period(from) : undefined);
  }
  private resetWord(): string {
    const word = said(this.regime.row, "Resets", "each period");
    if (word !== "each period") return word;
    return this.regime.frequency === 0 ? "each year" : this.regime.frequency === 365 ? "each day" : word;
  }
  private readonly read = new Map<string, [Day, Exact][]>();
  private series(): [Day, Exact][] {
    const name = String(this.regime.row.Benchmark);
    const known = this.read.get(name);
    if (known !== undefined) return known;
    const series = (this.fixings[name] ?? [])
      .map(([day, rate]): [Day, Exact] => [dayOf(String(day)), exact(String(rate))])
      .sort((a, b) => a[0] - b[0]);
    this.read.set(name, series);
    return series;
  }
  /** The reset that holds on a day, and the next one. */
  private reset(day: Day): [held: Day, next: Day] {
    const word = this.resetWord();
    const runs = Math.max(this.regime.runs, this.regime.enters);
    const from = (at: Day): Day => Math.max(at, runs);
    if (!this.regime.row.Benchmark || word === "once") return [runs, Infinity];
    if (word === "each period") return [from(this.period(day).start), this.period(day).end];
    if (word === "each day") {
      // As long as each next day reads the same fixing.
      const read = this.fixingOf(day);
      let next = day + 1;
      while (next < this.stop + 1 && this.fixingOf(next) === read) next += 1;
      return [from(day), next];
    }
    if (word === "each change") {
      const dates = this.series().map(([at]) => at);
      return [from(dates.filter((at) => at <= day).at(-1) ?? runs), dates.find((at) => at > day) ?? Infinity];
    }
    const months = RESET_MONTHS[word];
    if (months === undefined) throw new RangeError(`no Resets ${word}`);
    const isCalendar = word.startsWith("calendar");
    const origin = isCalendar ? newYear(calendar(day)[0]) : this.clock.runs;
    let k = 0;
    while (monthsLater(origin, (k + 1) * months) <= day) k += 1;
    const held = monthsLater(origin, k * months);
    return [isCalendar ? held : from(held), monthsLater(origin, (k + 1) * months)];
  }
  /** The day of the fixing that is read on a day; none where there is none. */
  private fixingOf(day: Day): Day | undefined {
    const rule = said(this.regime.row, "Fixing", "on or before");
    const dates = this.series().map(([at]) => at);
    if (rule === "on or after") return dates.find((at) => at >= day);
    const weekdays = [1, 2, 3, 4, 5, 6].map((back) => day - back);
    const before = weekdays.filter((at) => ![0, 6].includes(new Date(at * 86_400_000).getUTCDay()));
    const read = rule === "day before" ? day - 1 : rule === "2 days before" ? (before[1] ?? day) : day;
    return dates.filter((at) => at <= read).at(-1);
  }
  private benchmark(held: Day, next: Day): Exact {
    const list = this.series();
    const latest = (day: Day): Exact => {
      const fixing = list.filter(([at]) => at <= day).at(-1);
      if (!fixing) throw new RangeError(`no fixing for day ${day}`);
      return fixing[1];
    };
    switch (said(this.regime.row, "Fixing", "on or before")) {
      case "on or before":
        return latest(held);
      case "day before":
        return latest(held - 1);
      case "2 days before": {
        let day = held;
        for (let left = 2; left > 0;) {
          day -= 1;
          if (![0, 6].includes(new Date(day * 86_400_000).getUTCDay())) left -= 1;
        }
        return latest(day);
      }
      case "on or after": {
        const fixing = list.find(([at]) => at >= held);
        if (!fixing) throw new RangeError(`no fixing from day ${held} on`);
        return fixing[1];
      }
      case "average": {
        const rowEnd = this.regimes[this.position + 1]?.enters ?? Infinity;
        const until = Math.min(next, rowEnd, this.stop);
        let sum = NOTHING;
        for (let day = held; day < until; day += 1) sum = plus(sum, latest(day));
        return by(sum, exact(until - held));
      }
      default:
        throw new RangeError("no such Fixing");
    }
  }
  private rate(day: Day): Exact {
    const { row, bears, runs } = this.regime;
    const inWindow =
      said(row, "Grace form", "none") === "window" &&
      day >= dayOf(String(row["Grace from"])) &&
      day < dayOf(String(row["Grace until"]));
    if (!bears || day < runs || inWindow || this.waits.has(row)) return NOTHING;
    const base = row.Benchmark ? this.benchmark(...this.reset(day)) : exact(String(row.Rate));
    const margin = exact(String(row.Margin || 0));
    if (said(row, "Floor", "0") === "none") return plus(base, margin);
    const floor = exact(String(row.Floor || 0));
    return said(row, "Floor on", "rate") === "benchmark"
      ? plus(greater(base, floor), margin)
      : greater(plus(base, margin), floor);
  }
  private isDayRounded(): boolean {
    return ["daily amount", "daily factor", "year fraction"].some((what) => this.rounds(what));
  }
  /** Interest of B at a rate from o to a day, by whole units and by days that may be rounded. */
  private amount(base: Exact, rate: Exact, parts: readonly Part[]): Exact {
    return parts.reduce((sum, { count, perYear, days: isDays }) => {
      if (count === 0) return sum;
      const factor = by(rate, perYear);
      const one = !isDays
        ? times(base, factor)
        : this.rounds("daily amount")
          ? rounded(times(base, factor), 2)
          : this.rounds("daily factor, 7")
            ? times(base, rounded(factor, 7))
            : this.rounds("daily factor, 9")
              ? times(base, rounded(factor, 9))
              : times(base, factor);
      return plus(sum, times(one, exact(count)));
    }, NOTHING);
  }
  private piece(to: Day, rate: Exact): Exact {
    const from = this.now;
    const base = plus(this.principal, this.capitalised);
    const stub = said(this.regime.row, "Stub", "simple");
    const clock = this.clockStart(from);
    const part = minus(fractionOf(this.year(clock, to)), fractionOf(this.year(clock, from)));
    if (this.hasPeriods) {
      const { start, end } = this.period(from);
      const isCut = start < this.clock.runs || end > this.stop;
      if (stub === "none" && isCut) return NOTHING;
      const all = plus(base, this.accrued);
      const grown = (factor: Exact): Exact => kept(times(all, minus(factor, WHOLE)));
      if (stub === "throughout") return grown(rootedPower(plus(WHOLE, rate), exact(BigInt(to - from), 365)));
      if (stub === "compound" && isCut) {
        const f = exact(this.regime.frequency);
        return grown(rootedPower(plus(WHOLE, by(rate, f)), times(f, part)));
      }
    }
    if (this.rounds("year fraction")) return times(times(base, rate), rounded(part, 4));
    if (!this.isDayRounded()) return times(times(base, rate), part);
    return minus(
      this.amount(base, rate, this.year(clock, to)),
      this.amount(base, rate, this.year(clock, from)),
    );
  }
  /** What a rounding at the end of something makes of the interest so far. */
  settle(): void {
    this.roundYear();
    if (this.regime.frequency === 365) this.capitalise();
    else this.roundPeriod();
    // What was told and paid is not rounded again.
    [this.yearly, this.sinceRounded] = [NOTHING, NOTHING];
  }
  /** What is rounded is the interest of a year or of a period, not what payments have left of it. */
  private roundYear(): void {
    if (!this.rounds("cents each calendar year")) return;
    this.add(minus(rounded(this.yearly, 2), this.yearly));
    this.yearly = NOTHING;
  }
  private roundPeriod(): void {
    if (!this.rounds("cents each period")) return;
    this.add(minus(rounded(this.sinceRounded, 2), this.sinceRounded));
    this.sinceRounded = NOTHING;
  }
  private add(interest: Exact): void {
    this.accrued = plus(this.accrued, interest);
    this.yearly = plus(this.yearly, interest);
    this.sinceRounded = plus(this.sinceRounded, interest);
  }
  private capitalise(): void {
    this.capitalised = kept(plus(this.capitalised, this.accrued));
    [this.accrued, this.sinceRounded] = [NOTHING, NOTHING];
  }
  private grow(to: Day, rate: Exact): void {
    if (this.regime.frequency !== 365 || rate.over === 0n) {
      const interest = kept(this.piece(to, rate));
      this.add(interest);
      return;
    }
    const clock = this.clock.runs;
    const n = to - this.now;
    const all = minus(fractionOf(this.year(clock, to)), fractionOf(this.year(clock, this.now)));
    const base = plus(this.principal, this.capitalised);
    let grown = base;
    const evenly = this.rounds("year fraction") ? by(rounded(all, 4), exact(n)) : undefined;
    // Day by day: how many in a row are the same part of a year.
    const days: { part: Exact; count: number }[] = [];
    let before = fractionOf(this.year(clock, this.now));
    for (let day = this.now + 1; day <= to; day += 1) {
      const after = fractionOf(this.year(clock, day));
      const part = evenly ?? minus(after, before);
      const last = days.at(-1);
      if (last && minus(last.part, part).over === 0n) last.count += 1;
      else days.push({ part, count: 1 });
      before = after;
    }
    for (const { part, count } of days) {
      const daily = times(rate, part);
      if (this.rounds("cents each period") || this.rounds("daily amount")) {
        for (let i = 0; i < count; i += 1) grown = plus(grown, rounded(times(grown, daily), 2));
      } else {
        const factor = this.rounds("daily factor, 7")
          ? rounded(daily, 7)
          : this.rounds("daily factor, 9")
            ? rounded(daily, 9)
            : daily;
        grown = kept(times(grown, power(plus(WHOLE, factor), count)));
      }
    }
    this.add(minus(grown, base));
  }
  /** To a day, by pieces in which nothing changes. */
  run(target: Day): void {
    for (;;) {
      const next = this.regimes[this.position + 1];
      if (next && next.enters <= this.now) {
        if (next.merged) {
          this.settle();
          this.principal = plus(plus(this.principal, this.capitalised), this.accrued);
          [this.capitalised, this.accrued, this.yearly] = [NOTHING, NOTHING, NOTHING];
          this.sinceRounded = NOTHING;
        }
        // A row that runs before the grace of the one before is over cannot count from a day to come.
        if (next.merged || this.clock.runs > next.runs) this.clock = next;
        this.position += 1;
        if (this.regime.frequency === 365) this.capitalise();
        continue;
      }
      if (this.now >= target) return;
      const { row, runs, frequency } = this.regime;
      const isRunning = this.now >= runs && this.regime.bears;
      const periodEnd = this.hasPeriods && isRunning ? this.period(this.now).end : Infinity;
      const yearEnd = newYear(calendar(this.now)[0] + 1);
      const isWindow = said(row, "Grace form", "none") === "window";
      const grace = (isWindow ? ["Grace from", "Grace until"] : [])
        .map((name) => row[name])
        .filter((day) => day)
        .map((day) => dayOf(String(day)))
        .filter((day) => day > this.now);
      const cuts = [
        target,
        next?.enters ?? Infinity,
        runs > this.now ? runs : Infinity,
        periodEnd,
        isRunning ? this.reset(this.now)[1] : Infinity,
        ...grace,
        frequency === 365 || this.rounds("cents each calendar year") ? yearEnd : Infinity,
      ];
      const to = Math.min(...cuts);
      const isNothing = plus(this.principal, plus(this.capitalised, this.accrued)).over === 0n;
      if (!isNothing) {
        this.grow(to, this.rate(this.now));
      }
      this.now = to;
      if (to === yearEnd) this.roundYear();
      if (to === periodEnd) {
        this.roundPeriod();
        this.capitalise();
      }
      if (frequency === 365) this.capitalise();
    }
  }
}

function followed(
  rows: readonly TypedRow[],
  fixings: TypedFixings,
  payments: readonly TypedPayment[],
  asOf: Day,
  waits: ReadonlySet<TypedRow>,
): { heads: Head[]; excess: Exact } {
  const groups = new Map<string, TypedRow[]>();
  for (const row of rows) {
    const name = String(row.Head ?? "");
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const heads = [...groups]
    .filter(([, own]) => own.some((row) => dayOf(String(row.From)) <= asOf))
    .map(([name, own]) => new Head(name, own, fixings, asOf, waits));
  const principalFirst = rows.some((row) => said(row, "Payments", "interest first") === "principal first");
  let excess = NOTHING;
  const sorted = [...payments].sort((a, b) => dayOf(a.date) - dayOf(b.date));
  for (const { date, amount } of sorted.filter((one) => dayOf(one.date) <= asOf && Number(one.amount) > 0)) {
    const present = heads.filter((head) => (head.regimes[0] as Regime).from <= dayOf(date));
    let left = exact(String(amount));
    const take = (owed: Exact): Exact => {
      const used = greater(NOTHING, lesser(left, owed));
      left = minus(left, used);
      return minus(owed, used);
    };
    const interest = (head: Head): void => {
      head.accrued = take(head.accrued);
      head.capitalised = take(head.capitalised);
    };
    const principal = (head: Head): void => {
      head.principal = take(head.principal);
    };
    for (const head of present) {
      head.run(head.cut(dayOf(date)));
      if (left.over > 0n) head.settle();
    }
    for (const use of principalFirst ? [principal, interest] : [interest, principal]) present.forEach(use);
    excess = plus(excess, left);
  }
  for (const head of heads) {
    head.run(head.stop);
    head.settle();
  }
  return { heads, excess };
}

/** What is owed under a Terms table on a day. */
export function owedOn(
  rows: readonly TypedRow[],
  asOf: string,
  fixings: TypedFixings = {},
  payments: readonly TypedPayment[] = [],
): Owed {
  const day = dayOf(asOf);
  // "Nothing if paid": nothing runs while the day is not over, nor after it if all of the head was paid by then.
  const waits = new Set(rows.filter((row) => said(row, "Grace form", "none") === "nothing if paid"));
  const until = (row: TypedRow): Day => dayOf(String(row["Grace until"]));
  for (const row of [...waits].sort((a, b) => until(a) - until(b))) {
    if (day <= until(row)) continue;
    const { heads } = followed(rows, fixings, payments, until(row), waits);
    const own = heads.find(({ name }) => name === String(row.Head ?? ""));
    if (own === undefined) continue;
    const owed = plus(own.principal, plus(own.capitalised, own.accrued));
    if (owed.over !== 0n) waits.delete(row);
  }
  const { heads, excess } = followed(rows, fixings, payments, day, waits);
  const owed = heads.map(({ name, principal, capitalised, accrued }): HeadOwed => ({
    name,
    principal,
    interest: plus(capitalised, accrued),
  }));
  const principal = owed.reduce((sum, one) => plus(sum, one.principal), NOTHING);
  const interest = owed.reduce((sum, one) => plus(sum, one.interest), NOTHING);
  return { principal, interest, total: plus(principal, interest), excess, heads: owed };
}
