/** Failures of the rich API, with the codes real Excel uses (Excel.ErrorCodes). */

export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = "RichApiError";
  }
}

/** The emulated Excel does not have this API; `name` is the whole name, such as "Workbook.Foo". */
export function apiNotFound(name: string): RichApiError {
  return new RichApiError("ApiNotFound", `The emulated Excel does not have ${name}.`, 404);
}

export function itemNotFound(what: string): RichApiError {
  return new RichApiError("ItemNotFound", `The requested resource doesn't exist: ${what}.`, 404);
}

export function itemAlreadyExists(what: string): RichApiError {
  return new RichApiError("ItemAlreadyExists", `A resource of that name already exists: ${what}.`, 409);
}

export function invalidArgument(why: string): RichApiError {
  return new RichApiError("InvalidArgument", why);
}

export function invalidOperation(why: string): RichApiError {
  return new RichApiError("InvalidOperation", why);
}
