/** Takes what is wrong with an input: its path, with row and column of a cell in a table, and the sentence. */
export type Tell = (path: string, message: string) => void;
