import type { RootContent } from 'mdast';
import type { Person } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { heading, paragraph } from './build-nodes.ts';
import {
  bullets,
  claimLink,
  eventDates,
  eventLink,
  mentionBullets,
  type MarkdownPage,
  type PageContext,
} from './page-frame.ts';

const LANG = 'en';
const strings = stringsFor(LANG);

/** People and organisations, by name. */
export function peoplePage({ record: { people }, origin }: PageContext): MarkdownPage {
  return {
    path: origin.routes.people(),
    title: strings.peopleTitle,
    about: strings.peopleDek(people.length),
    lang: LANG,
    content: () => people.flatMap((person) => personNodes(person, { origin })),
  };
}

function personNodes(person: Person, { origin }: Pick<PageContext, 'origin'>): RootContent[] {
  const { name, nativeName, role, note, claims, events, mentions } = person;
  const under = (title: string, nodes: readonly RootContent[]): RootContent[] =>
    nodes.length === 0 ? [] : [heading(3, title), ...nodes];
  return [
    heading(2, nativeName === undefined ? name : `${name} ${nativeName}`),
    paragraph(`${role}. ${note}`),
    ...under(
      strings.claimsMade,
      bullets(
        claims.map((claim) => [
          claimLink(claim, origin),
          ` (${strings.verdicts[claim.verdict].name})`,
        ]),
      ),
    ),
    ...under(
      strings.appearsIn,
      bullets(events.map((event) => [...eventDates(event), ': ', eventLink(event, origin)])),
    ),
    ...under(strings.mentionedIn, mentionBullets(mentions, origin)),
  ];
}
