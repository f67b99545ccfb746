/** Takes the place of src/taskpane/answer/answerTab.ts. */
export {};
