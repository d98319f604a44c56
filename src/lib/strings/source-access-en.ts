/** The words by which a source can be reached. */
export const englishSourceAccess = {
  asArchived: (date: string) => `as archived on ${date}`,
  goneSince: (date: string) => `The original is gone, as of ${date}`,
} as const;
