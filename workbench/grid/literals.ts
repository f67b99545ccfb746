/** Numbers and text in a formula as Excel reads them. */
import { ValueNodeFactory } from "@univerjs/engine-formula";

/**
 * Univer takes a number for one only where it is written as JavaScript would write it; it finds 0.10 and 1E+307
 * by what looks like a number, and so takes text in quotes for a date or a percentage. Numbers are written
 * its way here; the add-in's functions then leave text in quotes what it is (addinFunction.ts).
 */
export class LiteralFactory extends ValueNodeFactory {
  override create(token: string): ReturnType<ValueNodeFactory["create"]> {
    const number = Number(token);
    return super.create(token.trim() === "" || Number.isNaN(number) ? token : String(number));
  }
}
