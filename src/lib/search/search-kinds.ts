/** What can be searched for, in the order in which a reader is offered it. */
export const SEARCH_KINDS = ['explainer', 'claim', 'term', 'event', 'source', 'person'] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];
