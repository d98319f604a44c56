import { describe, expect, it } from 'vitest';
import { sourceAddresses } from '../../src/lib/record/source-addresses.ts';

const url = 'https://harbour.example/audit';
const archived = { url: 'https://archive.example/audit', date: '2031-05-02' };

describe('a source', () => {
  it('is read where it lies, with its copy beside it', () => {
    expect(sourceAddresses({ url, archived, dead: undefined })).toEqual({
      title: url,
      copy: archived,
      gone: undefined,
      copiedOn: undefined,
    });
  });

  it('that is gone is read in its copy, with its old address beside it', () => {
    expect(sourceAddresses({ url, archived, dead: '2032-01-09' })).toEqual({
      title: archived.url,
      copy: undefined,
      gone: { url, since: '2032-01-09' },
      copiedOn: '2031-05-02',
    });
  });

  it('that is gone without a copy is no link under its title', () => {
    expect(sourceAddresses({ url, archived: undefined, dead: '2032-01-09' }).title).toBeUndefined();
  });

  it('of which only a copy is on the web is read in that', () => {
    expect(sourceAddresses({ url: undefined, archived, dead: undefined }).title).toBe(archived.url);
  });
});
