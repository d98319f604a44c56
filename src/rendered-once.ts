/** What this build has rendered once for many pages, by its name. */
export const renderedOnce = new Map<string, string>();
