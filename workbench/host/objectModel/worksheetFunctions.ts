/** `workbook.functions`: Excel's own functions, worked out without a cell. Only DATE, in the 1900 system. */
import type { RichObject } from "../richApi/richObject.ts";
import { invalidArgument } from "../richApi/error.ts";

const millisecondsPerDay = 86_400_000;
/** Excel's serial of 1 January 1970. */
const unixEpoch = 25_569;

export function worksheetFunctions(): RichObject {
  return {
    type: "Functions",
    objectMethods: {
      Date(...parts) {
        const [year, month, day] = parts.map(Number);
        const serial = Date.UTC(year ?? NaN, (month ?? NaN) - 1, day ?? NaN) / millisecondsPerDay + unixEpoch;
        if (!Number.isInteger(serial)) throw invalidArgument(`DATE(${parts.join(", ")})`);
        return functionResult(serial);
      },
    },
  };
}

function functionResult(value: number): RichObject {
  return {
    type: "FunctionResult",
    properties: { Value: { get: () => value }, Error: { get: () => null } },
  };
}
