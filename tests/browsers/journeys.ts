import { expect } from 'vitest';
import { KINDS } from '../kinds.ts';
import type { Reader } from './reader.ts';

/** What a reader does and sees, in every engine alike. */
export interface Journey {
  /** A sentence. */
  name: string;
  /** Where it can be tried; everywhere unless it says otherwise. */
  only?: 'narrow' | 'wide';
  needs?: 'script' | 'no script' | 'printing';
  go(reader: Reader): Promise<void>;
}

const CLAIM = '#claim-wang-h100-figure';
const NOTE = '#note-wang-h100-figure';
const OPENER = `${CLAIM} button`;

export const JOURNEYS: readonly Journey[] = [
  {
    name: 'the explainer shows its title, the verdicts in its text and lines under its links',
    async go(reader) {
      await reader.open(KINDS.explainer);
      await reader.hasInView('h1');
      await reader.sees(`${CLAIM} .mark`);
      const [lines, link] = await reader.window.ask(() => {
        const style = (selector: string) => {
          const element = document.querySelector(selector);
          if (element === null) throw new Error(`There is no ${selector}.`);
          return getComputedStyle(element);
        };
        return [
          style('.prose .claim').textDecorationLine,
          style('.prose p > a').textDecorationLine,
        ];
      });
      expect([lines, link]).toEqual(['underline', 'underline']);
    },
  },
  {
    name: 'a click on a claim’s phrase opens its note inside the screen and beside its own line',
    only: 'narrow',
    async go(reader) {
      await reader.open(KINDS.explainer);
      await reader.doesNotSee(NOTE);
      await reader.click(CLAIM);
      await reader.sees(NOTE, 'Unproven');
      const { note, mark, width, height } = await boxes(reader);
      expect(note.left).toBeGreaterThanOrEqual(0);
      expect(note.right).toBeLessThanOrEqual(width);
      expect(note.top).toBeGreaterThanOrEqual(0);
      expect(note.bottom).toBeLessThanOrEqual(height);
      expect(mark.bottom <= note.top || note.bottom <= mark.top).toBe(true);
    },
  },
  {
    name: 'a note opens by keyboard, closes with Escape and gives the focus back',
    only: 'narrow',
    async go(reader) {
      await reader.open(KINDS.explainer);
      await reader.focus(OPENER);
      await reader.press('Enter');
      await reader.sees(NOTE);
      await reader.press('Escape');
      await reader.doesNotSee(NOTE);
      await reader.hasFocusOn(OPENER);
    },
  },
  {
    name: 'a click beside an open note closes it',
    only: 'narrow',
    async go(reader) {
      await reader.open(KINDS.explainer);
      await reader.click(OPENER);
      await reader.sees(NOTE);
      await reader.window.click({ x: 2, y: 2 });
      await reader.doesNotSee(NOTE);
    },
  },
  {
    name: 'every note stands in the margin, clear of the text and of the other notes',
    only: 'wide',
    async go(reader) {
      await reader.open(KINDS.explainer);
      await reader.sees(NOTE, 'Unproven');
      const notes = await reader.window.ask(() =>
        [...document.querySelectorAll('.note')].map((note) => {
          const { top, bottom, left } = note.getBoundingClientRect();
          const text = note.closest('.prose')?.firstElementChild?.getBoundingClientRect();
          return { id: note.id, top, bottom, isClear: left >= (text?.right ?? Infinity) };
        }),
      );
      expect(notes.length).toBeGreaterThan(50);
      expect(notes.filter(({ isClear }) => !isClear)).toEqual([]);
      const sorted = notes.toSorted((a, b) => a.top - b.top);
      const touching = sorted.filter(({ top }, at) => top < (sorted[at - 1]?.bottom ?? 0) - 0.5);
      expect(touching.map(({ id }) => id)).toEqual([]);
    },
  },
  {
    name: 'a term opens its definition, which closes with Escape',
    async go(reader) {
      await reader.open(KINDS.explainer);
      await reader.doesNotSee('#definition-reasoning-model');
      await reader.click('#term-reasoning-model');
      await reader.sees('#definition-reasoning-model', 'Glossary entry');
      await reader.press('Escape');
      await reader.doesNotSee('#definition-reasoning-model');
    },
  },
  {
    name: 'a note leads to the claim’s page, and Back to the same place in the text',
    async go(reader) {
      await reader.open(KINDS.explainer);
      await reader.scrollTo(CLAIM);
      if (!(await isWide(reader))) await reader.click(OPENER);
      await reader.click(`${NOTE} a`);
      await reader.isAt(/\/claims\/wang-h100-figure\/$/);
      await reader.sees('h2', 'How the verdict came about');
      await reader.sees('.evidence > li');
      await reader.back();
      await reader.isAt(/\/deepseek-shock\/$/);
      await reader.hasInView(CLAIM);
    },
  },
  {
    name: 'a claim’s page leads back to where the claim is said',
    async go(reader) {
      await reader.open('/deepseek-shock/claims/wang-h100-figure/');
      await reader.click('main a', 'The DeepSeek shock: Which chips?');
      await reader.isAt(/\/deepseek-shock\/#claim-wang-h100-figure$/);
      await reader.hasInView(CLAIM);
    },
  },
  {
    name: 'a citation leads to its source',
    async go(reader) {
      await reader.open(KINDS.explainer);
      await reader.click('.prose sup a');
      await reader.isAt(/\/deepseek-shock\/#source-/);
      await reader.hasInView(':target');
    },
  },
  {
    name: 'a link to a section lands on its heading, which nothing covers',
    async go(reader) {
      await reader.open(`${KINDS.explainer}#cost`);
      await reader.hasInView('#cost');
      const isOnTop = await reader.window.ask(() => {
        const heading = document.querySelector('#cost');
        if (heading === null) throw new Error('There is no heading.');
        const { left, top } = heading.getBoundingClientRect();
        const found = document.elementFromPoint(left + 4, top + 4);
        return top >= 0 && (found === heading || heading.contains(found));
      });
      expect(isOnTop).toBe(true);
    },
  },
  {
    name: 'the ledger can be narrowed to a verdict, by links',
    async go(reader) {
      await reader.open(KINDS.ledger);
      await reader.click('.views summary', 'By verdict');
      await reader.click('.views a', 'Unproven');
      await reader.isAt(/\/claims\/by\/verdict\/unproven\/$/);
      await reader.sees('.ledger > li');
    },
  },
  {
    name: 'an event in the text leads to its place on the timeline',
    async go(reader) {
      await reader.open(KINDS.explainer);
      await reader.click('#event-app-store-top');
      await reader.isAt(/\/timeline\/#app-store-top$/);
      await reader.hasInView('#app-store-top');
    },
  },
  {
    name: 'the glossary leads to a term, and the term to a place that uses it',
    async go(reader) {
      await reader.open(KINDS.glossary);
      await reader.click('.glossary dt a', 'Distillation');
      await reader.isAt(/\/glossary\/distillation\/$/);
      await reader.click('main a', 'The DeepSeek shock: ');
      await reader.isAt(/\/deepseek-shock\/#term-distillation/);
      await reader.hasInView(':target');
    },
  },
  {
    name: 'search finds a word, and a result leads to its place',
    needs: 'script',
    async go(reader) {
      await reader.open(KINDS.search);
      await reader.fill('#q', 'distillation');
      await reader.sees('[role=status]', 'results for “distillation”');
      await reader.click('.results a');
      await reader.isAt(/\/(?:deepseek-shock|glossary|sources)\//);
    },
  },
  {
    name: 'without script the search page says where else to look',
    needs: 'no script',
    async go(reader) {
      await reader.open(`${KINDS.search}?q=distillation`);
      await reader.sees('main p', 'needs script');
      await reader.click('main li a', 'Glossary');
      await reader.isAt(/\/glossary\/$/);
    },
  },
  {
    name: 'a missing page says so and leads on',
    async go(reader) {
      await reader.open(KINDS.missing);
      await reader.click('main a', 'The DeepSeek shock');
      await reader.isAt(/\/deepseek-shock\/$/);
    },
  },
  {
    name: 'the skip link is the first stop, can be seen, and leads to the text',
    async go(reader) {
      await reader.open(KINDS.explainer);
      await reader.press('Tab');
      await reader.hasFocusOn('.skip');
      await reader.hasInView('.skip');
      await reader.press('Enter');
      await reader.isAt(/#main$/);
    },
  },
];

async function isWide(reader: Reader): Promise<boolean> {
  return (await reader.window.ask(() => window.innerWidth)) >= 1024;
}

function boxes(reader: Reader) {
  return reader.window.ask(
    (noteSelector, markSelector) => {
      const box = (selector: string) => {
        const element = document.querySelector(selector);
        if (element === null) throw new Error(`There is no ${selector}.`);
        const { top, bottom, left, right } = element.getBoundingClientRect();
        return { top, bottom, left, right };
      };
      return {
        note: box(noteSelector),
        mark: box(markSelector),
        width: window.innerWidth,
        height: window.innerHeight,
      };
    },
    NOTE,
    `${CLAIM} .mark`,
  );
}
