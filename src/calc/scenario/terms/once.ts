/**
 * Working a thing out once, however often it is asked for.
 */

/** A value worked out when it is first asked for; what went wrong then goes wrong again. */
export function once<Value>(compute: () => Value): () => Value {
  let outcome: { readonly value: Value } | { readonly error: unknown } | undefined;
  return () => {
    if (outcome === undefined) {
      try {
        outcome = { value: compute() };
      } catch (error) {
        outcome = { error };
      }
    }
    if ("error" in outcome) throw outcome.error;
    return outcome.value;
  };
}

/** The same for every object that is asked about; it must never change. Forgotten with the object. */
export function oncePer<Subject extends object, Value>(
  compute: (subject: Subject) => Value,
): (subject: Subject) => Value {
  const known = new WeakMap<Subject, () => Value>();
  return (subject) => {
    const answer = known.get(subject) ?? once(() => compute(subject));
    known.set(subject, answer);
    return answer();
  };
}
