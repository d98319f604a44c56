import { CONTENT_PATTERNS, ID_PATTERN, type ContentPath } from '../content-paths.ts';
import type { Problem } from '../problems/problem.ts';

/** Files that must be there and are not: what a site and each of its explainers cannot do without. */
export function missingFiles(
  paths: readonly string[],
): { path: string; kind: ContentPath; message: string }[] {
  const explainers = new Set(
    paths.flatMap((path) => /^explainers\/([^/]+)\//.exec(path)?.[1] ?? []),
  );
  const needed: { path: string; kind: ContentPath; what: string }[] = [
    { path: 'people.yaml', kind: { kind: 'people' }, what: 'people and organisations' },
    { path: 'pages/method.md', kind: { kind: 'page', id: 'method' }, what: 'page on the method' },
    {
      path: 'pages/accessibility.md',
      kind: { kind: 'page', id: 'accessibility' },
      what: 'accessibility statement',
    },
    ...[...explainers].flatMap((explainer) => [
      {
        path: `explainers/${explainer}/index.mdx`,
        kind: { kind: 'explainer' as const, explainer },
        what: 'title and opening of the explainer',
      },
      {
        path: `explainers/${explainer}/timeline.yaml`,
        kind: { kind: 'timeline' as const, explainer },
        what: 'timeline of the explainer',
      },
    ]),
  ];
  const there = new Set(paths);
  return needed
    .filter(({ path }) => !there.has(path))
    .map(({ path, kind, what }) => ({
      path,
      kind,
      message: `The file is missing: it holds the ${what}.`,
    }));
}

/** A file that nothing reads. */
export function misplaced(path: string): Omit<Problem, 'file'> {
  const [folder = ''] = path.split('/');
  const all = Object.values(CONTENT_PATTERNS);
  const near = all.filter((pattern) => pattern.startsWith(`${folder}/`));
  return {
    rule: 'unknown-file',
    message: 'Nothing reads a file of this name in this folder.',
    hint: `These are read: ${(near.length > 0 ? near : all).join(', ')}.`,
  };
}

/** What is wrong with a file's name: ids come from names. */
export function nameProblems(kind: ContentPath, path: string): Omit<Problem, 'file'>[] {
  const name = path.split('/').at(-1) ?? path;
  if (kind.kind === 'section' && kind.id === '')
    return [
      {
        rule: 'section-without-id',
        message: `The file name "${name}" gives the section no id.`,
        hint: 'Name it by number and id: 04-cost.mdx gets the address #cost.',
      },
    ];
  const id = 'id' in kind ? kind.id : 'explainer' in kind ? kind.explainer : 'ok';
  if (ID_PATTERN.test(id)) return [];
  return [
    {
      rule: 'bad-id',
      message: `The file name gives the id "${id}", which cannot be an address.`,
      hint: 'Ids are lower-case words and digits joined by hyphens: bridge-toll-2031.',
    },
  ];
}
