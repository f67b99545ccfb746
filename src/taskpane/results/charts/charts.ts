/** The charts of the Results tab and the scales behind them, in a chunk that the first chart loads. */
import "./paidChart.ts";
import "./timelineChart.ts";
