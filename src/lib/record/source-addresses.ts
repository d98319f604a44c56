import type { Source } from './record.ts';

/** Where a source can be read: what its title leads to, and what is named beside it. */
export interface SourceAddresses {
  readonly title: string | undefined;
  /** The copy, where the title does not lead to it already. */
  readonly copy: { readonly url: string; readonly date: string } | undefined;
  /** Where it was, and since when it is gone. */
  readonly gone: { readonly url: string | undefined; readonly since: string } | undefined;
  /** The day of the copy that the title leads to. */
  readonly copiedOn: string | undefined;
}

/** The original first, and its archived copy beside it; where the original is gone, the copy takes its place. */
export function sourceAddresses({
  url,
  archived,
  dead,
}: Pick<Source, 'url' | 'archived' | 'dead'>): SourceAddresses {
  const isCopyFirst = archived !== undefined && (dead !== undefined || url === undefined);
  return {
    title: isCopyFirst ? archived.url : dead === undefined ? url : undefined,
    copy: isCopyFirst ? undefined : archived,
    gone: dead === undefined ? undefined : { url, since: dead },
    copiedOn: isCopyFirst ? archived.date : undefined,
  };
}
