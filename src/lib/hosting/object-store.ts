import { addressOf } from './address-pattern.ts';
import { contentTypeOf } from './content-types.ts';
import { headersFor } from './header-rules.ts';
import { rootOf, type HostSite } from './host-site.ts';
import { PACKINGS } from './packings.ts';

/** What an object store has to be told of one file. */
interface StoredObject {
  /** Where it is stored: its path at the host, without the first slash. */
  readonly key: string;
  /** Its file in the build. */
  readonly file: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface StorePlan {
  /** In the order to upload them: what pages load comes before the pages. */
  readonly objects: readonly StoredObject[];
  /** Keys that answer with another address, for stores that can. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The upload to an object store, whose files carry their own type and caching. Other headers are the CDN's: they are the
 * same rules, as the CDN's function or response policy sets them. The packed copies stay behind, since a CDN packs itself.
 */
export function storePlan(
  files: readonly string[],
  { base, rules, redirects }: HostSite,
): StorePlan {
  const root = rootOf(base);
  const cachingRules = rules.filter(({ headers }) => 'Cache-Control' in headers);
  const objects = files
    .filter((file) => !PACKINGS.some(({ ending }) => file.endsWith(ending)))
    .map((file): StoredObject | undefined => {
      const type = contentTypeOf(`/${file}`);
      if (type === undefined) return undefined;
      const { 'Cache-Control': caching = '' } = headersFor(addressOf(file), cachingRules);
      return {
        key: `${root}/${file}`.slice(1),
        file,
        headers: { 'Content-Type': type, 'Cache-Control': caching },
      };
    })
    .filter((object) => object !== undefined)
    .toSorted((a, b) => Number(isPage(a)) - Number(isPage(b)) || (a.key < b.key ? -1 : 1));
  return {
    objects,
    redirects: redirects.map(({ from, to, kind }) => ({
      from: `${root}${from}${kind === 'folder' ? '*' : ''}`,
      to: `${root}${to}${kind === 'folder' ? '*' : ''}`,
    })),
  };
}

/** The plan and the rules as JSON with one object a line, each line with its end: a large site has millions of them. */
export function* storePlanLines(plan: StorePlan, rules: HostSite['rules']): Generator<string> {
  const lists = Object.entries({ objects: plan.objects, redirects: plan.redirects, rules });
  yield '{\n';
  for (const [at, [name, list]] of lists.entries()) {
    yield `"${name}": [\n`;
    for (const [place, item] of list.entries())
      yield `${JSON.stringify(item)}${place < list.length - 1 ? ',' : ''}\n`;
    yield at < lists.length - 1 ? '],\n' : ']\n';
  }
  yield '}\n';
}

function isPage({ file }: StoredObject): boolean {
  return file.endsWith('.html');
}
