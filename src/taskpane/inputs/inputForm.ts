/** The form of one scenario's inputs while the pane is open: what was typed, and what is wrong with it. */
import {
  ALL_FIELDS,
  fieldAt,
  inputAt,
  parseScenario,
  tableRows,
  withInput,
  type Field,
  type FieldGroup,
  type FieldProblem,
  type Input,
  type Scenario,
} from "../../calc/index.ts";
import {
  buildInput,
  cellPlace,
  cellText,
  draftRows,
  isEdit,
  sameInput,
  scalarText,
  type FieldDraft,
  type InputProblem,
} from "./inputDraft.ts";
import { readInput, showInput } from "./inputText.ts";
import type { DecimalSeparator } from "../elements/numberText.ts";

/** Everything typed into the form; discarding it can be taken back with this. */
export type Drafts = ReadonlyMap<string, FieldDraft>;

const NONE: readonly InputProblem[] = [];

/** Kept for each scenario, so that loading another one loses nothing. */
export class InputForm {
  /** As the workbook holds it. */
  saved: Scenario;
  separator: DecimalSeparator = ".";
  private typed: Drafts = new Map();
  private problemsByPath: ReadonlyMap<string, readonly InputProblem[]> = new Map();
  /** What was stated when the form first saw it. */
  private readonly statedInputs = new Map<string, Input>();
  private overlapping: readonly Field[] = [];
  /** The row that is being filled in: what it lacks is not wrong yet. */
  private filling: string | undefined;
  private readonly knownEdits = new WeakMap<
    FieldDraft,
    { readonly saved: Input | undefined; readonly separator: DecimalSeparator; readonly is: boolean }
  >();

  constructor(saved: Scenario) {
    this.saved = saved;
    this.rememberStated();
  }

  private rememberStated(): void {
    for (const field of ALL_FIELDS) {
      const input = inputAt(this.saved, field.path);
      // A table stays stated as a whole when a cell was changed: only its first state counts.
      const isNew = field.kind === "table" ? !this.statedInputs.has(field.path) : true;
      if (input?.provenance.kind === "stated" && isNew) this.statedInputs.set(field.path, input);
    }
  }

  get drafts(): Drafts {
    return this.typed;
  }

  /** Fields that were edited here and have changed in the workbook since; to be settled before a save. */
  get overlaps(): readonly Field[] {
    return this.overlapping;
  }

  draft(path: string): FieldDraft | undefined {
    return this.typed.get(path);
  }

  input(path: string): Input | undefined {
    return inputAt(this.saved, path);
  }

  /** The input as its source states it, where one did. */
  stated(path: string): Input | undefined {
    return this.statedInputs.get(path);
  }

  problemsOf(path: string): readonly InputProblem[] {
    return this.problemsByPath.get(path) ?? NONE;
  }

  /** Every problem, in the order of the form. */
  get problems(): readonly InputProblem[] {
    return [...this.problemsByPath.values()].flat();
  }

  /** The fields whose saving would change the scenario, or which cannot be saved as they are. */
  get edited(): readonly Field[] {
    const { separator } = this;
    return ALL_FIELDS.filter((field) => {
      const draft = this.typed.get(field.path);
      if (!draft) return false;
      const saved = this.input(field.path);
      const known = this.knownEdits.get(draft);
      if (known && known.saved === saved && known.separator === separator) return known.is;
      const is = isEdit(field, saved, draft, separator);
      this.knownEdits.set(draft, { saved, separator, is });
      return is;
    });
  }

  edit(path: string, draft: FieldDraft): void {
    this.typed = new Map(this.typed).set(path, draft);
    // A sentence goes as soon as it is no longer true; a new one waits until the field is left.
    if (this.problemsOf(path).length > 0) this.check();
  }

  groupOf(path: string): FieldGroup | undefined {
    return fieldAt(path)?.group;
  }

  /** The field as it is saved. */
  revert(path: string): void {
    const drafts = new Map(this.typed);
    drafts.delete(path);
    this.replaceDrafts(drafts);
  }

  replaceDrafts(drafts: Drafts): void {
    this.typed = drafts;
    this.overlapping = this.overlapping.filter(({ path }) => drafts.has(path));
    this.filling = undefined;
    this.check();
  }

  /**
   * A control was left: what was typed is shown as it was understood, and everything is checked.
   *
   * @param filling the row that is being filled in, where the next control is in the same one
   */
  leave(place: string, filling: string | undefined): void {
    this.filling = filling;
    const [path = "", rowId, column] = place.split("/");
    const field = fieldAt(path);
    const draft = this.typed.get(path);
    if (field && draft) {
      const tidied = tidy(field, draft, rowId, column, this.separator);
      if (tidied !== draft) this.typed = new Map(this.typed).set(path, tidied);
    }
    if (this.typed.size > 0) this.check();
  }

  /** The scenario as it would be saved; an input that cannot be read is as it was. */
  private assembled(): {
    readonly scenario: Scenario;
    readonly unread: readonly InputProblem[];
    readonly rowIds: ReadonlyMap<string, readonly string[]>;
  } {
    let scenario = this.saved;
    const unread: InputProblem[] = [];
    const rowIds = new Map<string, readonly string[]>();
    for (const field of ALL_FIELDS) {
      const draft = this.typed.get(field.path);
      if (!draft) continue;
      const built = buildInput(field, this.input(field.path), draft, this.separator);
      if (built.kind === "problems") {
        unread.push(...built.problems);
      } else {
        scenario = withInput(scenario, field.path, built.input);
        rowIds.set(field.path, built.rowIds);
      }
    }
    return { scenario, unread, rowIds };
  }

