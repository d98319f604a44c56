import { readContentPath } from '../content-paths.ts';
import { parseProse, NO_PROSE, type Prose } from '../prose/parse-prose.ts';
import { suggestName } from '../problems/nearest-name.ts';
import type { Place, Problem, RuleName } from '../problems/problem.ts';
import type { PointerKind } from '../references/pointer.ts';
import type { Content, Entry } from './content.ts';

/** The kinds of thing that are named by an id; claims and events are named within their explainer. */
export type NamedKind = PointerKind;

const WHERE_TO_ADD: { readonly [kind in NamedKind]: string } = {
  claim: 'Claims are files in the explainer’s claims/ folder.',
  event: 'Events are listed in the explainer’s timeline.yaml.',
  person: 'People and organisations are listed in content/people.yaml.',
  source: 'Sources are listed in content/sources/.',
  term: 'Terms are files in content/glossary/.',
};

interface Named {
  readonly id: string;
}

/**
 * What the steps of linking share: names looked up and missed, problems found, and work put off until every name is
 * known. A name that is asked for is resolved at the end, so that the order of files never matters.
 */
export class Linker {
  readonly problems: Problem[] = [];
  readonly #content: Content;
  readonly #named = new Map<NamedKind, Map<string, Named>>();
  readonly #later: (() => void)[] = [];
  readonly #unreadable: ReadonlySet<string>;

  constructor(content: Content) {
    this.#content = content;
    this.#unreadable = new Set(content.unreadable.flatMap((path) => nameOfUnreadable(path)));
  }

  report(rule: RuleName, path: string, message: string, place?: Place, hint?: string): void {
    this.problems.push({ rule, file: `content/${path}`, place, message, hint });
  }

  /** Makes a thing known by its id (`explainer/id` for claims and events); a second one by that id is a problem. */
  add(kind: NamedKind, name: string, thing: Named, path: string, place?: Place): void {
    const names = this.#named.get(kind) ?? new Map<string, Named>();
    this.#named.set(kind, names);
    if (names.has(name))
      this.report(
        'duplicate-id',
        path,
        `The ${kind} "${thing.id}" is there twice.`,
        place,
        'Ids are addresses: rename one of the two.',
      );
    else names.set(name, thing);
  }

  /** The thing of that name, or undefined with a problem reported. Call it from within `later`. */
  find<Thing extends Named>(
    kind: NamedKind,
    target: string,
    from: { path: string; place?: Place; explainer?: string; as: string },
  ): Thing | undefined {
    const scoped = kind === 'claim' || kind === 'event';
    const name =
      scoped && !target.includes('/') && from.explainer !== undefined
        ? `${from.explainer}/${target}`
        : target;
    const names = this.#named.get(kind) ?? new Map<string, Named>();
    const found = names.get(name);
    // The caller names the kind, and `add` stores only things of that kind under it.
    if (found !== undefined) return found as Thing;
    if (this.#unreadable.has(`${kind}:${name}`)) return undefined;
    if ((kind === 'source' || kind === 'person') && this.#unreadable.has(`${kind}:*`))
      return undefined;
    if (kind === 'event' && this.#unreadable.has(`event:${name.split('/')[0] ?? ''}/*`))
      return undefined;
    const prefix = scoped && !target.includes('/') ? `${from.explainer ?? ''}/` : '';
    const known = [...names.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
    this.report(
      `unknown-${kind}`,
      from.path,
      `${from.as} "${target}", but there is no such ${kind}.`,
      from.place,
      suggestName(target, known, WHERE_TO_ADD[kind]),
    );
    return undefined;
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
    for (let work = this.#later.shift(); work !== undefined; work = this.#later.shift()) work();
  }

  /** The entry's parsed body; broken Markdown is a problem and gives an empty text. */
  prose(entry: Entry<unknown>): Prose {
    try {
      return parseProse(entry.body, entry.path.endsWith('.mdx') ? 'mdx' : 'md');
    } catch (error) {
      if (!isSyntaxMessage(error)) throw error;
      const place =
        error.line === undefined ? undefined : { line: error.line, column: error.column ?? 1 };
      this.report('broken-mdx', entry.path, `The text cannot be read: ${error.reason}.`, place);
      return NO_PROSE;
    }
  }

  /** Entries of one explainer. */
  within<Data>(entries: readonly Entry<Data>[], explainer: string): Entry<Data>[] {
    return entries.filter((entry) => {
      const path = readContentPath(entry.path);
      return path !== undefined && 'explainer' in path && path.explainer === explainer;
    });
  }

  get content(): Content {
    return this.#content;
  }
}

function nameOfUnreadable(path: Content['unreadable'][number]): string[] {
  switch (path.kind) {
    case 'claim':
      return [`claim:${path.explainer}/${path.id}`];
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

interface SyntaxMessage {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

function isSyntaxMessage(error: unknown): error is SyntaxMessage {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}
