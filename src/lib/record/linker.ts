import { ID_PATTERN, readContentPath } from '../content-paths.ts';
import { describeMdxError, type MdxError } from '../prose/broken-mdx.ts';
import { parseProse, NO_PROSE, type Prose } from '../prose/parse-prose.ts';
import { suggestName, suggestOwner } from '../problems/nearest-name.ts';
import type { Place, Problem, RuleName } from '../problems/problem.ts';
import type { Reference } from '../references/find-references.ts';
import type { PointerKind } from '../references/pointer.ts';
import type { Content, Entry } from './content.ts';
import { typographic } from '../typography.ts';
import type { Source } from './record.ts';

/** The kinds of thing that are named by an id; claims and events are named within their explainer. */
export type NamedKind = PointerKind | 'figure';

const WHERE_TO_ADD: { readonly [kind in NamedKind]: string } = {
  claim: 'Claims are files in the explainer’s claims/ folder.',
  event: 'Events are listed in the explainer’s timeline.yaml.',
  figure: 'Figures are files in the explainer’s figures/ folder.',
  person: 'People and organisations are listed in content/people.yaml.',
  source: 'Sources are listed in content/sources/.',
  term: 'Terms are files in content/glossary/.',
};

const MDX_HINT =
  'In .mdx files < and { begin code. To print them, put a backslash in front: \\< and \\{.';

interface Named {
  readonly id: string;
}

/** What is named in the whole of which some content is a part. */
export interface Outside {
  /** What stands for a thing of another part: it has the lists that linking fills, and little else. */
  find(kind: NamedKind, name: string): Named | undefined;
  /** All names of a kind in the whole, in the order of its files; undefined where only the part's own can be meant. */
  known(kind: NamedKind): readonly string[] | undefined;
  /** The sources that were asked for. */
  sources(): readonly Pick<Source, 'id' | 'issued'>[];
}

/** What a record is for. */
export interface RecordUse {
  /** False where nobody reads its texts: to set them and to count their words is much of the work. */
  readonly isRead?: boolean;
  /** False where memory is short: see `parseProse`. */
  readonly areTreesKept?: boolean;
}

/**
 * What the steps of linking share: names looked up and missed, problems found, and work put off until every name is
 * known. A name that is asked for is resolved at the end, so that the order of files never matters.
 */
export class Linker {
  readonly problems: Problem[] = [];
  /** Sets a text typographically, where somebody reads it. */
  readonly typeset: (text: string) => string;
  readonly #use: Required<RecordUse>;
  readonly #content: Content;
  readonly #outside: Outside | undefined;
  readonly #named = new Map<NamedKind, Map<string, { thing: Named; path: string }>>();
  readonly #later: (() => void)[] = [];
  readonly #unreadable: ReadonlySet<string>;
  readonly #within = new Map<readonly Entry<unknown>[], Map<string, readonly Entry<unknown>[]>>();

  /** `outside` knows what is named elsewhere, where the content is a part of a whole. */
  constructor(content: Content, outside?: Outside, use: RecordUse = {}) {
    this.#use = { isRead: true, areTreesKept: true, ...use };
    this.typeset = this.#use.isRead ? (text) => typographic(text) : (text) => text;
    this.#content = content;
    this.#outside = outside;
    this.#unreadable = new Set(content.unreadable.flatMap((path) => nameOfUnreadable(path)));
  }

  report(rule: RuleName, path: string, message: string, place?: Place, hint?: string): void {
    this.problems.push({ rule, file: `content/${path}`, place, message, hint });
  }

  /** Makes a thing known by its id (`explainer/id` for claims and events); a second one by that id is a problem. */
  add(kind: NamedKind, name: string, thing: Named, path: string, place?: Place): void {
    const names = this.#named.get(kind) ?? new Map<string, { thing: Named; path: string }>();
    this.#named.set(kind, names);
    const other = names.get(name);
    if (other === undefined) names.set(name, { thing, path });
    else
      this.report(
        'duplicate-id',
        path,
        `The ${kind} "${thing.id}" is there twice${other.path === path ? '' : `, here and in content/${other.path}`}.`,
        place,
        'Ids are addresses: rename one of the two.',
      );
  }

  /** The thing of that name, or undefined with a problem reported. Call it from within `later`. */
  find<Thing extends Named>(
    kind: NamedKind,
    target: string,
    from: { path: string; place?: Place; explainer?: string; as: string },
  ): Thing | undefined {
    const scoped = kind === 'claim' || kind === 'event' || kind === 'figure';
    const name =
      scoped && !target.includes('/') && from.explainer !== undefined
        ? `${from.explainer}/${target}`
        : target;
    const names = this.#named.get(kind);
    const found = names?.get(name)?.thing ?? this.#outside?.find(kind, name);
    // The caller names the kind, and `add` stores only things of that kind under it.
    if (found !== undefined) return found as Thing;
    if (this.isUnreadable(kind, name)) return undefined;
    const prefix = scoped && !target.includes('/') ? `${from.explainer ?? ''}/` : '';
    const all = this.#outside?.known(kind) ?? [...(names?.keys() ?? [])];
    const known = all
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
    this.report(
      `unknown-${kind}`,
      from.path,
      `${from.as} "${target}", but there is no such ${kind}.`,
      from.place,
      suggestOwner(target, all) ?? suggestName(target, known, WHERE_TO_ADD[kind]),
    );
    return undefined;
  }

