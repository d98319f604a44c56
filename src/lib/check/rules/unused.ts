import { oncePer } from '../../once-per.ts';
import type { Problem } from '../../problems/problem.ts';
import type { PlainRecord } from '../../record/record.ts';
import type { Rule } from './context.ts';

/** Claims that no text points to: a reader would never meet them. */
export const claimsInText: Rule = ({ record }) =>
  record.explainers.flatMap((explainer) =>
    explainer.claims
      .filter(({ mentions }) => mentions.length === 0)
      .map(({ id }): Problem => ({
        rule: 'claim-not-in-text',
        file: `content/explainers/${explainer.id}/claims/${id}.md`,
        place: { field: ['claim'] },
        message: `No text points to the claim "${id}".`,
        hint: `Write [words](claim:${id}) where the text states it.`,
      })),
  );

/** Terms that no text uses, people who appear nowhere, sources that nothing leans on. */
export const sharedEntriesUsed: Rule = ({ content, record }) => {
  const used = namedInPassing(record);
  const sources = new Map(record.sources.map((source) => [source.id, source]));
  const people = new Map(record.people.map((person) => [person.id, person]));
  const isUsed = (kind: string, id: string, uses: readonly (readonly unknown[])[]) =>
    used.has(`${kind}:${id}`) || uses.some((list) => list.length > 0);
  return [
    ...record.terms
      .filter((term) => !isUsed('term', term.id, [term.mentions]))
      .map(({ id }): Problem => ({
        rule: 'unused-term',
        file: `content/glossary/${id}.md`,
        place: { field: ['term'] },
        message: `No text uses the term "${id}".`,
        hint: `Write [words](term:${id}) where a reader needs it, or take the file away.`,
      })),
    ...content.sources.flatMap(({ path, data }) =>
      data.references.flatMap(({ id }, at): Problem[] => {
        const source = sources.get(id);
        if (source === undefined) return [];
        const { claims, events, terms, people, figures, mentions } = source;
        const uses = [claims, events, terms, people, figures, mentions];
        if (isUsed('source', id, uses)) return [];
        return [
          {
            rule: 'unused-source',
            file: `content/${path}`,
            place: { field: ['references', at, 'id'] },
            message: `Nothing leans on the source "${id}".`,
            hint: 'Cite it where it bears on something, or take it out.',
          },
        ];
      }),
    ),
    ...content.people.flatMap(({ path, data }) =>
      data.people.flatMap(({ id }, at): Problem[] => {
        const person = people.get(id);
        if (person === undefined) return [];
        const { claims, events, mentions } = person;
        if (isUsed('person', id, [claims, events, mentions])) return [];
        return [
          {
            rule: 'unused-person',
            file: `content/${path}`,
            place: { field: ['people', at, 'id'] },
            message: `"${id}" made no claim and appears in no event and no text.`,
            hint: 'Point to the entry, or take it out.',
          },
        ];
      }),
    ),
  ];
};

/** What is pointed at without a list in the record that tells so, by kind and name: `source:audit`, `term:toll`. */
export const namedInPassing = oncePer(
  ({ explainers, terms, pages }: PlainRecord): ReadonlySet<string> => {
    const used = new Set<string>();
    const proses = [
      ...explainers.flatMap((explainer) => explainer.claims.map(({ reasoning }) => reasoning)),
      ...terms.map(({ prose }) => prose),
      ...pages.map(({ prose }) => prose),
    ];
    for (const { references } of proses)
      for (const { kind, target } of references) used.add(`${kind}:${target}`);
    for (const { sourceArticle } of explainers)
      if (sourceArticle !== undefined) used.add(`source:${sourceArticle.source.id}`);
    for (const { seeAlso } of terms) for (const { id } of seeAlso) used.add(`term:${id}`);
    return used;
  },
);
