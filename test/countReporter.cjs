/** Mocha's own "spec" report, closed by the one line that machines read: "N passed, N failed". */
const { Spec } = require("mocha").reporters;

module.exports = class CountReporter extends Spec {
  epilogue() {
    super.epilogue();
    // eslint-disable-next-line no-console -- a reporter prints
    console.log(`${this.stats.passes} passed, ${this.stats.failures} failed`);
  }
};
