/** The ribbon's commands, by the names that manifest.xml gives them. */

/**
 * Registers the ribbon's commands.
 *
 * @param showTab opens the pane on a tab
 */
export function registerCommands(showTab: (tab: string) => Promise<void>): void {
  Office.actions.associate("insertFunction", (event?: Office.AddinCommands.Event) => {
    // Excel blocks its ribbon until the command says that it is done, whatever became of it.
    showTab("functions").then(
      () => event?.completed(),
      () => event?.completed(),
    );
  });
}
