/** Licences that ask for no more than to be named: any package may have them. */
const FREE = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'ISC',
    'MIT',
  ],
  ...['Python-2.0', 'Zlib'],
]);

/** Packages under other licences, and why they go with ours. None of them lands in the published site. */
export const LICENCE_EXCEPTIONS: readonly { readonly packages: RegExp; readonly why: string }[] = [
  {
    packages: /^(?:@axe-core\/playwright|axe-core|@knight-lab\/timelinejs)$/,
    why: 'MPL-2.0: binds changes to its own files, of which we make none; tests only.',
  },
  {
    packages: /^(?:lightningcss(?:-.*)?|@resvg\/resvg-wasm)$/,
    why: 'MPL-2.0: binds changes to its own files, of which we make none; its output is ours.',
  },
  {
    packages: /^@img\/sharp-/,
    why: 'LGPL-3.0: Astro brings it as a library of its own; we draw no picture with it and hand it to nobody.',
  },
  {
    packages: /^@fontsource\//,
    why: 'OFL-1.1: free to use and to draw with; only the fonts themselves must stay under it.',
  },
  {
    packages: /^citeproc$/,
    why: 'CPAL-1.0 or AGPL-1.0: runs at the build and is handed to nobody; its output is ours.',
  },
  {
    packages: /^(?:spdx-exceptions|spdx-ranges)$/,
    why: 'CC-BY-3.0: lists of licences, read by a tool.',
  },
  {
    packages: /^wicg-inert$/,
    why: 'W3C-20150513: free to use and change, with its notice; part of a test’s tool.',
  },
  {
    packages: /^i$/,
    why: 'MIT by the file in it; its package.json does not say so. Part of a test’s tool.',
  },
];

/** What is wrong with the licence of a package; undefined where nothing is. `licence` is an SPDX expression. */
export function licenceProblem(name: string, licence: string | undefined): string | undefined {
  if (LICENCE_EXCEPTIONS.some(({ packages }) => packages.test(name))) return undefined;
  if (licence === undefined) return `${name} names no licence`;
  return isFree(licence) ? undefined : `${name} is under ${licence}`;
}

function isFree(expression: string): boolean {
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' AND ')
    .every((part) => part.split(' OR ').some((licence) => FREE.has(licence.trim())));
}
