/** The form of one scenario's inputs while the pane is open: what was typed, and what is wrong with it. */
import {
  type DecimalSeparator,
  ALL_FIELDS,
  fieldAt,
  inputAt,
  inputOf,
  parseScenario,
  withInput,
  type Field,
  type FieldProblem,
  type Input,
  type Scenario,
  type ScalarField,
  type ScalarInput,
  type TableField,
  type TableInput,
  type ValueRule,
} from "../../calc/index.ts";
import { buildScalar, buildTable, isEdit, sameInput, type InputProblem } from "./builtInput.ts";
import {
  cellText,
  savedRows,
  scalarText,
  unchangedScalar,
  type FieldDraft,
  type ScalarDraft,
  type TableDraft,
} from "./inputDraft.ts";
import { readInput, showInput } from "../elements/inputText.ts";
import { cellPlace, fieldPlace, isIn, rowPlace, type Place, type RowPlace } from "../elements/place.ts";

/** Everything typed into the form, by path of the field; discarding it can be taken back with this. */
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
  private filling: RowPlace | undefined;
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
      const input = this.input(field);
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

  /** What was typed into a field, if anything was. */
  draft(field: ScalarField): ScalarDraft | undefined;
  draft(field: TableField): TableDraft | undefined;
  draft(field: Field): FieldDraft | undefined;
  draft({ path }: Field): FieldDraft | undefined {
    return this.typed.get(path);
  }

  /** The input as the workbook holds it. */
  input(field: ScalarField): ScalarInput | undefined;
  input(field: TableField): TableInput | undefined;
  input(field: Field): Input | undefined;
  input(field: Field): Input | undefined {
    return field.kind === "table" ? inputOf(this.saved, field) : inputOf(this.saved, field);
  }

  /** The input as its source states it, where one did. */
  stated(field: ScalarField): ScalarInput | undefined;
  stated(field: TableField): TableInput | undefined;
  stated({ path }: Field): Input | undefined {
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
      const draft = this.draft(field);
      if (!draft) return false;
      const saved = this.input(field);
      const known = this.knownEdits.get(draft);
      if (known && known.saved === saved && known.separator === separator) return known.is;
      const is = isEdit(this.built(draft), saved);
      this.knownEdits.set(draft, { saved, separator, is });
      return is;
    });
  }

  private built(draft: FieldDraft): ReturnType<typeof buildScalar | typeof buildTable> {
    return draft.kind === "table"
      ? buildTable(draft, this.input(draft.field), this.separator)
      : buildScalar(draft, this.input(draft.field), this.separator);
  }

  edit(draft: FieldDraft): void {
    const { path } = draft.field;
    this.typed = new Map(this.typed).set(path, draft);
    // A sentence goes as soon as it is no longer true; a new one waits until the field is left.
    if (this.problemsOf(path).length > 0) this.check();
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
  leave(place: Place | undefined, filling: RowPlace | undefined): void {
    this.filling = filling;
    const draft = place && this.typed.get(place.path);
    if (draft) {
      const tidied = tidy(draft, place, this.separator);
      if (tidied !== draft) this.typed = new Map(this.typed).set(place.path, tidied);
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
      const draft = this.draft(field);
      if (!draft) continue;
      const built = this.built(draft);
      if (built.kind === "problems") {
        unread.push(...built.problems);
      } else {
        scenario = withInput(scenario, field.path, built.input);
        if ("rowIds" in built) rowIds.set(field.path, built.rowIds);
      }
    }
    return { scenario, unread, rowIds };
  }

  /** Looks what is wrong; a row that is being filled in is given time. */
  check(): void {
    const { scenario, unread, rowIds } = this.assembled();
    const outcome = parseScenario(scenario);
    const found = outcome.kind === "problems" ? outcome.problems : [];
    const unreadFields = new Set(unread.map(({ place }) => place.path));
    const all = [
      ...unread,
      ...found
        .map((problem) => this.placed(problem, rowIds))
        .filter(({ place }) => !unreadFields.has(place.path) && !this.isBeingFilled(place)),
    ];
    const order = new Map<string, number>(ALL_FIELDS.map(({ path }, index) => [path, index]));
    const at = ({ place }: InputProblem): number => order.get(place.path) ?? -1;
    this.problemsByPath = grouped(all.toSorted((one, other) => at(one) - at(other)));
  }

  private isBeingFilled(place: Place): boolean {
    if (this.filling === undefined || place.kind !== "cell" || !isIn(place, this.filling)) return false;
    const field = fieldAt(place.path);
    if (field?.kind !== "table") return false;
    const column = field.columns.find(({ key }) => key === place.column);
    const row = this.rows(field).find(({ id }) => id === place.row);
    return column !== undefined && row !== undefined && cellText(column, row, this.separator).trim() === "";
  }

  /** The rows of a table as the form shows them. */
  rows(field: TableField): TableDraft["rows"] {
    return this.draft(field)?.rows ?? savedRows(this.input(field));
  }

  /** "notes.series.2.amount" is the amount in the second of the rows that hold something. */
  private placed(
    { path: address = "", message }: FieldProblem,
    rowIds: ReadonlyMap<string, readonly string[]>,
  ): InputProblem {
    const field = ALL_FIELDS.find(({ path }) => address === path || address.startsWith(`${path}.`));
    if (!field) return { place: fieldPlace(address), message };
    const { path } = field;
    const [row, column] = address.slice(path.length + 1).split(".");
    const index = Number(row) - 1;
    const saved = field.kind === "table" ? savedRows(this.input(field)) : [];
    const id = rowIds.get(path)?.[index] ?? saved[index]?.id;
    if (id === undefined) return { place: fieldPlace(path), message };
    return { place: column === undefined ? rowPlace(path, id) : cellPlace(path, id, column), message };
  }

  private previewed:
    { readonly typed: Drafts; readonly saved: Scenario; readonly scenario: Scenario | undefined } | undefined;

  /** The scenario as the edits would make it; undefined where it could not be saved. Nothing is told of why. */
  preview(): Scenario | undefined {
    const { typed, saved, previewed } = this;
    if (previewed?.typed === typed && previewed.saved === saved) return previewed.scenario;
    const { scenario, unread } = this.assembled();
    const outcome = unread.length === 0 ? parseScenario(scenario) : undefined;
    const result = outcome?.kind === "scenario" ? outcome.scenario : undefined;
    this.previewed = { typed, saved, scenario: result };
    return result;
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
    const changed = ALL_FIELDS.filter((field) => !sameInput(inputAt(before, field.path), this.input(field)));
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
    if (field.kind === "table") {
      const rows = which === "draft" ? this.rows(field) : savedRows(this.input(field));
      const count = rows.filter(({ isRemoved }) => !isRemoved).length;
      return count === 1 ? "1 row" : `${count} rows`;
    }
    const draft = which === "draft" ? this.draft(field) : undefined;
    return scalarText(draft ?? unchangedScalar(field), this.input(field), this.separator) || "empty";
  }
}

