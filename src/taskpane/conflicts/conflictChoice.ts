/** Where two versions of the workbook's scenarios stand against each other: the choice, and its outcome. */
import { nothing, type TemplateResult } from "lit";
import { saveScenarios, scenarioStore, type ScenarioBook } from "../../workbook/index.ts";
import { told, type Offer, type WorkbookChange } from "../elements/change.ts";
import { versionChoice, type Choice } from "./versionChoice.ts";

/** What a part of the pane says and does when another window was faster than a save of its. */
interface OwnSide {
  /** What is not in the workbook yet: "your change is". */
  readonly unsaved: string;
  /** What the version with it is called: "Yours". */
  readonly title: string;
  /** What can be done once the choice is saved. */
  readonly offers?: readonly Offer[];
  /** Called before a version with the own side in it is saved. */
  readonly saving?: (book: ScenarioBook) => void;
  /** Called when it is saved. */
  readonly saved?: (kind: Exclude<Choice["kind"], "other">) => void;
  /** Called when the workbook's version stays; what can be done then. */
  readonly dropped?: () => readonly Offer[];
}

/** The choice after a save that another window was faster than; nothing where there was none. */
export function conflictChoice(change: WorkbookChange, own: OwnSide): TemplateResult | typeof nothing {
  const { conflict } = change;
  if (!conflict) return nothing;
  const theirs = scenarioStore.state.book;
  // Nothing that another window did is lost with the change made on top of it.
  const mine = conflict.onTop?.(theirs) ?? conflict.mine;
  return versionChoice(
    {
      sentence: `Another window saved in between, so ${own.unsaved} not in the workbook yet.`,
      one: { title: own.title, book: mine },
      other: { title: "In the workbook", book: theirs },
      present: "other",
    },
    ({ kind, book }) => {
      if (kind === "other") {
        change.endConflict();
        const offers = own.dropped?.() ?? [];
        change.tell(told("success", "The workbook's version is kept.", offers));
        return;
      }
      own.saving?.(book);
      void saveChoice(change, book, own.offers).then((isDone) => isDone && own.saved?.(kind));
    },
  );
}

/** The choice in a workbook that holds two versions; nothing where it holds one. */
export function divergedChoice(
  change: WorkbookChange,
  offers: readonly Offer[],
): TemplateResult | typeof nothing {
  const { book, diverged } = scenarioStore.state;
  const [other] = diverged;
  if (!other) return nothing;
  return versionChoice(
    {
      sentence: "The workbook holds two versions of its scenarios.",
      one: { title: "Version 1", book },
      other: { title: "Version 2", book: other },
      present: "one",
    },
    // A further version, if there is one, is asked about before its part of the file may go.
    (choice) => void saveChoice(change, choice.book, offers, { settles: diverged.length === 1 }),
  );
}

function saveChoice(
  change: WorkbookChange,
  book: ScenarioBook,
  offers: readonly Offer[] = [],
  options: { readonly settles?: boolean } = {},
): Promise<boolean> {
  return change.save(
    "Your choice is being saved…",
    "Your choice is saved.",
    () => saveScenarios(book, options),
    { offers },
  );
}
