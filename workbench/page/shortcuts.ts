/** A keyboard shortcut of the add-in: the keys, in lower case and sorted, and the command they run. */
export interface Shortcut {
  readonly keys: string;
  readonly command: string;
}

/** The shortcuts in the file that the manifest names in ExtendedOverrides; what is none is left out. */
export function readShortcuts(file: unknown): Shortcut[] {
  const { shortcuts } = (file ?? {}) as { readonly shortcuts?: unknown };
  if (!Array.isArray(shortcuts)) return [];
  return shortcuts.flatMap((entry: unknown) => {
    const { action, key } = (entry ?? {}) as {
      readonly action?: unknown;
      readonly key?: { readonly default?: unknown };
    };
    if (typeof action !== "string" || typeof key?.default !== "string") return [];
    return [{ keys: sorted(key.default.split("+")), command: action }];
  });
}

/** Runs a command when its keys are pressed in the page; as in Excel, not while the pane has the focus. */
export function watchShortcuts(shortcuts: readonly Shortcut[], run: (command: string) => void): void {
  addEventListener(
    "keydown",
    (event) => {
      const modifiers = [
        event.ctrlKey && "ctrl",
        event.altKey && "alt",
        event.shiftKey && "shift",
        event.metaKey && "command",
      ].filter((modifier) => modifier !== false);
      // The key's place, as Alt and Shift make other characters of it.
      const pressed = sorted([...modifiers, event.code.replace(/^(Key|Digit|Arrow)/, "")]);
      const found = shortcuts.find(({ keys }) => keys === pressed);
      if (!found) return;
      event.preventDefault();
      event.stopPropagation();
      run(found.command);
    },
    { capture: true },
  );
}

function sorted(keys: readonly string[]): string {
  return keys
    .map((key) => key.trim().toLowerCase())
    .sort()
    .join("+");
}
