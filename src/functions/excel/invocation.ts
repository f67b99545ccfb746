/**
 * What Excel hands over behind the arguments of every call: the invocation, through which a stream answers.
 *
 * Excel may keep functions.json for a day, and the functions are those of the page. So after a release it may know
 * fewer arguments than a function has, and hands over the invocation where the first new one stands
 * (OfficeDev/office-js 2777).
 */

// In a worker it gives Excel's place to nobody, before the first function is registered.
import "./offThread.ts";

/** A custom function as it is written: its length counts its arguments, the invocation that it takes among them. */
type CustomFunction = (...args: never[]) => unknown;

/** A custom function as Excel calls it. */
type Called = (...args: unknown[]) => unknown;

/**
 * Takes the arguments that Excel does not know of for omitted ones, and finds the invocation where it is.
 *
 * @param isCancelable whether the function takes its invocation without being a stream
 */
export function withOmitted(implementation: CustomFunction, isCancelable = false): Called {
  const { length } = implementation;
  const call: Called = implementation as Called;
  return (...args) => {
    const invocation = args.at(-1);
    if (!isInvocation(invocation)) return call(...args);
    const known = args.slice(0, -1);
    const takesInvocation = isCancelable || typeof invocation.setResult === "function";
    const count = takesInvocation ? length - 1 : length;
    const omitted = Array<null>(Math.max(0, count - known.length)).fill(null);
    return call(...known, ...omitted, invocation);
  };
}

/** office.js gives every invocation the name of its function, and that of a stream what sets its result. */
function isInvocation(value: unknown): value is { readonly setResult?: unknown } {
  return typeof value === "object" && value !== null && ("functionName" in value || "setResult" in value);
}
