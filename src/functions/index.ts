/**
 * Every family of custom functions, in the order in which readers meet them: functions.json, the pane and the
 * documents follow it.
 *
 * The build registers each function of these files with Excel, by the id in its doc comment
 * (tools/functions/associateLoader.ts); a test compares the ids with functions.json.
 */
import "./notes.ts";
import "./accounts/amortisation.ts";
import "./standstill.ts";
import "./securedDebt.ts";
import "./award.ts";
import "./terms/terms.ts";
import "./terms/reconcile.ts";
import "./dates.ts";
import "./returns.ts";
import "./waterfall.ts";
import "./equity/options.ts";
import "./valuation/chances.ts";
import "./whatIf/whatIf.ts";
import "./scenarios.ts";
