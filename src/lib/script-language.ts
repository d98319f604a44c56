/** Where the scripts of East Asia stand in Unicode, roughly: a hundredth of the time of asking for each script. */
const PERHAPS = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef\ud800-\udfff]/;

/** The language tag of a name in its own script, as far as the script alone tells: for fonts and for speech. */
export function scriptLanguage(name: string): string | undefined {
  if (!PERHAPS.test(name)) return undefined;
  if (/\p{Script=Hangul}/u.test(name)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja';
  return /\p{Script=Han}/u.test(name) ? 'zh' : undefined;
}

const LETTER =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u30fb\\u30fc]';
/** Words of one script: letters, and the punctuation between them. */
const RUN = new RegExp(
  `${LETTER}(?:(?:${LETTER}|[ \\u00b7\\u3000-\\u303f\\uff00-\\uff0f\\uff1a-\\uff1f])*${LETTER})?`,
  'gu',
);

/** Hands each run of East Asian words, with its language, to `mark`, and leaves all else. */
export function markRuns(text: string, mark: (run: string, lang: string) => string): string {
  return text.replace(RUN, (run) => mark(run, scriptLanguage(run) ?? 'zh'));
}
