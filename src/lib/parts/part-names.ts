// A site is put together from parts: each explainer, by its id, and these. No id of an explainer is empty or has a space.

/** The pages and styles that are no single explainer's, and show of their texts only what these point to. */
export const SHARED = 'shared pages';
/** The search index. */
export const SEARCH = 'search index';
