const UP = [
  '..',
  '%2e%2e',
  '.%2e',
  '%252e%252e',
  '..%00',
  '..;',
  '%c0%ae%c0%ae',
  '%uff0e%uff0e',
  '....',
];
const SLASHES = ['/', '%2f', '%252f', '\\', '%5c', '%255c', '//', '%c0%af', '/./'];
const FILES = ['etc/passwd', 'package-lock.json', 'server.conf'];

/** What those send who look for a way out of the folder, into a header, or to make a server fail. */
export function HOSTILE_TARGETS(base: string): (string | Buffer)[] {
  const climbs = UP.flatMap((up) =>
    SLASHES.flatMap((slash) =>
      FILES.flatMap((file) => [
        `${base}${`${up}${slash}`.repeat(12)}${file}`,
        `${base}glossary/${up}${slash}${up}${slash}${file}`,
      ]),
    ),
  );
  return [
    ...climbs,
    ...[
      '%00',
      '%0d%0aX-Injected:%20yes',
      '%0aSet-Cookie:%20a=b',
      '%e2%80%ae',
      '%ff',
      '%',
      '%zz',
    ].flatMap((sign) => [
      `${base}${sign}`,
      `${base}glossary${sign}`,
      `${base}glossary/${sign}`,
      `${base}glossary${sign}/`,
      `${base}glossary/index.html${sign}`,
      `${base}bridge-toll/${sign}`,
      `${base}glossary/${sign}index.html`,
    ]),
    ...[
      '//evil.example/',
      '///evil.example',
      '//evil.example/..',
      '/\\evil.example/',
      '//glossary',
    ].map((path) => path),
    ...[
      '/%2f%2fevil.example',
      `${base}/evil.example/%2e%2e`,
      'http://evil.example/glossary',
      '*',
      '',
    ],
    ...[`${base}${'a'.repeat(255)}`, `${base}${'a'.repeat(256)}`, `${base}${'a'.repeat(4000)}/`],
    ...[
      `${base}${'a'.repeat(8192)}`,
      `${base}${'a/'.repeat(4096)}`,
      `${base}${'%61'.repeat(8192)}`,
    ],
    ...[
      `${base}?${'a'.repeat(8192)}`,
      `${base}${'../'.repeat(3000)}`,
      `${base}${'a'.repeat(100_000)}`,
    ],
    ...[`${base}.git/config`, `${base}.env`, `${base}_headers`, `${base}glossary/.%00.html`],
    ...[`${base}GLOSSARY/`, `${base}glossary/index.html/`, `${base}glossary/index.html/x`],
    Buffer.from(`${base}\0`),
    Buffer.from(`${base}glossary\0.html`),
    Buffer.from([47, 0xff, 0xfe, 47]),
    Buffer.from(`${base}é/`, 'latin1'),
  ];
}
