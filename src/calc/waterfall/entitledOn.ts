/**
 * What a claim of a run is entitled to on a day.
 */
import type { SerialDate } from "../dates/serialDate.ts";
import { ZERO } from "../decimal.ts";
import type { Accrual } from "../interest/accrual.ts";
import { owedOn, type Proceeds } from "./measure/entitlement.ts";
import { growthOn, growthOwed } from "./measure/growth.ts";
import { chosenOf, drawnBy, endOf, grownBy, type LegsInUnits, type LegValues } from "./measure/legs.ts";
import { toUnits, type MoneyUnit } from "./measure/moneyUnit.ts";
import type { Position } from "./position.ts";

/**
 * What a claim is entitled to on a day, payments of the past included; of one that may not be paid yet,
 * what it will be when it may, as far as that is known.
 */
export function entitledOn(
  position: Position,
  date: SerialDate,
  proceeds: Proceeds,
  unit: MoneyUnit,
): number {
  return Math.min(position.cap, uncapped(position, date, proceeds, unit));
}

function uncapped(position: Position, date: SerialDate, proceeds: Proceeds, unit: MoneyUnit): number {
  const { entitlement } = position;
  switch (entitlement.kind) {
    case "formula":
      return entitlement.entitled(proceeds, position.hadInSeniorTiers, measuredOn(position, date));
    case "balance":
      return owedWithPayments(position, entitlement.opening, date, unit);
    case "legs":
      return entitledByLegs(position, entitlement, date, proceeds, unit);
    case "reserve":
      return isOver(position, date) ? position.paid : entitlement.units;
    case "residual":
      return proceeds.gross;
  }
}

/** Whether the day is past on which what was kept is paid. */
function isOver({ claim: { payableFrom } }: Position, date: SerialDate): boolean {
  return payableFrom !== undefined && payableFrom < date;
}

/** The day by whose terms a claim is measured: what may not be paid yet is measured as it will be when it may. */
export function measuredOn({ claim, isPayable }: Position, date: SerialDate): SerialDate {
  return isPayable ? date : (claim.payableFrom ?? date);
}

function owedWithPayments(position: Position, opening: Accrual, date: SerialDate, unit: MoneyUnit): number {
  const { claim, accrual, paid, isPayable } = position;
  if (!isPayable && claim.payableFrom !== undefined) {
    position.expected ??= { drawn: 1, units: owedOn(opening, claim.payableFrom, claim, unit).owed };
    return position.expected.units;
  }
  const now = owedOn(accrual ?? opening, date, claim, unit);
  position.accrual = now.accrual;
  return paid + now.owed;
}

function entitledByLegs(
  position: Position,
  entitlement: LegsInUnits,
  date: SerialDate,
  { gross }: Proceeds,
  unit: MoneyUnit,
): number {
  const { drawdowns, choice, sumOn } = entitlement;
  const drawn = drawnBy(drawdowns, date);
  const values: LegValues = {
    drawn,
    sum: sumOn?.(drawn, measuredOn(position, date)),
    grown: drawn === 0 ? 0 : grownWithPayments(position, entitlement, drawn, date, unit),
    share: drawn === 0 ? 0 : entitlement.shareOf?.(gross),
  };
  position.legs = values;
  position.enough = drawn === drawdowns.length ? endOf(values, choice) : Infinity;
  return chosenOf(values, choice);
}

/** What was paid and what is owed on the leg that grows; of a claim that may not be paid yet, what it will be. */
function grownWithPayments(
  position: Position,
  entitlement: LegsInUnits,
  drawn: number,
  date: SerialDate,
  unit: MoneyUnit,
): number | undefined {
  const { claim, growing, isPayable, paid, expected } = position;
  if (growing === undefined) return undefined;
  const name = `the balance of ${claim.payee} in tier ${claim.tier}`;
  if (isPayable) {
    const now = growthOn(growing, date);
    position.growing = now;
    return paid + toUnits(growthOwed(now), unit, name);
  }
  if (expected?.drawn === drawn) return expected.units;
  const units = toUnits(grownBy(entitlement, drawn, measuredOn(position, date)) ?? ZERO, unit, name);
  position.expected = { drawn, units };
  return units;
}

/** Whether a claim has had all it can ever be due. The fraction of a unit left by rounding is waived. */
export function isDischarged(
  { entitlement, paid, isPayable, cap, enough }: Position,
  entitled: number,
  date: SerialDate,
): boolean {
  if (isPayable && paid >= cap) return true;
  switch (entitlement.kind) {
    case "formula":
      return isPayable && entitlement.most !== undefined && paid >= entitlement.most(date);
    case "balance":
      return isPayable && paid === entitled;
    case "legs":
      return isPayable && paid >= enough;
    case "reserve":
      return isPayable;
    case "residual":
      return false;
  }
}
