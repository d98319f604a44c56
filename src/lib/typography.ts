/**
 * Typographic quotes, dashes and no-break spaces for text typed plainly. The rules of the house stand here and nowhere
 * else; they are cheap string work, because the usual plugin doubles the time a page takes to build.
 */
const NO_BREAK_SPACE = '\u00a0';
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const UNITS =
  'hundred|thousand|million|billion|trillion|bn|yuan|renminbi|dollars|euros|pounds|cents|per|percent|seconds|minutes|hours|days|weeks|months|years|nm|km|kg|[KMGTP]B|[KMGT]?W|GPUs?|chips|claims|countries|people|[A-Z]\\d{2,4}s?|[ap]\\.?m';
const NUMBERED =
  'Article|Section|Chapter|Part|Figure|Table|Annex|Order|Volume|Version|No\\.|Nos\\.|no\\.|nos\\.|pp?\\.|[Vv]ol\\.|[Ff]ig\\.|[Aa]rt\\.';

// A line may end at a single line break in the file as well as at a space: both are the same to a reader.
const GLUED_NUMBERS: readonly RegExp[] = [
  // 27 January
  new RegExp(`(?<![\\d.,])(\\d{1,2})[ \\n](?=(?:${MONTHS})\\b)`, 'g'),
  // $5.6 million, 17 per cent, 2,048 H800s, 5 pm
  new RegExp(`(\\d)[ \\n](?=(?:${UNITS})\\b)`, 'g'),
  // Article 46, No. 5
  new RegExp(`\\b(${NUMBERED})[ \\n](?=\\d)`, 'g'),
  // Claude 3.5
  /(\p{Lu}\p{L}{3,})[ \n](?=\d{1,2}\.\d\b(?!%|[ \n\u00a0][mbt]))/gu,
];
const GLUED_NAMES: readonly RegExp[] = [
  // Mr Liang, J. D. Vance
  /\b(Mr|Mrs|Ms|Dr|Prof\.)[ \n](?=\p{Lu})/gu,
  /(?<![\p{L}\p{N}.])(\p{Lu}\.)[ \n](?=\p{Lu})/gu,
];

const GLUED = [...GLUED_NUMBERS, ...GLUED_NAMES];

/** Words that begin with an apostrophe, which is never an opening mark. */
const ELIDED = /^'(?:\d0s|n'|(?:em|tis|twas|til|cause)\b)/i;
const ADDRESS = /([a-z][a-z\d+.-]*:\/\/\S+)/i;

/**
 * The text as it should be set; addresses in it stay as they are. `before` is the character that stands in front of it
 * on the page (empty at the start of a paragraph), so that a quotation mark after a link still closes.
 */
export function typographic(text: string, before = ''): string {
  if (!text.includes('://')) return setWords(text, before);
  let last = before;
  return text
    .split(ADDRESS)
    .map((piece, at) => {
      const set = at % 2 === 1 ? piece : setWords(piece, last);
      last = piece.at(-1) ?? last;
      return set;
    })
    .join('');
}

const EAST_ASIAN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`;
const LINE_BREAK = new RegExp(`(?<!${EAST_ASIAN})\n(?!${EAST_ASIAN})`, 'gu');

/**
 * The text with its lines joined by spaces, as browsers join them: where a line ends in the file is nothing to a reader, and
 * a page packs better without. Between East Asian characters browsers put no space, so there the break stays.
 */
export function joinLines(text: string): string {
  return text.replace(LINE_BREAK, ' ');
}

/** The end of a paragraph: its last two words, if they are short, and the citations after them. */
const LAST_WORDS = /[ \n](?=[^\s[]{1,14}(?:\s?\[@[^\]]*\])*\s*$)/;

/** The last text of a paragraph, in which a short last word never stands on a line alone. */
export function keepLastWord(text: string): string {
  return text.replace(LAST_WORDS, NO_BREAK_SPACE);
}

function setWords(text: string, before: string): string {
  let set = /['"]/.test(text) ? curlQuotes(text, before) : text;
  if (set.includes('--'))
    set = set
      .replace(/(\d)\s?--\s?(?=\d)/g, '$1\u2013')
      .replace(/[ \n]--(?=[ \n])/g, `${NO_BREAK_SPACE}\u2013`);
  set = set.replace(/[ \n](?=[\u2013\u2014][ \n])/g, NO_BREAK_SPACE).replaceAll('...', '\u2026');
  const rules = /\d/.test(set) ? GLUED : GLUED_NAMES;
  return rules.reduce((words, rule) => words.replace(rule, `$1${NO_BREAK_SPACE}`), set);
}

/** A mark opens at the start, after a space and after another mark that opens; else it closes or is an apostrophe. */
function curlQuotes(text: string, before: string): string {
  let lastMark = { at: -1, opens: false };
  return text.replace(/['"]/g, (mark, at: number) => {
    const previous = at === 0 ? before : (text[at - 1] ?? '');
    const opens =
      (at > 0 && lastMark.at === at - 1
        ? lastMark.opens
        : previous === '' || /[\s([{\u2014\u2013\u2018\u201c/]/.test(previous)) ||
      (mark === '"' && previous === '-' && /\p{L}/u.test(text[at + 1] ?? ''));
    lastMark = { at, opens };
    if (mark === '"') return opens ? '\u201c' : '\u201d';
    return opens && !ELIDED.test(text.slice(at, at + 7)) ? '\u2018' : '\u2019';
  });
}
