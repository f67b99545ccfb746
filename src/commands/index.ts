/** The commands of ribbon, cell menu and keyboard, by the names that manifest.xml and shortcuts.json give them. */

/** Loaded with the first command: what answers in cells must not wait for it. */
const workbook = () => import(/* webpackChunkName: "workbook" */ "../workbook/index.ts");

/**
 * Registers the commands.
 *
 * @param showTab opens the pane, on one of its tabs where one is named
 */
export function registerCommands(showTab: (tab?: string) => Promise<void>): void {
  const commands: Readonly<Record<string, () => Promise<unknown>>> = {
    openPane: () => showTab(),
    insertFunction: () => showTab("functions"),
    insertModel: () => workbook().then(({ insertModel }) => insertModel()),
    insertPaidChart: () => workbook().then(({ insertPaidChart }) => insertPaidChart()),
    recalculate: () => workbook().then(({ recalculate }) => recalculate()),
  };
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      // Excel blocks its ribbon until the command says that it is done, whatever became of it.
      void run()
        .catch((problem: unknown) => tell(problem, showTab))
        .catch(() => undefined)
        .finally(() => event?.completed());
    });
  }
}

/** A ribbon button has nowhere to say why it failed: the pane has. */
async function tell(problem: unknown, showTab: (tab?: string) => Promise<void>): Promise<void> {
  const { commandProblem } = await workbook();
  commandProblem.set(problem instanceof Error ? problem.message : String(problem));
  await showTab();
}
