import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { republishHtml, republishMarkdown } from '../../src/lib/republish/republish-files.ts';
import { createRoutes } from '../../src/lib/routes.ts';
import * as a from './builders.ts';
import { amounts, figureEntry } from './figure-builders.ts';

const origin = {
  routes: createRoutes('/'),
  absolute: (path: string) => `https://record.example${path}`,
};
const tolls = a.tolls({
  explainers: [a.explainer('It [fell](claim:two).[@minutes] [Ada](person:ada) knew.')],
  sections: [
    a.section('01-money', 'It [rose](claim:one), [fell](claim:two).\n\n### Who? [#who]\n\nWe.', {
      then: { label: '2030', text: 'It was to fall.' },
    }),
    a.section('02-cost', 'Much.[@audit; @minutes]\n\n### How much? [#how-much]\n\nFour.', {
      parent: 'money',
    }),
  ],
  claims: [a.claim('one'), a.claim('two')],
});
const html = republishHtml(tolls, origin);
const markdown = republishMarkdown(tolls, origin);

describe('the HTML to republish', () => {
  it('has notes and numbers that all lead somewhere', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toEqual([
      ...['note-1', 'source-1', 'note-2', 'note-1', 'source-2', 'source-1'],
    ]);
    expect(ids).toEqual(expect.arrayContaining(targets));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no class, style or script', () => {
    expect(html).not.toMatch(/ class=| style=|<script|<style/);
  });

  it('has its headings in order, one level at a time', () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels).toEqual([1, 2, 3, 3, 4, 2, 2]);
  });

  it('has only whole addresses', () => {
    expect(html).not.toMatch(/href="(?!https:|#)/);
  });

  it('carries the credit line with its link first and last', () => {
    const link = '<a href="https://record.example/tolls/">https://record.example/tolls/</a>';
    expect(html.split(link)).toHaveLength(3);
  });

  it('leads from a claim to its page', () => {
    expect(html).toContain('<a href="https://record.example/tolls/claims/two/">fell</a>');
  });

  it('keeps the words of people, terms and events', () => {
    expect(html).toContain('Ada knew.');
  });

  it('says what was said then', () => {
    expect(html).toContain('<strong>Then, 2030:</strong> It was to fall.');
  });

  it('dates the verdict of a note', () => {
    expect(html.replaceAll('\u00a0', ' ')).toContain('<strong>False, 1 February 2031.</strong>');
  });

  it('leaves comments out', () => {
    const explainers = [a.explainer('It rose. {/* tell Ada */}')];
    expect(republishHtml(a.tolls({ explainers }), origin)).not.toContain('tell Ada');
  });
});

describe('the Markdown to republish', () => {
  const tree = remark().parse(markdown);

  it('has notes and sources numbered in brackets', () => {
    const text = toString(tree);
    expect(text).toContain('It fell[n1].[1] Ada knew.');
    expect(text).toContain('Much.[2][1]');
  });

  it('lists notes and sources in the order of their numbers', () => {
    const lists = tree.children.filter((node) => node.type === 'list');
    expect(lists.map(({ ordered, children }) => [ordered, children.length])).toEqual([
      [true, 2],
      [true, 2],
    ]);
    expect(toString(lists[1])).toMatch(/^Title of minutes.*Title of audit/s);
  });

  it('has its headings in order', () => {
    const levels = tree.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    expect(levels).toEqual([1, 2, 3, 3, 4, 2, 2]);
  });

  it('has no HTML in it', () => {
    expect(JSON.stringify(tree)).not.toContain('"type":"html"');
  });

  it('can be written of a text with figures and comments', () => {
    const body = '<Figure id="sums" />\n\nIt rose.\n\n{/* tell Ada */}';
    const parts = { explainers: [a.explainer(body)], figures: [figureEntry(amounts())] };
    const text = republishMarkdown(a.tolls(parts), origin);
    expect(text).toContain('It rose.');
    expect(text).not.toContain('tell Ada');
  });
});
