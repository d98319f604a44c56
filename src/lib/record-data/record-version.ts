/** The version of the format. What is added keeps it; what is renamed, retyped or taken out makes it the next one. */
export const RECORD_VERSION = 1;
