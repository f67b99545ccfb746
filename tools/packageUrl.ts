/** The two addresses that `npm run package` takes, checked before anything is built. */

/** Microsoft's CDN: what an add-in in production loads office.js from. */
export const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const EXAMPLE = "npm run package -- --url https://host/path";

/**
 * The address under which the built folder will be served, without a slash at the end.
 *
 * Only characters that mean the same in a URL, in XML and in JSON are taken, since the address is
 * written into all three.
 *
 * @throws Error with one sentence for the person at the command line
 */
export function deploymentUrl(text: string | undefined): string {
  const url = httpsUrl("--url", text, EXAMPLE);
  if (url.search !== "" || url.hash !== "" || /[?#]/.test(text ?? "")) {
    throw new Error(`--url must be a folder's address without ? and #, got ${text}`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/**
 * The address of office.js: Microsoft's CDN unless another is given.
 *
 * @throws Error with one sentence for the person at the command line
 */
export function officeJsUrl(text: string | undefined): string {
  if (text === undefined) return OFFICE_JS_CDN;
  const url = httpsUrl("--office-js", text, `--office-js ${OFFICE_JS_CDN}`);
  if (!url.pathname.endsWith(".js") || url.search !== "" || url.hash !== "") {
    throw new Error(
      `--office-js must be the address of office.js itself, such as ${OFFICE_JS_CDN}, got ${text}`,
    );
  }
  return url.href;
}

function httpsUrl(option: string, text: string | undefined, example: string): URL {
  if (text === undefined || text.trim() === "") {
    throw new Error(`${option} is missing: write ${example}`);
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:") {
    throw new Error(`${option} must be an https address, as Office loads no other, got ${text}`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new Error(`${option} must not hold a user name or password`);
  }
  if (!/^[\w.~%/-]*$/.test(url.pathname)) {
    throw new Error(`${option} may hold only letters, digits and - . _ ~ % / in its path, got ${text}`);
  }
  return url;
}
