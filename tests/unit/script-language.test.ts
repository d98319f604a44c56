import { describe, expect, it } from 'vitest';
import { scriptLanguage } from '../../src/lib/script-language.ts';

const SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

describe('the language that a script tells', () => {
  it('is found for every letter of the scripts of East Asia that Unicode has, and for no other', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const letter = String.fromCodePoint(code);
      if ((scriptLanguage(letter) !== undefined) !== SCRIPTS.test(letter)) wrong.push(letter);
    }
    expect(wrong).toEqual([]);
  });
});
