/** What the rich API addresses: the objects of Excel's model as an add-in sees them. */
import { apiNotFound } from "./error.ts";

/**
 * An object of the model as the rich API addresses it. Names are those on the wire ("UsedRange",
 * not "usedRange"); what is not listed does not exist.
 */
export interface RichObject {
  /** The class, for error messages: "Range". */
  readonly type: string;
  /** What identifies it in its collection: `{ Id: "…" }`. */
  readonly identity?: () => Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, RichProperty>>;
  readonly children?: Readonly<Record<string, () => RichObject | null>>;
  /** Methods that answer an object; null makes a null object. */
  readonly objectMethods?: Readonly<Record<string, (...args: readonly unknown[]) => RichObject | null>>;
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  readonly items?: () => readonly RichObject[];
  readonly item?: (key: unknown) => RichObject | null;
  /** Whether it can be kept by reference between batches, as ranges can. */
  readonly isTrackable?: boolean;
}

export interface RichProperty {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void | Promise<void>;
}

/** @throws RichApiError when the object has no such member */
export function own<Member>(
  members: Readonly<Record<string, Member>> | undefined,
  name: string,
  of: RichObject,
): Member {
  const member = members && Object.hasOwn(members, name) ? members[name] : undefined;
  if (member === undefined) throw apiNotFound(`${of.type}.${name}`);
  return member;
}
