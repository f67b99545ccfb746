import "@fluentui/web-components/message-bar/define.js";
import { html, type TemplateResult } from "lit";

/** One sentence in a coloured bar; its kind is also said in words for those who do not see the colour. */
export function notice(
  intent: "info" | "success" | "warning" | "error",
  text: string | TemplateResult,
): TemplateResult {
  return html`<fluent-message-bar intent=${intent} layout="multiline">${text}</fluent-message-bar>`;
}
