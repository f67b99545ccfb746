/**
 * The browser session of a test file: one Chromium, one workbench server, and every error that a page met.
 */
import assert from "node:assert/strict";
import type { Browser, Frame, Page } from "playwright-core";
import {
  profileNamed,
  PROFILE_NAMES,
  type Profile,
  type ProfileName,
} from "../../workbench/host/profiles.ts";
import { startWorkbench, type RunningWorkbench, type WorkbenchFiles } from "../../workbench/server.ts";
import { launchBrowser } from "../../tools/launchBrowser.ts";
import { paneOf, showFormulas } from "./paneDriving.ts";
import { LIMITS, slowDown } from "./slowness.ts";
import { openWorkbench } from "./typing.ts";

/** The pane stands beside some ten columns of the sheet. */
const VIEWPORT = { width: 1280, height: 900 };

/** office.js styles the frame inline in which it asks whether to trust the host; see security.test.ts. */
const OF_OFFICE_JS = /^Applying inline style violates/;

/** The one Excel that everything is to run in, if any: `npm run test:profiles` names one after the other. */
const ORDERED = PROFILE_NAMES.find((name) => name === process.env["AWARD_PROFILE"]);
const [FIRST = "every", ...OTHERS] = ORDERED === undefined ? PROFILE_NAMES : [ORDERED];
const EXTREMES = ORDERED === undefined ? ([FIRST, "harsh"] as const) : ([ORDERED] as const);

/** The path of a file of the add-in, "/addin/runtime.js", however late it is served. */
export function servedPath(url: string): string {
  return new URL(url).pathname.replace(/^\/late\/[\d,]+/, "");
}

export interface SessionOptions {
  /** Which Excel a test is about; without it that of AWARD_PROFILE, or else what is true of every Excel. */
  readonly profile?: ProfileName;
  /** The workbook that pages open on, without it the sample: nothing is calculated that the test does not type. */
  readonly workbook?: "empty";
  /** Served in place of the built workbench and add-in. */
  readonly files?: () => Promise<WorkbenchFiles>;
}

interface PageOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface BrowserSession {
  /** Where the workbench is served. */
  readonly url: string;
  /** Which Excel it is: what a test is about that not every Excel has, it asks here. */
  readonly profile: Profile;
  /** What must hold in every Excel goes through these: all there are, or the one of AWARD_PROFILE. */
  readonly profiles: readonly [ProfileName, ...ProfileName[]];
  /**
   * The ordinary Excel and the harshest, or the one of AWARD_PROFILE: for what takes long and hardly differs between
   * them; `npm run test:profiles` tries it in all.
   */
  readonly extremes: readonly [ProfileName, ...ProfileName[]];
  /** Where the workbench is served as another Excel. */
  readonly addressIn: (profile: ProfileName) => URL;
  /** A page with nothing in it, whose errors are noted. */
  readonly newPage: (options?: PageOptions) => Promise<Page>;
  /** A page with the workbench, its workbook calculated. */
  readonly openPage: (options?: PageOptions) => Promise<Page>;
  /** A page with the workbench, and the pane open on its Formulas tab. */
  readonly openPane: (options?: PageOptions) => Promise<{ page: Page; pane: Frame }>;
  /** What pages threw, wrote as errors or were forbidden by their policy so far, and every dialog. */
  readonly complaints: readonly string[];
  /** Takes out complaints that a test has brought about on purpose. */
  readonly forgive: (expected: RegExp) => void;
}

/**
 * Registers the hooks of a suite: browser and server start before its tests and end after them, and a
 * complaint of any page that no test has forgiven fails the suite.
 *
 * @param suite the `this` of the outermost `describe`
 */
export function browserSession(suite: Mocha.Suite, options: SessionOptions = {}): BrowserSession {
  suite.timeout(LIMITS.test);
  const profileName = options.profile ?? FIRST;
  let browser: Browser | undefined;
  let workbench: RunningWorkbench | undefined;
  let complaints: string[] = [];

  before(async () => {
    [browser, workbench] = await Promise.all([
      launchBrowser(),
      Promise.resolve(options.files?.()).then((files) =>
        startWorkbench({ port: 0, profile: profileName, ...files }),
      ),
    ]);
  });
  after(async () => {
    await browser?.close();
    await workbench?.close();
    assert.deepEqual(complaints, [], "an error in a page");
  });

  const url = (): string => started(workbench).url;
  const newPage = async ({ viewport = VIEWPORT }: PageOptions = {}): Promise<Page> => {
    const page = await started(browser).newPage({ viewport });
    listen(page, (complaint) => complaints.push(complaint));
    await slowDown(page);
    await page.addInitScript(keepMessages);
    return page;
  };
  const openPage = async (of?: PageOptions): Promise<Page> => {
    const page = await newPage(of);
    const address = new URL(url());
    if (options.workbook !== undefined) address.searchParams.set(options.workbook, "");
    await openWorkbench(page, address.href);
    return page;
  };
  const openPane = async (of?: PageOptions): Promise<{ page: Page; pane: Frame }> => {
    const page = await openPage(of);
    const pane = paneOf(page);
    await showFormulas(pane);
    return { page, pane };
  };
  return {
    ...{ newPage, openPage, openPane },
    profile: profileNamed(profileName),
    profiles: [FIRST, ...OTHERS],
    extremes: EXTREMES,
    addressIn(name) {
      const address = new URL(url());
      address.searchParams.set("profile", name);
      return address;
    },
    get url() {
      return url();
    },
    get complaints() {
      return complaints;
    },
    forgive: (expected) => {
      complaints = complaints.filter((complaint) => !expected.test(complaint));
    },
  };
}

/** What the pane tells leaves after six seconds; a test on a slow machine may come later to read it. */
function keepMessages(): void {
  const timeout = window.setTimeout.bind(window);
  window.setTimeout = ((task: TimerHandler, delay?: number, ...given: unknown[]) =>
    timeout(task, delay === 6_000 ? 3_600_000 : delay, ...given)) as typeof setTimeout;
}

/** Notes what a page and the frames in it complain about. */
function listen(page: Page, note: (complaint: string) => void): void {
  page.on("pageerror", ({ message }) => note(message));
  page.on("console", (message) => {
    const text = message.text();
    const isError = message.type() === "error" || /Content Security Policy/i.test(text);
    if (isError && !OF_OFFICE_JS.test(text)) note(text);
  });
  page.on("dialog", (dialog) => {
    note(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

function started<Running>(running: Running | undefined): Running {
  assert(
    running !== undefined,
    "The browser session is opened in a hook or a test, not while tests are told.",
  );
  return running;
}
