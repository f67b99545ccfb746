import { batch, sleep } from "./batch.ts";

/** The address of the cells selected on the sheet, with its sheet: "Sheet1!B4:C9". */
export function readSelection(): Promise<string> {
  return batch(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
}

/** How long the selection must rest before it is read, so that dragging does not flood Excel. */
const REST = 120;

/**
 * Tells of every new selection, and of the present one at once.
 *
 * @param listener gets the address, or undefined while something other than cells is selected
 * @returns a function that ends it
 */
export function watchSelection(listener: (address: string | undefined) => void): Promise<() => void> {
  return watchSelected(readSelection, listener);
}

/**
 * The same of whatever is read of what is selected.
 *
 * @param listener gets `undefined` where it cannot be read
 */
export async function watchSelected<Read>(
  read: () => Promise<Read>,
  listener: (read: Read | undefined) => void,
): Promise<() => void> {
  let latest = 0;
  const tell = async (): Promise<void> => {
    const mine = ++latest;
    await sleep(REST);
    if (mine !== latest) return;
    const found = await read().catch(() => undefined);
    if (mine === latest) listener(found);
  };
  const handlers = await batch(async (context) => {
    const { worksheets } = context.workbook;
    // Going to another sheet changes what is selected without a selection event.
    const added = [worksheets.onSelectionChanged.add(tell), worksheets.onActivated.add(tell)];
    await context.sync();
    return added;
  });
  void tell();
  return () => {
    latest++;
    for (const handler of handlers) handler.remove();
    void handlers[0]?.context.sync().catch(() => undefined);
  };
}
