import { describe, expect, it } from 'vitest';
import { markWords } from '../../src/lib/mark-words.ts';

const STYLE = {
  abbreviations: [
    { short: 'AI', long: 'artificial intelligence' },
    { short: 'US', long: 'United "States"' },
  ],
  foreign: [{ words: 'Garante', lang: 'it' }],
};
const marked = (text: string) => markWords(text, STYLE);

describe('the words that a house has decided about', () => {
  it('are spelt out where they first stand, and only there', () => {
    expect(marked('<p>AI is AI.</p><p>AI</p>')).toBe(
      '<p><abbr title="artificial intelligence">AI</abbr> is AI.</p><p>AI</p>',
    );
  });

  it('keep their meaning within its attribute', () => {
    expect(marked('<p>US law</p>')).toContain('<abbr title="United &quot;States&quot;">US</abbr>');
  });

  it('are left alone in headings, links, buttons and drawings, and are marked after them', () => {
    const quiet = '<h2>AI</h2><a href="/AI/" title="AI">AI</a><svg><text>AI</text></svg>';
    expect(marked(`${quiet}<p>AI</p>`)).toBe(
      `${quiet}<p><abbr title="artificial intelligence">AI</abbr></p>`,
    );
  });

  it('are whole words', () => {
    expect(marked('<p>OpenAI, AIs, US-led, USA</p>')).toBe('<p>OpenAI, AIs, US-led, USA</p>');
  });

  it('say their language each time', () => {
    const word = '<span lang="it">Garante</span>';
    expect(marked('<p>Garante, Garante</p>')).toBe(`<p>${word}, ${word}</p>`);
  });

  it('change no text in which none of them stands', () => {
    expect(marked('<p>The bridge</p>')).toBe('<p>The bridge</p>');
  });
});
