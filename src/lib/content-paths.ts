/** What a file under `content/` is, read from its path alone: ids come from file names, never from titles. */
export type ContentPath =
  | { kind: 'explainer' | 'timeline' | 'corrections'; explainer: string }
  | { kind: 'section'; explainer: string; id: string; order: number }
  | { kind: 'claim' | 'figure'; explainer: string; id: string }
  | { kind: 'term' | 'page'; id: string }
  | { kind: 'sources' | 'people' | 'house-style' };

/** Where each kind of file stands under `content/`: the patterns of the collections. */
export const CONTENT_PATTERNS = {
  explainers: 'explainers/*/index.mdx',
  sections: 'explainers/*/sections/*.mdx',
  claims: 'explainers/*/claims/*.md',
  timelines: 'explainers/*/timeline.yaml',
  corrections: 'explainers/*/corrections.yaml',
  figures: 'explainers/*/figures/*.yaml',
  terms: 'glossary/*.md',
  sources: 'sources/*.yaml',
  people: 'people.yaml',
  pages: 'pages/*.md',
  houseStyle: 'house-style.yaml',
} as const;

/** Lower-case words and digits joined by hyphens: what every id in an address looks like. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The kind and ids of a path relative to `content/`, or undefined for a file that belongs to no collection. */
export function readContentPath(path: string): ContentPath | undefined {
  const [folder = '', explainer = '', part = '', file = '', ...deeper] = path.split('/');
  if (deeper.length > 0) return undefined;
  if (path === 'people.yaml') return { kind: 'people' };
  if (path === 'house-style.yaml') return { kind: 'house-style' };
  if (folder === 'sources' && explainer.endsWith('.yaml') && part === '')
    return { kind: 'sources' };
  if (folder === 'glossary' && explainer.endsWith('.md') && part === '')
    return { kind: 'term', id: withoutExtension(explainer) };
  if (folder === 'pages' && explainer.endsWith('.md') && part === '')
    return { kind: 'page', id: withoutExtension(explainer) };
  if (folder !== 'explainers') return undefined;
  if (part === 'index.mdx') return { kind: 'explainer', explainer };
  if (part === 'timeline.yaml') return { kind: 'timeline', explainer };
  if (part === 'corrections.yaml') return { kind: 'corrections', explainer };
  if (part === 'claims' && file.endsWith('.md'))
    return { kind: 'claim', explainer, id: withoutExtension(file) };
  if (part === 'figures' && file.endsWith('.yaml'))
    return { kind: 'figure', explainer, id: withoutExtension(file) };
  if (part === 'sections' && file.endsWith('.mdx')) {
    const numbered = /^(\d+)-(.+)$/.exec(withoutExtension(file));
    return {
      kind: 'section',
      explainer,
      id: numbered?.[2] ?? '',
      order: Number(numbered?.[1] ?? 0),
    };
  }
  return undefined;
}

/** The explainer that a file belongs to, by its path relative to `content/`; empty for what all share. */
export function explainerOf(path: string): string {
  const parsed = readContentPath(path);
  return parsed !== undefined && 'explainer' in parsed ? parsed.explainer : '';
}

function withoutExtension(file: string): string {
  return file.replace(/\.[^.]+$/, '');
}
