import { patternSource } from './address-pattern.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { headersFor, type HeaderRule } from './header-rules.ts';
import { PATH_LETTERS, quoted, rootOf, type HostSite } from './host-site.ts';
import { PACKINGS } from './packings.ts';

/** Longer steps of a path are no names of files, and the system would call them errors. */
const STEP = `[${PATH_LETTERS}]{1,200}`;
// Set last, so that it stands once whether Caddy sends a packed copy or not.
const VARY = ['header {', '    Vary Accept-Encoding', '    defer', '}'];
const SERVE = [
  'file_server {',
  `    precompressed ${PACKINGS.map(({ encoding }) => encoding).join(' ')}`,
  '}',
];

/**
 * What stands within a site of a Caddyfile, beside `root`: the folder in which the site lies at its base path. A file with
 * an ending that is not known here is not sent.
 */
export function caddySite(site: HostSite): string {
  const { base, rules } = site;
  const root = rootOf(base);
  const missing = headersFor('/404.html', rules);
  return [
    '# Made by the build: do not edit. Import this within a site, after root.',
    ...(root === '' ? [] : [`redir ${root} ${base} 301`]),
    `handle ${base}* {`,
    // What stands in a route is done in its order.
    ...indent([
      'route {',
      ...indent([
        ...refuse(),
        ...lead(site),
        ...VARY,
        ...Object.entries(CONTENT_TYPES).flatMap(([ending, { type }]) => [
          `@${ending} path *.${ending}`,
          `header @${ending} Content-Type "${type}"`,
        ]),
        ...rules.flatMap((rule, at) => headerLines(rule, at, root)),
        ...SERVE,
      ]),
      '}',
    ]),
    '}',
    'handle_errors {',
    ...indent([
      '@missing {',
      `    path ${base}*`,
      '    expression {http.error.status_code} == 404',
      '}',
      'handle @missing {',
      ...indent([
        `rewrite * ${base}404.html`,
        ...VARY,
        ...Object.entries({ 'Content-Type': CONTENT_TYPES['html']?.type, ...missing }).map(
          ([name, value]) => `header ${name} ${quoted(value ?? '')}`,
        ),
        ...SERVE,
      ]),
      '}',
    ]),
    '}',
    '',
  ].join('\n');
}

/** What is no address of ours has its answer before any file is looked for. */
function refuse(): string[] {
  const endings = Object.keys(CONTENT_TYPES).join('|');
  return [
    '@write not method GET HEAD',
    'respond @write 405',
    `@odd not path_regexp ^(?:/${STEP})*/?$`,
    'error @odd 404',
    '@foreign {',
    `    not path_regexp ^(?:/${STEP})*/(?:${STEP}\\.(?:${endings}))?$`,
    '    not file {path}/index.html',
    '}',
    'error @foreign 404',
  ];
}

/** From old addresses to new ones, and from a folder's other names to the one with its slash. */
function lead({ base, redirects }: HostSite): string[] {
  const root = rootOf(base);
  return [
    'map {query} {plain_record_query} {',
    '    ~(.+) "?${1}"',
    '    default ""',
    '}',
    ...redirects.flatMap(({ from, to, kind }, at) =>
      kind === 'folder'
        ? [
            `@moved${at} path_regexp moved${at} ^${root}${from}([/${PATH_LETTERS}]*)$`,
            `redir @moved${at} ${root}${to}{re.moved${at}.1}{plain_record_query} 301`,
          ]
        : [`redir ${root}${from} ${root}${to}{plain_record_query} 301`],
    ),
    `@index path_regexp index ^((?:/${STEP})*/)index\\.html$`,
    'redir @index {re.index.1}{plain_record_query} 301',
    '@folder {',
    `    path_regexp ^(?:/${STEP})+$`,
    '    file {path}/index.html',
    '}',
    'redir @folder {path}/{plain_record_query} 301',
  ];
}

function headerLines({ pattern, headers }: HeaderRule, at: number, root: string): string[] {
  const page = pattern.endsWith('/') ? String.raw`(?:index\.html)?` : '';
  return [
    `@rule${at} path_regexp ^${root}${patternSource(pattern)}${page}$`,
    ...Object.entries(headers).map(([name, value]) => `header @rule${at} ${name} ${quoted(value)}`),
  ];
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `    ${line}`);
}
