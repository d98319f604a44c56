import { matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_PATTERNS, ID_PATTERN, readContentPath } from '../../src/lib/content-paths.ts';

const READ = [
  ['explainers/tolls/index.mdx', { kind: 'explainer', explainer: 'tolls' }],
  ['explainers/tolls/timeline.yaml', { kind: 'timeline', explainer: 'tolls' }],
  ['explainers/tolls/corrections.yaml', { kind: 'corrections', explainer: 'tolls' }],
  ['explainers/tolls/claims/it-fell.md', { kind: 'claim', explainer: 'tolls', id: 'it-fell' }],
  ['glossary/toll.md', { kind: 'term', id: 'toll' }],
  ['pages/method.md', { kind: 'page', id: 'method' }],
  ['sources/harbour.yaml', { kind: 'sources' }],
  ['people.yaml', { kind: 'people' }],
] as const;

const PASSED_OVER = [
  ...['explainers/tolls/notes.md', 'explainers/tolls/claims/it-fell.mdx', 'glossary/toll.mdx'],
  ...['explainers/tolls/claims/old.md/it-fell.md', 'explainers/index.mdx', 'sources/harbour.yml'],
  ...['sources/old/harbour.yaml', 'people/people.yaml', 'people.yml', 'claims/it-fell.md', ''],
  ...['explainers/tolls/sections/01-fare.md', 'anchors.lock', 'explainers/tolls/timeline.yml'],
];

describe('readContentPath', () => {
  it.each(READ)('knows %s', (path, expected) => {
    expect(readContentPath(path)).toEqual(expected);
  });

  it('takes a section’s order and id from its name', () => {
    expect(readContentPath('explainers/tolls/sections/04-who-pays.mdx')).toEqual({
      ...{ kind: 'section', explainer: 'tolls', id: 'who-pays', order: 4 },
    });
  });

  it.each(['fare', '04', '04-'])('finds no id in the section %s.mdx', (name) => {
    expect(readContentPath(`explainers/tolls/sections/${name}.mdx`)).toMatchObject({ id: '' });
  });

  it.each(PASSED_OVER)('passes over %s', (path) => {
    expect(readContentPath(path)).toBeUndefined();
  });

  it('knows exactly the files that the build’s patterns match', () => {
    const patterns = Object.values(CONTENT_PATTERNS);
    const matched = (path: string) => patterns.some((pattern) => matchesGlob(path, pattern));
    const paths = [...READ.map(([path]) => path), ...PASSED_OVER];
    expect(paths.filter(matched)).toEqual(paths.filter((path) => readContentPath(path)));
  });
});

describe('an id', () => {
  it.each(['toll', 'bridge-toll-2031', '2031'])('may be %s', (id) => {
    expect(ID_PATTERN.test(id)).toBe(true);
  });

  it.each(['Toll', 'a_b', 'a--b', '-a', 'a-', 'a b', '', '../a', 'å', '__proto__', 'a\n'])(
    'may not be %j',
    (id) => {
      expect(ID_PATTERN.test(id)).toBe(false);
    },
  );
});
