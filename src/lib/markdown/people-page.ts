import type { RootContent } from 'mdast';
import { listsOf, within, type Lists } from '../record/lists.ts';
import type { Explainer, Person } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { heading, paragraph } from './build-nodes.ts';
import { otherListNodes } from './other-lists.ts';
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

/** People and organisations, by name: those of the site's list, or of an explainer's own. */
export function peoplePage({ record, origin }: PageContext, explainer?: Explainer): MarkdownPage {
  const lists = listsOf(record, explainer?.id);
  const { people } = lists;
  return {
    path: origin.routes.people(explainer?.id),
    title:
      explainer === undefined
        ? strings.peopleTitle
        : strings.lists.titles.people(explainer.shortTitle),
    about: strings.peopleDek(people.length),
    lang: LANG,
    content: () => [
      ...people.flatMap((person) => personNodes(person, lists, { origin })),
      ...(explainer === undefined ? otherListNodes({ record, origin }, 'people') : []),
    ],
  };
}

function personNodes(
  person: Person,
  { explainers }: Lists,
  { origin }: Pick<PageContext, 'origin'>,
): RootContent[] {
  const { name, nativeName, role, note } = person;
  const [claims, events] = [within(explainers, person.claims), within(explainers, person.events)];
  const mentions = within(explainers, person.mentions);
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
