/** The licence of all texts and data that the site publishes. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
