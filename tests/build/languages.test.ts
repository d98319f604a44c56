import { describe, expect, it } from 'vitest';
import { builtPages } from './built-site.ts';

const pages = builtPages();
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

describe('words of another script', () => {
  it('say what language they are in, wherever they stand on a page', () => {
    const silent = pages.flatMap(({ path, document }) =>
      EAST_ASIAN.test(document.body.textContent)
        ? [...document.querySelectorAll('body *')]
            .filter(
              (element) =>
                element.localName !== 'textarea' &&
                [...element.childNodes].some(
                  (node) => node.nodeType === 3 && EAST_ASIAN.test(node.textContent ?? ''),
                ) &&
                !/^(?:zh|ja|ko)/.test(element.closest('[lang]')?.getAttribute('lang') ?? ''),
            )
            .map((element) => `${path} ${element.textContent.trim().slice(0, 80)}`)
        : [],
    );
    expect(silent).toEqual([]);
  });

  it('stand on some pages, so that the test above means something', () => {
    const marked = pages.filter(({ document }) => document.querySelector('span[lang=zh]') !== null);
    expect(marked.length).toBeGreaterThan(10);
  });
});
