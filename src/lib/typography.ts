/**
 * Typographic quotes, dashes and no-break spaces for text typed plainly. The rules of the house stand here and nowhere
 * else; they are cheap string work, because the usual plugin doubles the time a page takes to build.
 */
const NO_BREAK_SPACE = '\u00a0';
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const UNITS =
  'million|billion|trillion|yuan|dollars|euros|hours|chips|GPU|GPUs|claims|countries|people|days|weeks|months|years|per';

const DAY_AND_MONTH = new RegExp(`\\b(\\d{1,2}) (${MONTHS})\\b`, 'g');
const NUMBER_AND_UNIT = new RegExp(`(\\d) (${UNITS})\\b`, 'g');

/**
 * The text as it should be set. `before` is the character that stands in front of it on the page (empty at the start
 * of a paragraph), so that a quotation mark after a link still closes.
 */
export function typographic(text: string, before = ''): string {
  return text
    .replace(/(['"])/g, (mark, _group, at: number) => {
      const previous = at === 0 ? before : (text[at - 1] ?? '');
      const opens = previous === '' || /[\s([{\u2014\u2013\u2018\u201c/]/.test(previous);
      if (mark === '"') return opens ? '\u201c' : '\u201d';
      return opens && !/^'\d0s/.test(text.slice(at)) ? '\u2018' : '\u2019';
    })
    .replace(/(\d)\s?--\s?(?=\d)/g, '$1\u2013')
    .replace(/ --(?= )/g, `${NO_BREAK_SPACE}\u2013`)
    .replace(/\.\.\./g, '\u2026')
    .replace(DAY_AND_MONTH, `$1${NO_BREAK_SPACE}$2`)
    .replace(NUMBER_AND_UNIT, `$1${NO_BREAK_SPACE}$2`);
}
