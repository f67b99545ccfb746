/**
 * A page whose pane is closed gets its timers late, as browsers and web views do with what nobody sees.
 *
 * @param least how long a timer takes at least at the moment, in milliseconds
 * @see https://github.com/OfficeDev/office-js/issues/6936
 */
export function slowTimers(frame: HTMLIFrameElement, least: () => number): void {
  frame.addEventListener("load", () => {
    const page = frame.contentWindow;
    if (!page) return;
    for (const name of ["setTimeout", "setInterval"] as const) {
      const inTime = page[name].bind(page) as (...args: readonly unknown[]) => number;
      Object.defineProperty(page, name, {
        configurable: true,
        value: (handler: TimerHandler, milliseconds = 0, ...rest: unknown[]) =>
          inTime(handler, Math.max(milliseconds, least()), ...rest),
      });
    }
  });
}
