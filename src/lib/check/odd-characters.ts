import { HIDDEN } from './hidden-characters.ts';

/** Greek letters that could be taken for Latin ones; those of units and formulas, such as μ and Ω, cannot. */
const GREEK_LOOK_ALIKE = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχϲ';
/** Letters of other alphabets that readers could take for Latin ones, as a class of a pattern has them. */
export const OTHER_LETTERS = `\\p{Script=Cyrillic}${GREEK_LOOK_ALIKE}`;

/** What any of these may be hidden behind: a code such as `"\u202e"` in YAML, or `&#x202e;` in Markdown. */
const ODD = {
  yaml: new RegExp(`${HIDDEN}|[\\\\${OTHER_LETTERS}]`, 'u'),
  text: new RegExp(`${HIDDEN}|[\\\\&${OTHER_LETTERS}]`, 'u'),
} as const;

/**
 * False where a file holds no character that cannot be seen and no letter that could be taken for another, and nothing
 * that stands for one: most files are looked through once, for all that could be wrong with their letters.
 */
export function hasOddCharacters(path: string, typed: string): boolean {
  return ODD[path.endsWith('.yaml') ? 'yaml' : 'text'].test(typed);
}
