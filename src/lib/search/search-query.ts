/** What a reader looks for, as the search page's address holds it. Empty means all. */
export interface SearchQuery {
  readonly words: string;
  readonly kind: string;
  readonly verdict: string;
}

/** The query of an address: `?q=distillation&kind=claim&verdict=false`. Only claims have a verdict. */
export function readQuery(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  return normalQuery({
    words: parameters.get('q') ?? '',
    kind: parameters.get('kind') ?? '',
    verdict: parameters.get('verdict') ?? '',
  });
}

/** The part of the address that holds a query: empty for an empty one. */
export function writeQuery(query: SearchQuery): string {
  const { words, kind, verdict } = normalQuery(query);
  const parameters = new URLSearchParams();
  if (words !== '') parameters.set('q', words);
  if (kind !== '') parameters.set('kind', kind);
  if (verdict !== '') parameters.set('verdict', verdict);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** True where a thing of this kind can have a verdict. */
export function hasVerdict(kind: string): boolean {
  return kind === '' || kind === 'claim';
}

function normalQuery({ words, kind, verdict }: SearchQuery): SearchQuery {
  return { words: words.trim(), kind, verdict: hasVerdict(kind) ? verdict : '' };
}
