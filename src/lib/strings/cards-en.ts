/** The words of social cards. */
export const englishCards = {
  explainerAlt: (title: string, asOf: string, counts: string) =>
    `${title}. The record as of ${asOf}: ${counts}.`,
  count: (count: number, verdict: string) => `${count} ${verdict.toLowerCase()}`,
  claimAlt: (claim: string, claimant: string, verdict: string, since: string) =>
    `A claim by ${claimant}: ${claim} The verdict: ${verdict.toLowerCase()}, since ${since}.`,
  since: (date: string) => `since ${date}`,
  was: 'Was',
};
