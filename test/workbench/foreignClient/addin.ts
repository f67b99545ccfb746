/** The pane of the foreign add-in: a field and a button, which give the cells a value. */
import { SHARED, type Shared } from "./functions.ts";

declare global {
  interface Window {
    /** What the add-in has seen, for the tests to read. */
    foreign: Shared & { readonly info: Office.AddinCommands.Event | object | undefined };
  }
}

void Office.onReady((info) => {
  const field = document.createElement("input");
  field.id = "value";
  const button = document.createElement("button");
  button.textContent = "Give the cells this value";
  button.addEventListener("click", () => {
    SHARED.values["rate"] = field.value;
    void Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("F1").values = [["given by the pane"]];
      context.workbook.application.calculate(Excel.CalculationType.full);
      await context.sync();
    });
  });
  document.body.append(field, button);
  window.foreign = { ...SHARED, info };
});
