import { observable, type Settable } from "./excel/observable.ts";

/** Why the last command of the ribbon failed, one sentence, for the pane to show; undefined once it was seen. */
export const commandProblem: Settable<string | undefined> = observable<string | undefined>(undefined);
