/** What Pagefind's script exports, as far as this site uses it. Pagefind ships no types for it. */
interface Pagefind {
  options(options: IndexOptions & { readonly noWorker: boolean }): Promise<void>;
  mergeIndex(folder: string, options: IndexOptions): Promise<void>;
  filters(): Promise<unknown>;
  search(words: string | null, options: { readonly filters: Filters }): Promise<SearchResponse>;
}

interface IndexOptions {
  readonly baseUrl: string;
  readonly ranking: { readonly pageLength: number };
}

type Filters = Readonly<Record<string, string>>;

export interface SearchResponse {
  readonly results: readonly { data(): Promise<FoundThing> }[];
  /** How many there would be without filters. */
  readonly unfilteredResultCount: number;
  /** How many there are of each value of each filter, whatever filters are set. */
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface FoundThing {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** HTML: see `excerptPieces`. */
  readonly excerpt: string;
}

export interface SearchIndex {
  search(words: string | null, filters: Filters): Promise<SearchResponse>;
  /** Searches a further index along with the others from now on. */
  add(folder: string): Promise<void>;
}

// A claim is longer than a source's note, and should not stand behind it for that.
const OPTIONS: IndexOptions = { baseUrl: '/', ranking: { pageLength: 0.2 } };

/**
 * Loads the index from its folder.
 * @throws where any of it cannot be loaded, which holds for searches too.
 */
export async function openIndex(folder: string): Promise<SearchIndex> {
  const failures = countFailures();
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // Without a worker, all of Pagefind runs under this page's security policy, Trusted Types among it. The index is small.
  await pagefind.options({ ...OPTIONS, noWorker: true });
  const whole = async <Result>(load: Promise<Result>): Promise<Result> => {
    const before = failures();
    const result = await load;
    if (failures() > before) throw new Error('A part of the search index could not be loaded.');
    return result;
  };
  // Once the filters are known, every search counts by them.
  await whole(pagefind.filters());
  return {
    search: (words, filters) => whole(pagefind.search(words, { filters })),
    add: async (other) => {
      await whole(pagefind.mergeIndex(other, OPTIONS));
      await whole(pagefind.filters());
    },
  };
}

/** Pagefind passes over parts of its index that cannot be loaded, and then finds nothing: so failures are counted here. */
function countFailures(): () => number {
  const load = window.fetch.bind(window);
  let failures = 0;
  window.fetch = async (...request) => {
    try {
      const response = await load(...request);
      if (!response.ok) failures += 1;
      return response;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  return () => failures;
}
