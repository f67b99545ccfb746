/** The pages of the documentation that are written by hand or by `npm run docs`, in the order in which readers meet them. */
export interface SitePage {
  /** Below docs/. */
  readonly file: string;
  /** Of its page, without ".html". */
  readonly name: string;
  readonly title: string;
  readonly purpose: string;
}

export const SITE_PAGES: readonly SitePage[] = [
  {
    file: "guides/case.md",
    name: "case",
    title: "From release to answer",
    purpose: "A news release becomes a case, a verdict and live formulas.",
  },
  {
    file: "guides/instalments.md",
    name: "instalments",
    title: "Instalments",
    purpose: "An award that is paid in parts: what falls due, who is paid when, what stays owed.",
  },
  {
    file: "guides/funder.md",
    name: "funder",
    title: "A funder’s case",
    purpose: "Drawdowns, a multiple or a share, a waterfall with others, what it is worth today.",
  },
  {
    file: "guides/terms.md",
    name: "terms",
    title: "Terms and tie-out",
    purpose: "Interest as it was ordered, and the conventions behind a published figure.",
  },
  {
    file: "guides/what-if.md",
    name: "what-if",
    title: "What if",
    purpose: "Which input must be what, which ones matter, chances and settlements.",
  },
  {
    file: "accounts.md",
    name: "accounts",
    title: "Accounting",
    purpose: "Notes, options and shares in the accounts, with the paragraphs to read.",
  },
  {
    file: "deploy.md",
    name: "administrator",
    title: "For the administrator",
    purpose: "Serve it, give it to a company, update it, take it away.",
  },
  {
    file: "guides/auditor.md",
    name: "auditor",
    title: "For the auditor",
    purpose: "Check a workbook without Excel and without trusting whoever sent it.",
  },
  {
    file: "privacy.md",
    name: "privacy",
    title: "Privacy",
    purpose: "What leaves the machine, and what is kept where.",
  },
  {
    file: "threat-model.md",
    name: "threat-model",
    title: "Threat model",
    purpose: "Who could do what, and what is done about it.",
  },
  {
    file: "in-excel.md",
    name: "in-excel",
    title: "In Excel",
    purpose: "What Excel’s own tools do with these functions, and what to do instead.",
  },
  {
    file: "scenarios.md",
    name: "scenarios",
    title: "Scenarios",
    purpose: "Every input, named cell, preset and result.",
  },
  {
    file: "waterfalls.md",
    name: "waterfalls",
    title: "Waterfalls of real contracts",
    purpose: "Published contracts as claims tables, and what they pay.",
  },
  {
    file: "tie-outs.md",
    name: "tie-outs",
    title: "Tie-outs",
    purpose: "Published figures beside what this software computes.",
  },
];
