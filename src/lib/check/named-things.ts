import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { readContentPath } from '../content-paths.ts';
import type { Place } from '../problems/problem.ts';
import { pinnedIds } from '../prose/pin-headings.ts';
import type { Content, Entry } from '../record/content.ts';
import type { PlainRecord } from '../record/record.ts';
import { createRoutes } from '../routes.ts';

/** Something that authors give an id, and with it an address. */
export interface NamedThing {
  readonly id: string;
  /** Path from the project's root. */
  readonly file: string;
  /** The address that it has by its own id, or would have by another. */
  addressBy(id: string): string;
  readonly formerly: readonly { readonly id: string; readonly place: Place }[];
  /** How an author says that it had another id before. */
  sayFormerly(id: string): string;
}

const routes = createRoutes('/');

/** Everything in the content that has an id which is an address. */
export function namedThings(content: Content, record: PlainRecord): NamedThing[] {
  return [
    ...[content.explainers, content.sections, content.claims, content.figures, content.terms]
      .flat()
      .flatMap(ofFile),
    ...content.timelines.flatMap(({ path, data }) =>
      data.events.map(({ id, formerly }, at) => {
        const slug = path.split('/')[1] ?? '';
        const addressBy = (name: string) => routes.timeline(slug, name);
        return ofList(path, id, formerly, ['events', at, 'formerly'], addressBy);
      }),
    ),
    ...content.sources.flatMap(({ path, data }) =>
      data.references.map(({ id, custom }, at) => {
        const field = ['references', at, 'custom', 'formerly'];
        return ofList(path, id, custom.formerly, field, (name) => routes.source(name, undefined));
      }),
    ),
    ...content.people.flatMap(({ path, data }) =>
      data.people.map(({ id, formerly }, at) =>
        ofList(path, id, formerly, ['people', at, 'formerly'], (name) =>
          routes.person(name, undefined),
        ),
      ),
    ),
    ...record.explainers.flatMap(({ id: slug, opening, sections }) => {
      const addressBy = (name: string) => routes.explainer(slug, name);
      return [
        ...ofHeadings(`explainers/${slug}/index.mdx`, opening.tree, addressBy),
        ...sections.flatMap(({ path, prose }) => ofHeadings(path, prose.tree, addressBy)),
      ];
    }),
    ...record.pages.flatMap(({ id, prose }) => {
      const route = id === 'accessibility' ? routes.accessibility : routes.method;
      return ofHeadings(`pages/${id}.md`, prose.tree, (name) => route(name));
    }),
  ];
}

/** True where anything had another id before. */
export function hasFormerIds(content: Content, record: PlainRecord): boolean {
  const had = ({ formerly }: { readonly formerly: readonly string[] }) => formerly.length > 0;
  return (
    [content.explainers, content.sections, content.claims, content.figures, content.terms]
      .flat()
      .some(({ data }) => had(data)) ||
    content.timelines.some(({ data }) => data.events.some(had)) ||
    content.sources.some(({ data }) => data.references.some(({ custom }) => had(custom))) ||
    content.people.some(({ data }) => data.people.some(had)) ||
    record.explainers.some(({ opening, sections }) =>
      [opening, ...sections.map(({ prose }) => prose)].some(({ tree }) => hasFormerHeadings(tree)),
    ) ||
    record.pages.some(({ prose }) => hasFormerHeadings(prose.tree))
  );
}

function hasFormerHeadings({ children }: Root): boolean {
  return children.some(
    (node) => node.type === 'heading' && (pinnedIds(node)?.formerly.length ?? 0) > 0,
  );
}

/** A thing that is a file of its own. */
function ofFile({ path, data }: Entry<{ readonly formerly: readonly string[] }>): NamedThing[] {
  const kind = readContentPath(path);
  switch (kind?.kind) {
    case 'explainer':
      return [plain(kind.explainer, (id) => routes.explainer(id))];
    case 'section':
      return [plain(kind.id, (id) => routes.explainer(kind.explainer, id))];
    case 'claim':
      return [plain(kind.id, (id) => routes.claim(kind.explainer, id))];
    case 'figure':
      return [plain(kind.id, (id) => routes.figures(kind.explainer, id))];
    case 'term':
      return [plain(kind.id, (id) => routes.term(id))];
    default:
      return [];
  }

  function plain(id: string, addressBy: (id: string) => string): NamedThing {
    return ofList(path, id, data.formerly, ['formerly'], addressBy);
  }
}

/** A thing whose old ids stand in a list of its file. */
function ofList(
  path: string,
  id: string,
  formerly: readonly string[],
  field: readonly (string | number)[],
  addressBy: (id: string) => string,
): NamedThing {
  const where = field.includes('custom') ? 'under its custom' : 'beside its id';
  return {
    id,
    file: `content/${path}`,
    addressBy,
    formerly: formerly.map((old, at) => ({ id: old, place: { field: [...field, at] } })),
    sayFormerly: (old) =>
      `Write "formerly: [${old}]" ${field.length === 1 ? 'into' : `${where} in`} content/${path}.`,
  };
}

function ofHeadings(path: string, tree: Root, addressBy: (id: string) => string): NamedThing[] {
  const found: NamedThing[] = [];
  visit(tree, 'heading', (heading) => {
    const pinned = pinnedIds(heading);
    if (pinned === undefined) return;
    const { id, formerly, typed } = pinned;
    const { line = 1, column = 1 } = heading.position?.end ?? {};
    found.push({
      id,
      file: `content/${path}`,
      addressBy,
      formerly: formerly.map((old) => ({
        id: old,
        place: { line, column: Math.max(1, column - typed.length + typed.lastIndexOf(`#${old}`)) },
      })),
      sayFormerly: (old) => `Write it after the heading’s id in content/${path}: [#${id} #${old}].`,
    });
  });
  return found;
}
