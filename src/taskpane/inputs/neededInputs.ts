import {
  ALL_FIELDS,
  DomainError,
  inputAt,
  paymentsOf,
  termsOf,
  type Field,
  type Scenario,
} from "../../calc/index.ts";

/** What the answer is made of: who is paid what, and the day from which it is looked at. */
const answers: readonly ((scenario: Scenario) => unknown)[] = [
  paymentsOf,
  (scenario) => termsOf(scenario).valuationDate(),
];

/** The inputs that are empty and for want of which the answer is not given, in the order of the form. */
export function neededInputs(scenario: Scenario): readonly Field[] {
  const reasons = answers.flatMap((answer) => refusalOf(() => answer(scenario)));
  if (reasons.length === 0) return [];
  return ALL_FIELDS.filter(
    ({ path, label }) =>
      inputAt(scenario, path) === undefined && reasons.some((reason) => saysEmpty(reason, label)),
  );
}

function refusalOf(answer: () => unknown): readonly string[] {
  try {
    answer();
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.message];
  }
}

/** The two sentences that name an empty input. */
function saysEmpty(reason: string, label: string): boolean {
  return (
    reason === `nothing is given for ${label}` || reason.startsWith(`${label} is left empty in scenario `)
  );
}
