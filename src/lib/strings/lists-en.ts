/** The words of lists that an explainer has of its own, and of what leads to them. */
export const englishLists = {
  titles: {
    sources: (explainer: string) => `Sources: ${explainer}`,
    people: (explainer: string) => `People and organisations: ${explainer}`,
  },
  others: {
    sources: 'Sources of later explainers',
    people: 'People and organisations of later explainers',
  },
  olderExplainers: 'Earlier explainers',
  withoutCorrections: 'Earlier explainers without corrections',
  andOthers: (count: number) =>
    `And in ${count} earlier ${count === 1 ? 'explainer' : 'explainers'}.`,
  whyOthers:
    'The list above belongs to our first explainers. Each later one has a list of its own, with all that it names.',
} as const;
