/** Pages of Markdown as pages of the documentation. */
import { dirname, join, normalize } from "node:path/posix";
import { Marked, type Tokens } from "marked";
import type { Executor } from "./executed.ts";
import { escape, example, page, scrolled } from "./layout.ts";
import { SITE_PAGES, type SitePage } from "./pages.ts";

/** A block of formulas, each with what it gives: ```formulas. */
const FORMULAS = "formulas";

/**
 * A guide as a page; its formulas are worked out, and links to pages that are not part of the documentation become text.
 *
 * @throws Error where a formula does not give what the guide says
 */
export async function guidePage(
  { file, title }: SitePage,
  markdown: string,
  { result }: Executor,
): Promise<string> {
  const shown = new Map<string, string>();
  const marked = new Marked({
    async: true,
    walkTokens: async (token) => {
      if (token.type !== "code" || (token as Tokens.Code).lang !== FORMULAS) return;
      const { text } = token as Tokens.Code;
      const examples = [];
      for (const line of text.split("\n")) {
        const [formula, written] = line.split("→").map((part) => part.trim());
        if (!formula?.startsWith("=") || !written)
          throw new Error(`${file}: "${line}" is not "=FORMULA → result"`);
        examples.push(example(formula, await result(formula, written)));
      }
      shown.set(text, examples.join("\n"));
    },
    renderer: {
      code({ text, lang }) {
        if (lang === FORMULAS) return shown.get(text) ?? "";
        return `<pre tabindex="0"><code>${escape(text)}</code></pre>\n`;
      },
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const target = targetOf(href, file);
        return target === undefined ? text : `<a href="${escape(target)}">${text}</a>`;
      },
      image({ text }) {
        return escape(text);
      },
      html({ text }) {
        return /^<!--[^]*-->\s*$/.test(text) ? "" : escape(text);
      },
      table(token) {
        const row = (cells: readonly Tokens.TableCell[], tag: string): string =>
          `<tr>${cells.map((cell) => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag.split(" ")[0] ?? ""}>`).join("")}</tr>`;
        const rows = token.rows.map((cells) => row(cells, "td"));
        const label = token.header.map(({ text }) => text).join(", ") || "Table";
        return scrolled(
          label,
          `<table>\n<thead>${row(token.header, 'th scope="col"')}</thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`,
        );
      },
    },
  });
  return page({ title, body: await marked.parse(markdown) });
}

/** As on a page of the repository: words in lower case, parted by hyphens. */
function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/gu, "-");
}

/** Where a link of the guide leads on the site; undefined where that is no part of it. */
function targetOf(href: string, file: string): string | undefined {
  if (/^(https?:|#)/.test(href)) return href;
  const [path = "", anchor] = href.split("#");
  const found = normalize(join(dirname(file), path));
  const named =
    SITE_PAGES.find((one) => one.file === found)?.name ?? (found === "functions.md" ? "index" : undefined);
  const ofFunction = /^\.?\.?\/?functions\/([A-Z_]+)$/.exec(path)?.[1];
  const target = named ?? ofFunction;
  return target === undefined ? undefined : `${target}.html${anchor === undefined ? "" : `#${anchor}`}`;
}
