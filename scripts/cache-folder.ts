/** Where what was built or checked before is kept, below a project's root. */
export const CACHE = 'node_modules/.cache/plain-record';
