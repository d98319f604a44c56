/** The language tag of a name in its own script, as far as the script alone tells: for fonts and for speech. */
export function scriptLanguage(name: string): string | undefined {
  if (/\p{Script=Hangul}/u.test(name)) return 'ko';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return 'ja';
  return /\p{Script=Han}/u.test(name) ? 'zh' : undefined;
}
