import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILD_RECORD } from '../../src/lib/publishing/build-record.ts';
import { isHashed } from '../../src/lib/hosting/hashed-files.ts';
import { uploadPlan, type UploadStep } from '../../src/lib/publishing/upload-plan.ts';

const RECORD = { do: 'put', key: BUILD_RECORD, file: BUILD_RECORD };
const build = (files: Readonly<Record<string, string>>) => ({ base: '/', files });
const brief = (steps: readonly UploadStep[]) => steps.map((step) => `${step.do} ${step.key}`);

describe('the plan of an upload', () => {
  it('puts everything where nothing was uploaded, pages after what they load and the record last', () => {
    const files = { 'index.html': 'a', '_astro/a.css': 'b', 'feed.xml': 'c', 'index.html.br': 'd' };
    const steps = uploadPlan([], build({ ...files, _headers: 'e' }));
    expect(brief(steps)).toEqual([
      ...['put _astro/a.css', 'put feed.xml', 'put index.html', 'put build-record.json'],
    ]);
    expect(steps[0]).toMatchObject({
      headers: {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
    });
  });

  it('leaves alone what did not change, and removes what is gone after all was put', () => {
    const before = build({ 'index.html': 'a', 'old/index.html': 'b', 'feed.xml': 'c' });
    const after = build({ 'index.html': 'z', 'new/index.html': 'y', 'feed.xml': 'c' });
    expect(brief(uploadPlan([before], after))).toEqual([
      ...['put index.html', 'put new/index.html', 'delete old/index.html', `put ${BUILD_RECORD}`],
    ]);
  });

  it('has the record alone where nothing changed', () => {
    const same = build({ 'index.html': 'a' });
    expect(uploadPlan([same], same)).toMatchObject([RECORD]);
  });

  it('keeps a hashed file for one upload more than it is in a build', () => {
    const [first, second, third] = ['a', 'b', 'c'].map((name) =>
      build({ [`_astro/${name}.css`]: name }),
    ) as [ReturnType<typeof build>, ReturnType<typeof build>, ReturnType<typeof build>];
    const deleted = (steps: UploadStep[]) => steps.filter((step) => step.do === 'delete');
    expect(deleted(uploadPlan([first], second))).toEqual([]);
    expect(deleted(uploadPlan([first, second], third))).toEqual([
      { do: 'delete', key: '_astro/a.css' },
    ]);
  });

  it('stores below the folder of the host, and refuses builds for another', () => {
    const after = { base: '/explainers/', files: { 'index.html': 'a' } };
    expect(brief(uploadPlan([], after))[0]).toBe('put explainers/index.html');
    expect(() => uploadPlan([build({})], after)).toThrow('different folders');
  });

  it('leaves the store with the files of the build, whatever builds were there before', () => {
    const path = fc.constantFrom(
      ...['index.html', 'a/index.html', 'b/index.html', 'feed.xml', 'a/card.png'],
      ...['_astro/a.css', '_astro/b.css', 'pagefind/fragment/en_1.pf_fragment'],
    );
    const builds = fc.array(
      fc.dictionary(path, fc.constantFrom('1', '2')).map((files) => build({ ...files })),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(builds, (list) => {
        const store = new Map<string, string>();
        for (const [at, after] of list.entries()) {
          const steps = uploadPlan(list.slice(0, at), after);
          const pages = steps.findIndex((step) => step.key.endsWith('.html') && step.do === 'put');
          const loaded = steps.findLastIndex(
            (step) => step.do === 'put' && !/\.html$|^build-record/.test(step.key),
          );
          if (pages !== -1) expect(loaded).toBeLessThan(pages);
          for (const step of steps)
            if (step.do === 'delete') store.delete(step.key);
            else store.set(step.key, after.files[step.file] ?? '');
          const others = [...store].filter(
            ([key]) => !(key in after.files) && key !== BUILD_RECORD,
          );
          expect(others.filter(([key]) => !isHashed(`/${key}`))).toEqual([]);
          for (const [key, hash] of Object.entries(after.files)) expect(store.get(key)).toBe(hash);
        }
      }),
    );
  });
});
