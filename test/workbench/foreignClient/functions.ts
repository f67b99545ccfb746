/**
 * The functions of an add-in that has nothing to do with ours, written as Microsoft's guides write them: its
 * functions.json is made of these comments by Microsoft's generator.
 *
 * @see docs/excel/custom-functions-web-reqs.md, custom-functions-batching.md and
 *   docs/tutorials/share-data-and-events-between-custom-functions-and-the-task-pane-tutorial.md in
 *   OfficeDev/office-js-docs-pr
 */

/** What functions and pane share, as one runtime has both of them. */
export interface Shared {
  /** How many calls each request to the service carried. */
  readonly requests: number[];
  readonly canceled: string[];
  readonly values: Record<string, string>;
}

export const SHARED: Shared = { requests: [], canceled: [], values: {} };

/**
 * Adds two numbers.
 * @customfunction
 * @param first First number.
 * @param second Second number.
 * @returns The sum of the two numbers.
 */
export function add(first: number, second: number): number {
  return first + second;
}

/**
 * Sums up every number there is.
 * @customfunction
 * @param numbers Ranges of numbers.
 * @returns Their sum.
 */
export function sumAll(numbers: number[][][]): number {
  return numbers.flat(2).reduce((sum, one) => sum + one, 0);
}

/**
 * Counts on, time after time.
 * @customfunction
 * @param interval Milliseconds from one time to the next.
 * @param invocation Custom function handler.
 */
export function clock(interval: number, invocation: CustomFunctions.StreamingInvocation<number>): void {
  let time = 0;
  const timer = setInterval(() => invocation.setResult(++time), interval);
  invocation.onCanceled = () => {
    clearInterval(timer);
    SHARED.canceled.push(`clock ${interval}`);
  };
}

/**
 * Waits for an answer that nobody gives.
 * @customfunction
 * @param question What is asked.
 * @param invocation Custom function handler.
 * @cancelable
 * @returns The answer.
 */
export function ask(question: string, invocation: CustomFunctions.CancelableInvocation): Promise<string> {
  return new Promise(() => {
    invocation.onCanceled = () => SHARED.canceled.push(`ask ${question}`);
  });
}

/**
 * Tells in which cell it stands.
 * @customfunction
 * @param invocation Custom function handler.
 * @requiresAddress
 * @returns The address of the cell.
 */
export function where(invocation: CustomFunctions.Invocation): string {
  return invocation.address ?? "nowhere";
}

interface Operation {
  readonly args: readonly [number, number];
  readonly resolve: (result: number) => void;
  readonly reject: (error: CustomFunctions.Error) => void;
}

let batch: Operation[] = [];

/**
 * Divides two numbers by a service that is asked for many divisions at once.
 * @customfunction
 * @param dividend Number to divide.
 * @param divisor Number to divide by.
 * @returns The quotient.
 */
export function div(dividend: number, divisor: number): Promise<number> {
  return new Promise((resolve, reject) => {
    if (batch.push({ args: [dividend, divisor], resolve, reject }) === 1) setTimeout(request, 100);
  });
}

function request(): void {
  const asked = batch;
  batch = [];
  SHARED.requests.push(asked.length);
  for (const { args, resolve, reject } of asked) {
    const [dividend, divisor] = args;
    if (divisor === 0) reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero));
    else resolve(dividend / divisor);
  }
}

/**
 * Keeps a value for the pane.
 * @customfunction
 * @param key What it is called.
 * @param value What it is.
 * @returns That it is kept.
 */
export function storeValue(key: string, value: string): string {
  SHARED.values[key] = value;
  return `kept ${value}`;
}

/**
 * Takes a value that the pane or another cell keeps.
 * @customfunction
 * @param key What it is called.
 * @returns The value.
 */
export function getValue(key: string): string {
  return SHARED.values[key] ?? "nothing";
}

CustomFunctions.associate("ADD", add);
CustomFunctions.associate("SUMALL", sumAll);
CustomFunctions.associate("CLOCK", clock);
CustomFunctions.associate("ASK", ask);
CustomFunctions.associate("WHERE", where);
CustomFunctions.associate("DIV", div);
CustomFunctions.associate("STOREVALUE", storeValue);
CustomFunctions.associate("GETVALUE", getValue);
