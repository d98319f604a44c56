/** The words of the search page, apart from the others because its script carries them. */
export const englishSearch = {
  title: 'Search',
  dek: 'Look for a word in the explainers, claims, terms, events, sources and people of the record.',
  label: 'Words to look for',
  submit: 'Search',
  show: 'Show',
  everything: 'Everything',
  withVerdict: 'Claims with the verdict',
  anyVerdict: 'Any',
  kinds: {
    explainer: { one: 'Explainer', many: 'Explainers' },
    claim: { one: 'Claim', many: 'Claims' },
    term: { one: 'Term', many: 'Terms' },
    event: { one: 'Event', many: 'Events' },
    source: { one: 'Source', many: 'Sources' },
    person: { one: 'Person or organisation', many: 'People' },
  },
  needsScript:
    'Search runs in your browser and needs script, which is off or has not loaded. Without it, these pages list everything:',
  failed: 'The search index could not be loaded. Reload the page to try again, or look here:',
  nothing: 'These pages list everything:',
  searching: 'Searching …',
  results: 'Results',
  found: (count: number, words: string) => {
    const what = count === 0 ? 'Nothing' : `${count} ${count === 1 ? 'result' : 'results'}`;
    return `${what}${words === '' ? '' : ` for “${words}”`}.`;
  },
  more: 'Show more results',
  searched: (searched: number, all: number) =>
    `Searched: the ${searched} newest of ${all} explainers and what belongs to them.`,
  searchOlder: 'Search older ones too',
} as const;
