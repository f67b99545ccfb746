import {
  asSentence,
  fromCsv,
  LARGEST_TEXT,
  parseScenario,
  refusal,
  toCsv,
  toJson,
  type DateOrder,
  type Scenario,
} from "../../calc/index.ts";

export type FileFormat = "JSON" | "CSV";

export type FileReading =
  | { readonly kind: "scenario"; readonly scenario: Scenario }
  /** Sentences, those about a field with its path before them. */
  | { readonly kind: "problems"; readonly problems: readonly FileProblem[] };

interface FileProblem {
  /** Path of the field; `undefined` for the file as a whole. */
  readonly path: string | undefined;
  readonly sentence: string;
}

/** A character of UTF-8 has at most four bytes. */
const LARGEST_FILE = 4 * LARGEST_TEXT;

/** Letters that a file's name may not have on Windows, and those that are not seen. */
const NOT_IN_NAMES = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+/gu;

/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Bytes of a file name that every system takes, with room for " (2).json": Linux takes 255. */
const LONGEST_FILE_NAME = 200;

/**
 * Reads a scenario from a file, which anybody may have made.
 *
 * @param usersOrder what comes first in the dates of this user's Excel, in which the file may have been saved
 */
export async function readScenarioFile(
  file: Blob & { readonly name: string },
  usersOrder?: DateOrder,
): Promise<FileReading> {
  if (file.size > LARGEST_FILE) {
    return problem(`This file is too large for a scenario: at most ${LARGEST_FILE / 1e6} MB are read.`);
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return problem("This file is no text in UTF-8: in Excel, save it as “CSV UTF-8”.");
  }
  if (text.trim() === "") return problem("This file is empty.");
  const isCsv = /\.csv$/i.test(file.name) || (!/\.json$/i.test(file.name) && !/^\s*[{[]/.test(text));
  const outcome = isCsv ? fromCsv(text, usersOrder) : parseScenario(text);
  switch (outcome.kind) {
    case "scenario":
      return outcome;
    case "newer":
      return problem(
        `This scenario was written by a newer version of Award Finance (schema ${outcome.schemaVersion}), which this one cannot read.`,
      );
    case "problems":
      return {
        kind: "problems",
        problems: outcome.problems.map((one) => ({ path: one.path, sentence: asSentence(refusal(one)) })),
      };
  }
}

function problem(sentence: string): FileReading {
  return { kind: "problems", problems: [{ path: undefined, sentence }] };
}

/** A scenario as the text of a file. */
export function scenarioText(scenario: Scenario, format: FileFormat): string {
  return format === "JSON" ? toJson(scenario) : toCsv(scenario);
}

/** A name for the file of a scenario that every system takes: "Settlement of 2018.json". */
export function scenarioFileName(name: string, format: FileFormat): string {
  const letters = [...name.normalize("NFC").replace(NOT_IN_NAMES, " ").replace(/\s+/gu, " ").trim()];
  while (new TextEncoder().encode(letters.join("")).length > LONGEST_FILE_NAME) letters.pop();
  const cut = letters.join("").replace(/^[. ]+|[. ]+$/gu, "");
  const base = cut === "" || DEVICE.test(cut) ? `Scenario ${cut}`.trim() : cut;
  return `${base}.${format.toLowerCase()}`;
}
