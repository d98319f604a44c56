import type { RootContent } from 'mdast';
import { otherLists } from '../record/other-lists.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, link, paragraph } from './build-nodes.ts';
import { bullets, part, type PageContext } from './page-frame.ts';

const strings = stringsFor('en');

/** Where the lists of those explainers are that have their own; nothing where none has. */
export function otherListNodes(
  { record, origin: { routes, absolute } }: PageContext,
  of: 'sources' | 'people',
): RootContent[] {
  const others = otherLists(record, of);
  if (others.length === 0) return [];
  return part(strings.lists.others[of], [
    paragraph(strings.lists.whyOthers),
    ...bullets(
      others.map(({ explainer: { id, title, published }, count }) => [
        link(absolute(routes.markdown(routes[of](id))), title),
        ', ',
        date(published, 'en'),
        `: ${count}`,
      ]),
    ),
  ]);
}