  /** Looks what is wrong; a row that is being filled in is given time. */
  check(): void {
    const { scenario, unread, rowIds } = this.assembled();
    const outcome = parseScenario(scenario);
    const found = outcome.kind === "problems" ? outcome.problems : [];
    const unreadFields = new Set(unread.map(({ path }) => path));
    const all = [
      ...unread,
      ...found
        .map((problem) => this.placed(problem, rowIds))
        .filter(({ path, place }) => !unreadFields.has(path) && !this.isBeingFilled(place)),
    ];
    const order = new Map<string, number>(ALL_FIELDS.map(({ path }, index) => [path, index]));
    const at = ({ path }: InputProblem): number => order.get(path) ?? -1;
    this.problemsByPath = grouped(all.toSorted((one, other) => at(one) - at(other)));
  }

  private isBeingFilled(place: string): boolean {
    if (this.filling === undefined || !place.startsWith(`${this.filling}/`)) return false;
    const [path = "", rowId, key] = place.split("/");
    const field = fieldAt(path);
    const column = field?.kind === "table" ? field.columns.find((one) => one.key === key) : undefined;
    const row = draftRows(this.input(path), this.draft(path)).find(({ id }) => id === rowId);
    return column !== undefined && row !== undefined && cellText(column, row, this.separator).trim() === "";
  }

  /** "notes.series.2.amount" is the amount in the second of the rows that hold something. */
  private placed(
    { path: address = "", message }: FieldProblem,
    rowIds: ReadonlyMap<string, readonly string[]>,
  ): InputProblem {
    const field = ALL_FIELDS.find(({ path }) => address === path || address.startsWith(`${path}.`));
    if (!field) return { path: address, place: address, message };
    const { path } = field;
    const [row, column] = address.slice(path.length + 1).split(".");
    const index = Number(row) - 1;
    const id = rowIds.get(path)?.[index] ?? draftRows(this.input(path), undefined)[index]?.id;
    return { path, place: id === undefined ? path : cellPlace(path, id, column), message };
  }

  /** The scenario to save; undefined while something is wrong, and `problems` then says what. */
  ready(): Scenario | undefined {
    this.filling = undefined;
    this.check();
    if (this.problemsByPath.size > 0) return undefined;
    const outcome = parseScenario(this.assembled().scenario);
    return outcome.kind === "scenario" ? outcome.scenario : undefined;
  }

  /**
   * The workbook holds another version of the scenario now.
   *
   * @param isOwn it is what was saved from here
   * @returns labels of what changed elsewhere while something was being edited
   */
  follow(saved: Scenario, isOwn: boolean): readonly string[] {
    if (saved === this.saved) return [];
    const before = this.saved;
    this.saved = saved;
    this.rememberStated();
    const changed = ALL_FIELDS.filter(({ path }) => !sameInput(inputAt(before, path), this.input(path)));
    if (changed.length === 0) return [];
    const edited = this.edited;
    const isDone = (path: string): boolean =>
      changed.some((field) => field.path === path) && !edited.some((field) => field.path === path);
    const drafts = new Map([...this.typed].filter(([path]) => !isDone(path)));
    if (!isOwn) {
      const open = new Set([...this.overlapping, ...changed]);
      this.overlapping = edited.filter((field) => open.has(field));
    }
    this.replaceDrafts(drafts);
    return isOwn || edited.length === 0 ? [] : changed.map(({ label }) => label);
  }

  /** The edits hold whatever was changed elsewhere. */
  keepMine(): void {
    this.overlapping = [];
  }

  /** What was changed elsewhere holds; the other edits stay. */
  takeTheirs(): void {
    const drafts = new Map(this.typed);
    for (const { path } of this.overlapping) drafts.delete(path);
    this.replaceDrafts(drafts);
  }

  /** A field in a few words: its value, or how many rows it has. */
  describe(field: Field, which: "draft" | "saved"): string {
    const input = this.input(field.path);
    const draft = which === "draft" ? this.draft(field.path) : undefined;
    if (field.kind !== "table") return scalarText(field, input, draft, this.separator) || "empty";
    const count = draft
      ? draftRows(input, draft).filter(({ isRemoved }) => !isRemoved).length
      : tableRows(input).length;
    return count === 1 ? "1 row" : `${count} rows`;
  }
}

function grouped(problems: readonly InputProblem[]): ReadonlyMap<string, readonly InputProblem[]> {
  const groups = new Map<string, InputProblem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.path);
    if (group) group.push(problem);
    else groups.set(problem.path, [problem]);
  }
  return groups;
}

/** Text that was understood, as the form writes such a value. */
function tidy(
  field: Field,
  draft: FieldDraft,
  rowId: string | undefined,
  column: string | undefined,
  separator: DecimalSeparator,
): FieldDraft {
  if (field.kind !== "table") {
    if (draft.kind !== "scalar" || draft.text === undefined) return draft;
    const reading = readInput(field, field.label, draft.text, separator);
    const text = "problem" in reading ? draft.text : showInput(field, reading.value, separator);
    return text === draft.text ? draft : { ...draft, text };
  }
  const measure = field.columns.find(({ key }) => key === column);
  if (draft.kind !== "table" || !measure) return draft;
  const left = draft.rows.find(({ id }) => id === rowId);
  const typed = left?.texts[measure.key];
  if (!left || typed === undefined) return draft;
  const reading = readInput(measure, measure.header, typed, separator);
  const text = "problem" in reading ? typed : showInput(measure, reading.value, separator);
  if (text === typed) return draft;
  const tidied = { ...left, texts: { ...left.texts, [measure.key]: text } };
  return { ...draft, rows: draft.rows.map((row) => (row === left ? tidied : row)) };
}
