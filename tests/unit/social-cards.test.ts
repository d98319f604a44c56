import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PartFiles } from '../../scripts/parts/part-files.ts';
import { keepCards, readKeptCards } from '../../scripts/social-cards/kept-cards.ts';
import { writeSocialCards } from '../../scripts/write-social-cards.ts';
import { explainerCardAlt } from '../../src/lib/social-cards/explainer-card.ts';
import { claimCardAlt } from '../../src/lib/social-cards/claim-card.ts';
import { paletteOf } from '../../src/lib/social-cards/palette.ts';
import { english } from '../../src/lib/strings/en.ts';
import { claim, record, tolls } from './builders.ts';

const CARD = 'tolls/claims/one/card.png';
let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plain-record-'));
});
afterEach(() => rm(root, { recursive: true }));

async function draw(folder: string, fields: Parameters<typeof claim>[1] = {}): Promise<Buffer> {
  const changed = record({ claims: [claim('one', fields)] });
  await writeSocialCards(
    changed.explainers,
    new PartFiles(join(root, folder)),
    join(root, 'cache'),
  );
  return readFile(join(root, folder, CARD));
}

async function keptFiles(): Promise<string[]> {
  const names = await readdir(join(root, 'cache'));
  return names.map((name) => join(root, 'cache', name));
}

describe('social cards', () => {
  it('are copied and not drawn again while nothing in them has changed', async () => {
    await draw('first');
    const other = await readFile(join(root, 'first/tolls/card.png'));
    for (const file of await keptFiles()) {
      const kept = await readKeptCards(file);
      expect(kept.size).toBe(2);
      await keepCards(file, new Map([...kept.keys()].map((key) => [key, other])));
    }
    expect(await draw('second')).toEqual(other);
  });

  it('are drawn anew when the verdict changes', async () => {
    const first = await draw('first');
    const history = [
      { date: '2031-02-01', verdict: 'supported', note: 'Seen.', because: ['audit'] },
    ];
    expect(await draw('second', { history })).not.toEqual(first);
  });

  it('are kept for as long as they are used', async () => {
    await draw('first');
    await draw('second', { title: 'Another title' });
    const [file = ''] = await keptFiles();
    expect((await readKeptCards(file)).size).toBe(2);
  });

  it('are drawn anew, with the same bytes, where a kept one is damaged', async () => {
    const first = await draw('first');
    for (const file of await keptFiles()) {
      const bytes = await readFile(file);
      await writeFile(file, bytes.fill(0, 600, 700));
    }
    expect(await draw('second')).toEqual(first);
    for (const file of await keptFiles()) await writeFile(file, 'no cards');
    expect(await draw('third')).toEqual(first);
  });

  it('say in words what they show', () => {
    const explainer = tolls();
    expect(explainerCardAlt(explainer, english)).toBe(
      'The toll. The record as of 3\u00a0June\u00a02031: 1 false.',
    );
    const [one] = explainer.claims;
    expect(one && claimCardAlt(one, english)).toBe(
      'A claim by Name of ada: It fell. The verdict: false, since 1\u00a0Feb\u00a02031.',
    );
  });

  it('need every colour that they take from the tokens', () => {
    expect(() => paletteOf('--color-paper: light-dark(#fdfdfb, #14171a);')).toThrow('"record"');
  });
});
