import type { FunctionEntry } from "../elements/functions/catalogue.ts";
import { questionOf, TOPICS } from "./questions.ts";

/** Functions of one topic, the best match first. */
export interface TopicGroup {
  readonly topic: string;
  readonly functions: readonly FunctionEntry[];
}

/** Where a word was found, from the best place to the least. */
const WEIGHTS = { nameStart: 8, name: 6, question: 4, family: 3, description: 2, argument: 1 } as const;

/**
 * Functions in which every word of the query occurs, by what a person wants to know; one that answers no question is
 * found with its family.
 *
 * A word may be any part of a name, question, family, description or argument; capitals, accents and
 * underscores make no difference. Without a query all functions are found, the topics in their own order.
 */
export function searchFunctions(catalogue: readonly FunctionEntry[], query: string): readonly TopicGroup[] {
  const words = normalise(query).split(" ").filter(Boolean);
  const found = catalogue
    .map((entry) => ({ entry, score: score(entry, words) }))
    .filter((match) => match.score !== undefined)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const inTurn = found.map(({ entry }) => topicOf(entry));
  const topics =
    words.length === 0 ? [...TOPICS.filter((topic) => inTurn.includes(topic)), ...inTurn] : inTurn;
  return [...new Set(topics)].map((topic) => ({
    topic,
    functions: found.filter(({ entry }) => topicOf(entry) === topic).map(({ entry }) => entry),
  }));
}

function topicOf({ id, family }: FunctionEntry): string {
  return questionOf(id)?.topic ?? family;
}

/** Sum over the words of the best place each was found in; undefined when one was found nowhere. */
function score(entry: FunctionEntry, words: readonly string[]): number | undefined {
  const name = normalise(entry.name);
  const ownName = normalise(entry.id);
  const { words: question = "", topic = "" } = questionOf(entry.id) ?? {};
  const asked = normalise(`${question} ${topic}`);
  const family = normalise(entry.family);
  const description = normalise(`${entry.description} ${entry.remarks}`);
  const args = normalise(entry.args.map((argument) => `${argument.name} ${argument.description}`).join(" "));
  const scores = words.map((word) => {
    if (ownName.split(" ").some((part) => part.startsWith(word))) return WEIGHTS.nameStart;
    if (name.includes(word)) return WEIGHTS.name;
    if (asked.includes(word)) return WEIGHTS.question;
    if (family.includes(word)) return WEIGHTS.family;
    if (description.includes(word)) return WEIGHTS.description;
    return args.includes(word) ? WEIGHTS.argument : undefined;
  });
  return scores.reduce<number | undefined>(
    (total, next) => (total === undefined || next === undefined ? undefined : total + next),
    0,
  );
}

function normalise(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}
