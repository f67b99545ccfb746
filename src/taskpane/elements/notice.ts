import "@fluentui/web-components/message-bar/define.js";
import { html, type TemplateResult } from "lit";

/** One sentence in a bar; its colour only underlines what the sentence says by itself. */
export function notice(
  intent: "info" | "success" | "warning" | "error",
  text: string | TemplateResult,
): TemplateResult {
  return html`<fluent-message-bar intent=${intent}>${text}</fluent-message-bar>`;
}
