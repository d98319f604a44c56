import { stringify } from 'yaml';
import type { Kind } from './questions.ts';

/** Answers by the names of their questions. */
export interface Answers {
  readonly [name: string]: string;
}

/** A file to be made, or an entry to be put into a list of a file. Paths are below `content/`. */
export type Draft =
  | { readonly path: string; readonly text: string }
  | {
      readonly path: string;
      readonly list: string;
      readonly entry: { readonly [field: string]: unknown };
    };

/** What a new thing is made of. `sections` is how many sections its explainer has; `today` is `YYYY-MM-DD`. */
export function draftsOf(
  kind: Kind,
  answers: Answers,
  context: { readonly sections: number; readonly today: string },
): Draft[] {
  const a = (name: string) => answers[name] ?? '';
  const explainer = `explainers/${a('explainer')}`;
  switch (kind) {
    case 'explainer':
      return explainerDrafts(a, context.today);
    case 'section': {
      const number = String(context.sections + 1).padStart(2, '0');
      return [sectionDraft(`${explainer}/sections/${number}-${a('id')}.mdx`, a('title'))];
    }
    case 'claim':
      return [claimDraft(`${explainer}/claims/${a('id')}.md`, a, a('title'))];
    case 'event':
      return [
        {
          path: `${explainer}/timeline.yaml`,
          list: 'events',
          entry: {
            ...{ id: a('id'), date: a('date'), title: a('title'), text: a('text') },
            ...{ importance: 2, lane: a('lane'), sources: [a('source')] },
          },
        },
      ];
    case 'term':
      return [
        page(
          `glossary/${a('id')}.md`,
          { term: a('term'), aliases: [], seeAlso: [], sources: [a('source')] },
          a('definition'),
        ),
      ];
    case 'source':
      return [{ path: `sources/${a('file')}`, list: 'references', entry: sourceEntry(a) }];
    case 'person':
      return [
        {
          path: 'people.yaml',
          list: 'people',
          entry: {
            ...{ id: a('id'), name: a('name'), type: a('type'), role: a('role') },
            ...{ note: a('note'), sources: [a('source')] },
          },
        },
      ];
  }
}

type Answer = (name: string) => string;

function explainerDrafts(a: Answer, today: string): Draft[] {
  const folder = `explainers/${a('id')}`;
  const front = {
    ...{ title: a('title'), kicker: a('kicker'), dek: a('dek'), lang: 'en' },
    ...{ published: today, updated: today, recordAsOf: today },
    takeaways: [{ claim: 'first-claim', text: a('claim') }],
  };
  const lanes = [{ id: 'main', title: 'What happened' }];
  const event = {
    ...{ id: 'first-event', date: a('date'), title: 'The claim is made', text: a('claim') },
    ...{ importance: 2, lane: 'main', sources: [a('source')], claims: ['first-claim'] },
  };
  return [
    page(`${folder}/index.mdx`, front, `It was said that [${a('claim')}](claim:first-claim)`),
    sectionDraft(`${folder}/sections/01-what-was-said.mdx`, 'What was said?'),
    claimDraft(`${folder}/claims/first-claim.md`, a, 'The first claim'),
    { path: `${folder}/timeline.yaml`, text: yaml({ lanes, events: [event] }) },
    { path: `${folder}/corrections.yaml`, text: yaml({ corrections: [] }) },
  ];
}

function sectionDraft(path: string, title: string): Draft {
  return page(path, { title }, 'Write the first paragraph here.');
}

function claimDraft(path: string, a: Answer, title: string): Draft {
  const history = [
    { date: a('date'), verdict: 'unproven', note: 'Nothing has been checked yet.', because: [] },
  ];
  const evidence = [
    { source: a('source'), bearing: 'context', note: 'Say what in it bears on the claim.' },
  ];
  const front = {
    ...{ title, claim: a('claim'), claimant: a('claimant'), claimedOn: a('date') },
    ...{ summary: 'Nothing has been checked yet.', history, evidence },
  };
  return page(path, front, 'Give the deciding fact first, with its source.');
}

function sourceEntry(a: Answer) {
  return {
    ...{ id: a('id'), type: 'webpage', title: a('title'), 'container-title': a('publisher') },
    ...{
      issued: a('date'),
      ...(a('url') === '' ? {} : { URL: a('url') }),
      language: a('language'),
    },
    custom: { kind: a('kind'), says: a('says'), verified: 'seen' },
  };
}

function page(path: string, front: object, body: string): Draft {
  return { path, text: `---\n${yaml(front)}---\n\n${body}\n` };
}

function yaml(data: object): string {
  return stringify(data, { lineWidth: 100 });
}
