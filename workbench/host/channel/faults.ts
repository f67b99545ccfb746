/** Faults that a test sets, so that the emulated Excel fails where the real one may. */
import { RichApiError } from "../richApi/error.ts";

export interface Fault {
  /** The call that fails: its class and wire name, "Range.Values", "CustomXmlPartCollection.Add"; any where not given. */
  readonly at?: string;
  /** Excel's code for the failure, "AccessDenied". */
  readonly code: string;
  /** How many such calls succeed before; 0 when not given. */
  readonly after?: number;
  /** How many such calls fail; all of them when not given. */
  readonly times?: number;
}

export interface Faults {
  set(fault: Fault): void;
  clear(): void;
  /** Milliseconds that each batch on the workbook waits before it begins. */
  delay: number;
  /** Milliseconds after which the parts that another author changed are seen; cells are seen at once. */
  lateParts: number;
  /** Excel says that a cell is being edited, whatever the grid says. */
  isEditing: boolean;
  /** How many calls there were. */
  readonly calls: number;
  /** @throws RichApiError where a fault is set for the call */
  meet(call: string): void;
}

export function createFaults(): Faults {
  let faults: { readonly fault: Fault; calls: number }[] = [];
  let calls = 0;
  return {
    set: (fault) => void faults.push({ fault, calls: 0 }),
    clear: () => void (faults = []),
    delay: 0,
    lateParts: 0,
    isEditing: false,
    get calls() {
      return calls;
    },
    meet(call) {
      calls++;
      for (const entry of faults) {
        if (entry.fault.at !== undefined && entry.fault.at !== call) continue;
        const { after = 0, times = Infinity, code } = entry.fault;
        const number = ++entry.calls;
        if (number > after && number <= after + times) {
          throw new RichApiError(code, `The emulated Excel was told to fail at ${call}.`);
        }
      }
    },
  };
}