function grouped(problems: readonly InputProblem[]): ReadonlyMap<string, readonly InputProblem[]> {
  const groups = new Map<string, InputProblem[]>();
  for (const problem of problems) {
    const { path } = problem.place;
    const group = groups.get(path);
    if (group) group.push(problem);
    else groups.set(path, [problem]);
  }
  return groups;
}

/** Text that was understood, as the form writes such a value. */
function tidy(draft: FieldDraft, place: Place, separator: DecimalSeparator): FieldDraft {
  if (draft.kind === "scalar") {
    const { field, text: typed } = draft;
    if (typed === undefined) return draft;
    const text = tidyText(field, field.label, typed, separator);
    return text === typed ? draft : { ...draft, text };
  }
  if (place.kind !== "cell") return draft;
  const column = draft.field.columns.find(({ key }) => key === place.column);
  const left = draft.rows.find(({ id }) => id === place.row);
  const typed = left?.texts[place.column];
  if (!column || !left || typed === undefined) return draft;
  const text = tidyText(column, column.header, typed, separator);
  if (text === typed) return draft;
  const tidied = { ...left, texts: { ...left.texts, [column.key]: text } };
  return { ...draft, rows: draft.rows.map((row) => (row === left ? tidied : row)) };
}

function tidyText(rule: ValueRule, label: string, typed: string, separator: DecimalSeparator): string {
  const reading = readInput(rule, label, typed, separator);
  return "problem" in reading ? typed : showInput(rule, reading.value, separator);
}
