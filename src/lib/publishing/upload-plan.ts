import { headerRules } from '../hosting/header-rules.ts';
import { isHashed } from '../hosting/hashed-files.ts';
import { storePlan } from '../hosting/object-store.ts';
import { BUILD_RECORD, type BuildRecord } from './build-record.ts';

/** What a build's record says that an upload has to know. */
type Uploaded = Pick<BuildRecord, 'base' | 'files'>;

/** One thing to do at the store. A key is where a file is stored; a file is its path in the build. */
export type UploadStep =
  | {
      readonly do: 'put';
      readonly key: string;
      readonly file: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly do: 'delete'; readonly key: string };

/**
 * What brings a store from the last build to the next, in order: files that pages load, then pages, then what goes, then
 * the record of the build, so that a store with a record has all that the record names. `before` are the records of the
 * builds that were uploaded, oldest first; none where nothing was. A file with a hash in its name stays until the upload
 * after the one that no longer has it, since pages that are still open may ask for it.
 * @throws where the builds are for different folders of the host.
 */
export function uploadPlan(before: readonly Uploaded[], after: Uploaded): UploadStep[] {
  const { base, files } = after;
  const foreign = before.find((build) => build.base !== base);
  if (foreign !== undefined)
    throw new Error(`The builds are for different folders of the host: ${foreign.base}, ${base}.`);
  const last = before.at(-1)?.files ?? {};
  const plan = (paths: Iterable<string>) =>
    storePlan([...paths], { base, rules: headerRules(), redirects: [] }).objects;
  const changed = Object.keys(files).filter((path) => files[path] !== last[path]);
  const gone = new Set(
    before
      .flatMap((build) => Object.keys(build.files))
      .filter((path) => !Object.hasOwn(files, path))
      .filter((path) => !isHashed(`/${path}`) || !Object.hasOwn(last, path)),
  );
  return [
    ...plan(changed).map((object): UploadStep => ({ do: 'put', ...object })),
    ...plan(gone).map(({ key }): UploadStep => ({ do: 'delete', key })),
    ...plan([BUILD_RECORD]).map((object): UploadStep => ({ do: 'put', ...object })),
  ];
}
