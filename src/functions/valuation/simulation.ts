/** All of a simulation that is fetched when it is first asked for. */
export { columnsFor, pictureFor } from "./pathWorkers.ts";
export { simulateTable } from "./simulateTable.ts";
