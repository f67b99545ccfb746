/** One row of the `richApiMessage` event: category, type, target, JSON message, and an id. */
export type RichApiMessage = readonly [number, number, string, string, number];
