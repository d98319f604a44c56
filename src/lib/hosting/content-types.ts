import { matchesPattern, type AddressPattern } from './address-pattern.ts';
import { SPECULATION_RULES, SPECULATION_TYPE } from './speculation-rules.ts';

/** How files with an ending are sent, and whether they are text, which shrinks when packed. */
interface ContentType {
  readonly type: string;
  readonly packs: boolean;
}

const text = (type: string): ContentType => ({ type: `${type}; charset=utf-8`, packs: true });
const bytes = (type: string): ContentType => ({ type, packs: false });

/** Every ending that a published file may have. What is not here is not sent: a test over the build asks for it. */
export const CONTENT_TYPES: Readonly<Record<string, ContentType>> = {
  html: text('text/html'),
  css: text('text/css'),
  js: text('text/javascript'),
  csv: text('text/csv'),
  md: text('text/markdown'),
  txt: text('text/plain'),
  bib: text('application/x-bibtex'),
  ics: text('text/calendar'),
  svg: text('image/svg+xml'),
  xml: text('application/xml'),
  json: { type: 'application/json', packs: true },
  jsonld: { type: 'application/ld+json', packs: true },
  geojson: { type: 'application/geo+json', packs: true },
  webmanifest: { type: 'application/manifest+json', packs: true },
  png: bytes('image/png'),
  jpg: bytes('image/jpeg'),
  webp: bytes('image/webp'),
  avif: bytes('image/avif'),
  woff2: bytes('font/woff2'),
  pdf: bytes('application/pdf'),
  zip: bytes('application/zip'),
  wasm: bytes('application/wasm'),
  // The search index comes packed, and its script unpacks it.
  pagefind: bytes('application/octet-stream'),
  pf_filter: bytes('application/octet-stream'),
  pf_fragment: bytes('application/octet-stream'),
  pf_index: bytes('application/octet-stream'),
  pf_meta: bytes('application/octet-stream'),
};

/** Files whose ending says less than they are. */
export const NAMED_TYPES: readonly {
  readonly pattern: AddressPattern;
  readonly type: string;
}[] = [
  { pattern: '/feed.xml', type: 'application/atom+xml; charset=utf-8' },
  { pattern: '/changes.xml', type: 'application/atom+xml; charset=utf-8' },
  { pattern: '/:explainer/changes/feed.xml', type: 'application/atom+xml; charset=utf-8' },
  { pattern: SPECULATION_RULES, type: SPECULATION_TYPE },
  { pattern: '/feed.json', type: 'application/feed+json' },
  { pattern: '/changes.json', type: 'application/feed+json' },
  { pattern: '/:explainer/changes/feed.json', type: 'application/feed+json' },
  { pattern: '/sources/sources.json', type: 'application/vnd.citationstyles.csl+json' },
  { pattern: '/:explainer/sources/sources.json', type: 'application/vnd.citationstyles.csl+json' },
  { pattern: '/:explainer/cite.json', type: 'application/vnd.citationstyles.csl+json' },
  {
    pattern: '/:explainer/claims/:claim/cite.json',
    type: 'application/vnd.citationstyles.csl+json',
  },
];

/** The type of the file at a path (without the base path); pages end in a slash. Undefined for what is not sent. */
export function contentTypeOf(path: string): string | undefined {
  const named = NAMED_TYPES.find(({ pattern }) => matchesPattern(path, pattern));
  if (named !== undefined) return named.type;
  const ending = path.endsWith('/') ? 'html' : (/\.([a-z0-9_]+)$/.exec(path)?.[1] ?? '');
  return CONTENT_TYPES[ending]?.type;
}