  /** What a pointer or citation in a text means, or undefined with a problem reported at its place. */
  findReference<Thing extends Named>(
    { kind, target, text, line, column, isInLink }: Reference,
    from: { path: string; explainer?: string; as: string },
  ): Thing | undefined {
    const place = { line, column };
    if (isInLink === true) {
      this.report(
        'bad-citation',
        from.path,
        `The citation of "${target}" stands within the words of a link.`,
        place,
        'Put it after the link: [words](claim:bridge-toll-2031).[@one-source]',
      );
      return undefined;
    }
    if (kind !== 'source' || text !== '' || ID_PATTERN.test(target))
      return this.find<Thing>(kind, target, { ...from, place });
    this.report(
      'bad-citation',
      from.path,
      `The citation of "${target}" is not the id of a source.`,
      place,
      'Write [@one-source], or [@one-source; @another-source] for several.',
    );
    return undefined;
  }

  /** True for what exists in a file that could not be read: its absence has been explained already. */
  isUnreadable(kind: NamedKind | 'section', name: string): boolean {
    const [owner = ''] = name.split('/');
    return [`${kind}:${name}`, `${kind}:${owner}/*`, `${kind}:*`].some((key) =>
      this.#unreadable.has(key),
    );
  }

  /** Every thing among the targets that exists. */
  findAll<Thing extends Named>(
    kind: NamedKind,
    targets: readonly string[],
    from: { path: string; field: readonly (string | number)[]; explainer?: string; as: string },
  ): Thing[] {
    return targets.flatMap((target, at) => {
      const place = { field: [...from.field, at] };
      return this.find<Thing>(kind, target, { ...from, place }) ?? [];
    });
  }

  later(work: () => void): void {
    this.#later.push(work);
  }

  finish(): void {
    // What puts off more work adds it to the end.
    for (const work of this.#later) work();
    this.#later.length = 0;
  }

  /** How many words some texts have together. */
  wordsIn(texts: readonly Prose[]): number {
    return this.#use.isRead ? texts.reduce((sum, { words }) => sum + words, 0) : 0;
  }

  /** The entry's parsed body; broken Markdown is a problem and gives an empty text. So is no text at all. */
  prose(entry: Entry<unknown>): Prose {
    if (entry.outline !== undefined) return { ...NO_PROSE, ...entry.outline };
    if (entry.body.trim() === '')
      this.report(
        'missing-text',
        entry.path,
        'Nothing stands below the front matter.',
        undefined,
        'Write the text under the closing line of three hyphens.',
      );
    try {
      const format = entry.path.endsWith('.mdx') ? 'mdx' : 'md';
      return parseProse(entry.body, format, this.#use.areTreesKept);
    } catch (error) {
      if (!isSyntaxMessage(error)) {
        // Not the author's mistake, but the parser's: it is told all the same, so that the rest is checked.
        this.report(
          'broken-mdx',
          entry.path,
          `The Markdown parser fails on this text, which is a mistake of its own: ${String(error)}`,
          undefined,
          'Take out what was written last, and tell those who look after this site.',
        );
        return NO_PROSE;
      }
      const { message, place } = describeMdxError(error, entry.body);
      this.report('broken-mdx', entry.path, message, place, MDX_HINT);
      return NO_PROSE;
    }
  }

  /** Entries of one explainer. */
  within<Data>(entries: readonly Entry<Data>[], explainer: string): readonly Entry<Data>[] {
    // Sorted once: to look through all entries for each explainer would take the square of their number.
    let sorted = this.#within.get(entries);
    if (sorted === undefined) {
      sorted = Map.groupBy(entries, ({ path }) => explainerOf(path) ?? '');
      this.#within.set(entries, sorted);
    }
    // What was put there under this key were entries of this kind.
    return (sorted.get(explainer) ?? []) as readonly Entry<Data>[];
  }

  get content(): Content {
    return this.#content;
  }
}

function explainerOf(entryPath: string): string | undefined {
  const path = readContentPath(entryPath);
  return path !== undefined && 'explainer' in path ? path.explainer : undefined;
}

function nameOfUnreadable(path: Content['unreadable'][number]): string[] {
  switch (path.kind) {
    case 'explainer':
      return ['claim', 'event', 'figure', 'section'].map((kind) => `${kind}:${path.explainer}/*`);
    case 'section':
      return [`section:${path.explainer}/${path.id}`];
    case 'claim':
      return [`claim:${path.explainer}/${path.id}`];
    case 'figure':
      return [`figure:${path.explainer}/${path.id}`];
    case 'timeline':
      return [`event:${path.explainer}/*`];
    case 'term':
      return [`term:${path.id}`];
    case 'sources':
      return ['source:*'];
    case 'people':
      return ['person:*'];
    default:
      return [];
  }
}

function isSyntaxMessage(error: unknown): error is MdxError {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}
