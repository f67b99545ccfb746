/** The charts of the Answer tab and the scales behind them, in a chunk that the first chart loads. */
import "./paidChart.ts";
import "./timelineChart.ts";
