import { describe, expect, it } from 'vitest';
import { markWords } from '../../src/lib/mark-words.ts';

const STYLE = {
  abbreviations: [
    { short: 'AI', long: 'artificial intelligence' },
    { short: 'US', long: 'United "States"' },
  ],
  foreign: [{ words: 'Garante', lang: 'it' }],
};
const page = (text: string) => `<title>AI</title><p>AI</p><main id="main">${text}</main><p>US</p>`;
const marked = (text: string) => markWords(page(text), STYLE);

describe('the words that a house has decided about', () => {
  it('are spelt out where they first stand, and only there', () => {
    expect(marked('<p>AI is AI.</p><p>AI</p>')).toBe(
      page('<p><abbr title="artificial intelligence">AI</abbr> is AI.</p><p>AI</p>'),
    );
  });

  it('keep their meaning within its attribute', () => {
    expect(marked('<p>US law</p>')).toContain('<abbr title="United &quot;States&quot;">US</abbr>');
  });

  it('are left alone in headings, links, buttons and drawings, and are marked after them', () => {
    const quiet = '<h2>AI</h2><a href="/AI/" title="AI">AI</a><svg><text>AI</text></svg>';
    expect(marked(`${quiet}<p>AI</p>`)).toBe(
      page(`${quiet}<p><abbr title="artificial intelligence">AI</abbr></p>`),
    );
  });

  it('are whole words', () => {
    expect(marked('<p>OpenAI, AIs, US-led, USA</p>')).toBe(page('<p>OpenAI, AIs, US-led, USA</p>'));
  });

  it('say their language each time', () => {
    const word = '<span lang="it">Garante</span>';
    expect(marked('<p>Garante, Garante</p>')).toBe(page(`<p>${word}, ${word}</p>`));
  });

  it('change no page without a main part', () => {
    expect(markWords('<p>AI</p>', STYLE)).toBe('<p>AI</p>');
  });
});
