/* global Office, CustomFunctions */
/* The floor of every measurement: a custom function that only answers. */
Office.onReady();
CustomFunctions.associate("NO_OPERATION", () => 0);
