import type { RootContent } from 'mdast';
import { explainersAlone } from '../record/lists.ts';
import { siteOutline } from '../record/site-outline.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, link, paragraph } from './build-nodes.ts';
import { bullets, part, type PageContext } from './page-frame.ts';

const strings = stringsFor('en');

/** Where the lists of those explainers are that have their own; nothing where none has. */
export function otherListNodes(
  { record, origin: { routes, absolute } }: PageContext,
  of: 'sources' | 'people',
): RootContent[] {
  const counts = new Map(siteOutline(record).otherLists.map((list) => [list.explainer, list[of]]));
  const others = explainersAlone(record);
  if (others.length === 0) return [];
  return part(strings.lists.others[of], [
    paragraph(strings.lists.whyOthers),
    ...bullets(
      others.map(({ id, title, published }) => [
        link(absolute(routes.markdown(routes[of](id))), title),
        ', ',
        date(published, 'en'),
        `: ${counts.get(id) ?? 0}`,
      ]),
    ),
  ]);
}
