import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument, visit, type Document } from 'yaml';
import { checkContent, stopping } from '../../src/lib/check/check-content.ts';

/** Breaks out of every place that text may stand in on a page: text, attributes, script, style, comments, templates. */
const HOSTILE =
  `"'><x-hostile onclick=hostile()></x-hostile></script></style></title></textarea></svg>]]>-->` +
  '<script>hostile()</script><img src=x onerror=hostile()><svg onload=hostile()></svg>' +
  '<iframe srcdoc="<script>parent.hostile()</script>"></iframe>{{hostile()}}${hostile()}<!--';

/** Ways into a page by prose. The check refuses most of them. */
const PROSE = [
  HOSTILE,
  '`<script>hostile()</script><x-hostile>`',
  '\\<x-hostile>\\<script>hostile()\\</script>',
  '&lt;x-hostile&gt;&lt;script&gt;hostile()&lt;/script&gt;',
  ...[
    'javascript:hostile()',
    'JaVaScRiPt:hostile()',
    '<java\tscript:hostile()>',
    '&#106;avascript:hostile()',
  ]
    .concat([
      'data:text/html,<script>hostile()</script>',
      'vbscript:hostile()',
      '//evil.example/x.js',
    ])
    .concat(['https://evil.example/"onclick="hostile()', '<https://evil.example/"><x-hostile>'])
    .flatMap((address) => [`A [link](${address}).`, `A picture ![x](${address}).`]),
  '<javascript:hostile()>',
  'A [link][x].\n\n[x]: javascript:hostile()',
  'A [<x-hostile>](https://example.org/ "\\"><x-hostile>").',
  '{hostile()}',
  '{"<x-hostile></x-hostile>"}',
  '<x-hostile onclick="hostile()">x</x-hostile>',
  '<a href="javascript:hostile()">x</a>',
  '$<x-hostile>$ ~~~<x-hostile>',
];

/** One text of each kind. */
const PROSE_FILES = [
  'tolls/index.mdx',
  'sections/02-money.mdx',
  'claims/bridge-toll-2031.md',
  'glossary/road-toll.md',
  'pages/method.md',
];

export interface Tried {
  /** Fields, and passages of prose, that took hostile text and pass the check. */
  taken: number;
  refused: number;
}

/**
 * Puts hostile text into every field and every text of the content in a folder, wherever the check of the content lets it
 * through: each is tried alone, and taken back where it is refused.
 */
export async function makeHostile(root: string): Promise<Tried> {
  const tried: Tried = { taken: 0, refused: 0 };
  const folder = join(root, 'content');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:yaml|mdx?)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  for (const file of files) {
    const attempt = async (text: string) => {
      const before = await readFile(file, 'utf8');
      await writeFile(file, text);
      const { problems } = await checkContent(root);
      if (stopping(problems, false).length === 0) return void (tried.taken += 1);
      tried.refused += 1;
      await writeFile(file, before);
    };
    const { length } = scalarsOf(split(await readFile(file, 'utf8')).document);
    for (let at = 0; at < length; at += 1) {
      const { document, join: joined } = split(await readFile(file, 'utf8'));
      const scalar = scalarsOf(document)[at];
      if (scalar === undefined) throw new Error(`${file} lost a field.`);
      scalar.value = `${String(scalar.value)} ${HOSTILE}`;
      await attempt(joined(document));
    }
    if (!PROSE_FILES.some((name) => file.endsWith(name))) continue;
    for (const passage of PROSE)
      await attempt(`${(await readFile(file, 'utf8')).trimEnd()}\n\n${passage}\n`);
  }
  return tried;
}

function split(text: string): { document: Document; join: (document: Document) => string } {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined)
    return { document: parseDocument(text), join: (document) => print(document) };
  return {
    document: parseDocument(front),
    join: (document) => `---\n${print(document)}---\n${body ?? ''}`,
  };
}

const print = (document: Document) => document.toString({ lineWidth: 0 });

/** The values of a document that are text; keys are not among them. */
function scalarsOf(document: Document): { value: unknown }[] {
  const scalars: { value: unknown }[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string') scalars.push(node);
    },
  });
  return scalars;
}
