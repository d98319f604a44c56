/** What can be started with `npm run new`. */
export const KINDS = [
  'explainer',
  'section',
  'claim',
  'event',
  'term',
  'source',
  'person',
] as const;

export type Kind = (typeof KINDS)[number];

export interface Question {
  /** The flag, and the name under which the answer is kept. */
  readonly name: string;
  readonly ask: string;
  /** What an empty answer means; without it an answer is needed. */
  readonly fallback?: string;
}

const EXPLAINER: Question = {
  name: 'explainer',
  ask: 'In which explainer (its folder under content/explainers)?',
};
const id = (of: string): Question => ({
  name: 'id',
  ask: `The ${of}’s id, its address for good (lower-case words joined by hyphens)?`,
});
const SOURCE: Question = { name: 'source', ask: 'The id of a source that it rests on?' };

/** What has to be known to start each kind. `today` stands for the day on which the command runs. */
export const QUESTIONS: { readonly [kind in Kind]: readonly Question[] } = {
  explainer: [
    id('explainer'),
    { name: 'title', ask: 'The headline?' },
    { name: 'dek', ask: 'One or two sentences under it?' },
    { name: 'kicker', ask: 'A few words above it?', fallback: 'Explainer' },
    { name: 'claim', ask: 'The first claim it looks at, in one sentence?' },
    { name: 'claimant', ask: 'Who made that claim (an id from people.yaml)?' },
    SOURCE,
    { name: 'date', ask: 'When was it made (2031, 2031-05 or 2031-05-09)?' },
  ],
  section: [EXPLAINER, id('section'), { name: 'title', ask: 'The heading?' }],
  claim: [
    EXPLAINER,
    id('claim'),
    { name: 'title', ask: 'A short label for lists?' },
    { name: 'claim', ask: 'The claim, in one sentence of your own?' },
    { name: 'claimant', ask: 'Who made it (an id from people.yaml)?' },
    { name: 'date', ask: 'When was it made (2031, 2031-05 or 2031-05-09)?' },
    SOURCE,
  ],
  event: [
    EXPLAINER,
    id('event'),
    { name: 'date', ask: 'When was it (2031, 2031-05 or 2031-05-09)?' },
    { name: 'title', ask: 'What happened, in a few words?' },
    { name: 'text', ask: 'What happened, in a sentence or two?' },
    { name: 'lane', ask: 'In which lane of the timeline?' },
    SOURCE,
  ],
  term: [
    id('term'),
    { name: 'term', ask: 'The term?' },
    { name: 'definition', ask: 'Its definition, in a sentence or two?' },
    SOURCE,
  ],
  source: [
    id('source'),
    { name: 'title', ask: 'Its title, as published?' },
    { name: 'publisher', ask: 'Who published it?' },
    { name: 'date', ask: 'When (2031, 2031-05 or 2031-05-09)?' },
    { name: 'url', ask: 'Its address on the web, if it has one?', fallback: '' },
    { name: 'language', ask: 'Its language?', fallback: 'en' },
    { name: 'kind', ask: 'primary or secondary?', fallback: 'secondary' },
    { name: 'says', ask: 'What matters in it, in your own words?' },
    { name: 'file', ask: 'In which file under content/sources?', fallback: 'sources.yaml' },
  ],
  person: [
    id('entry'),
    { name: 'name', ask: 'The name?' },
    { name: 'type', ask: 'person or organisation?', fallback: 'person' },
    { name: 'role', ask: 'What they are, in a few words?' },
    { name: 'note', ask: 'What a reader should know, in a sentence or two?' },
    SOURCE,
  ],
};
