/** The commands of ribbon, cell menu and keyboard, by the names that manifest.xml and shortcuts.json give them. */

type ShowTab = (tab?: string) => Promise<void>;

/** Loaded with the first command: what answers in cells must not wait for it. */
const workbook = () => import(/* webpackChunkName: "workbook" */ "../workbook/index.ts");

/**
 * Registers the commands.
 *
 * @param showTab opens the pane, on one of its tabs or pages where one is named
 */
export function registerCommands(showTab: ShowTab): void {
  const command = (run: () => Promise<unknown>) => (event?: Office.AddinCommands.Event) => {
    // Excel blocks its ribbon until the command says that it is done, whatever became of it.
    void run()
      .catch((problem: unknown) => tell(problem, showTab))
      .catch(() => undefined)
      .finally(() => event?.completed());
  };
  Office.actions.associate(
    "openPane",
    command(() => showTab()),
  );
  Office.actions.associate(
    "insertFunction",
    command(() => showTab("formulas")),
  );
  Office.actions.associate(
    "insertModel",
    command(() => inWorkbook(({ insertModel }) => insertModel())),
  );
  Office.actions.associate(
    "insertPaidChart",
    command(() => inWorkbook(({ insertPaidChart }) => insertPaidChart())),
  );
  Office.actions.associate(
    "sendCopy",
    command(() => showTab("sending")),
  );
  // No button and no key calls it: the pane does, and who starts Award Finance in a new Excel.
  Office.actions.associate(
    "insertSelfTest",
    command(() => inWorkbook(({ insertSelfTest }) => insertSelfTest())),
  );
  Office.actions.associate(
    "recalculate",
    command(() => inWorkbook(({ recalculate }) => recalculate())),
  );
}

/** Carries out a command on the workbook; what an earlier one left to be told is over by now. */
async function inWorkbook(
  run: (of: Awaited<ReturnType<typeof workbook>>) => Promise<unknown>,
): Promise<void> {
  const loaded = await workbook();
  loaded.commandProblem.set(undefined);
  await run(loaded);
}

/** A ribbon button has nowhere to say why it failed: the pane has. */
async function tell(problem: unknown, showTab: ShowTab): Promise<void> {
  const { commandProblem } = await workbook();
  commandProblem.set(problem instanceof Error ? problem.message : String(problem));
  await showTab();
}
