/**
 * Reads the workbook's scenarios again whenever the user comes back to this pane: another window or
 * another person may have saved meanwhile, and Excel tells nobody when a custom XML part changes.
 */
export function followOtherWindows(): void {
  let isReading = false;
  const look = (): void => {
    if (isReading || document.visibilityState === "hidden") return;
    isReading = true;
    // The runtime has fetched this chunk already; the pane's own need not hold it.
    void import(/* webpackChunkName: "workbook" */ "../workbook/index.ts")
      .then(({ refreshScenarios }) => refreshScenarios())
      // Nobody asked for it, so a failure is not told: a save that follows finds out by itself.
      .catch(() => undefined)
      .finally(() => (isReading = false));
  };
  window.addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
}
