import { patternSource } from './address-pattern.ts';
import { CONTENT_TYPES, NAMED_TYPES } from './content-types.ts';
import { headerNames, PATH_LETTERS, quoted, rootOf, type HostSite } from './host-site.ts';
import { PACKINGS } from './packings.ts';

/** A packing that the request takes: named, and not with a weight of nought. */
const takes = (encoding: string) =>
  String.raw`~*(?:^|,)\s*${encoding}\s*(?:;\s*q=(?:1(?:\.0*)?|0\.0*[1-9]\d*)\s*)?(?:,|$)`;
const PACKED = `(?:${PACKINGS.map(({ ending }) => ending.replace('.', '\\.')).join('|')})?`;

/** What stands once within `http { }`: which packed copy a request gets, and which header goes with which address. */
export function nginxMaps({ base, rules }: HostSite): string {
  const root = rootOf(base);
  const names = headerNames(rules).filter((name) => name !== 'Content-Type');
  return [
    '# Made by the build: do not edit. Include this within http { }.',
    'map $http_accept_encoding $plain_record_copy {',
    '    default "";',
    ...PACKINGS.map(({ ending, encoding }) => `    "${takes(encoding)}" "${ending}";`),
    '}',
    'map $uri $plain_record_encoding {',
    '    default "";',
    ...PACKINGS.map(({ ending, encoding }) => `    "~\\${ending}$" ${encoding};`),
    '}',
    ...names.flatMap((name) => [
      `map $uri $${variable(name)} {`,
      '    default "";',
      // nginx takes the first that fits: the particular stands before the general.
      ...rules
        .filter(({ headers }) => name in headers)
        .toReversed()
        .map(({ pattern, headers }) => {
          const page = pattern.endsWith('/') ? String.raw`(?:index\.html)?` : '';
          return `    "~^${root}${patternSource(pattern)}${page}${PACKED}$" ${quoted(headers[name] ?? '')};`;
        }),
      '}',
    ]),
    '',
  ].join('\n');
}

/**
 * What stands within `server { }`, beside `root`: the folder in which the site lies at its base path. A file is sent with
 * the type of its ending, and one with an ending that is not known here is not sent at all.
 */
export function nginxSite({ base, rules, redirects }: HostSite): string {
  const root = rootOf(base);
  const step = `[${PATH_LETTERS}]+`;
  const names = headerNames(rules).filter((name) => name !== 'Content-Type');
  const serve = (where: string, type: string, file = '$uri') => [
    `    location ~ ${where} {`,
    '        types { }',
    `        default_type "${type}";`,
    `        try_files ${file}$plain_record_copy ${file} =404;`,
    '    }',
  ];
  const exact = redirects.filter(({ kind }) => kind !== 'folder');
  const folders = redirects.filter(({ kind }) => kind === 'folder');
  return [
    '# Made by the build: do not edit. Include this within server { }, after root.',
    ...(root === '' ? [] : [`location = ${root} { absolute_redirect off; return 301 ${base}; }`]),
    `location ${root === '' ? '' : '^~ '}${base} {`,
    '    absolute_redirect off;',
    // Files are packed already: nginx would pack the packed ones again.
    '    gzip off;',
    `    error_page 404 ${base}404.html;`,
    '    add_header Vary Accept-Encoding always;',
    '    add_header Content-Encoding $plain_record_encoding always;',
    ...names.map((name) => `    add_header ${name} $${variable(name)} always;`),
    '    # Yours, if there are any: /etc/nginx/plain-record.d/hsts.conf, for example.',
    '    include plain-record.d/*.conf;',
    ...exact.map(
      ({ from, to }) => `    location = ${root}${from} { return 301 ${root}${to}$is_args$args; }`,
    ),
    ...folders.map(
      ({ from, to }) =>
        `    location ~ ^${root}${from}([/${PATH_LETTERS}]*)$ { return 301 ${root}${to}$1$is_args$args; }`,
    ),
    `    location ~ ^((?:/${step})*/)index\\.html$ { return 301 $1$is_args$args; }`,
    ...serve('/$', CONTENT_TYPES['html']?.type ?? '', '${uri}index.html'),
    ...NAMED_TYPES.flatMap(({ pattern, type }) =>
      serve(`^${root}${patternSource(pattern).replaceAll('"', '')}$`, type),
    ),
    ...Object.entries(CONTENT_TYPES).flatMap(([ending, { type }]) => serve(`\\.${ending}$`, type)),
    `    location ~ ^(?:/${step})+$ {`,
    '        if (-f $document_root$uri/index.html) { return 301 $uri/$is_args$args; }',
    '        return 404;',
    '    }',
    '    return 404;',
    '}',
    '',
  ].join('\n');
}

function variable(header: string): string {
  return `plain_record_${header.toLowerCase().replaceAll('-', '_')}`;
}
