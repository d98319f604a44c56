import type { PhrasingContent } from 'mdast';
import { formatDate } from '../dates/format-date.ts';
import { line, link } from '../markdown/build-nodes.ts';
import type { Origin } from '../origin.ts';
import type { Explainer } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';

/** The line that must stand by a republished text, as plain text. */
export function creditText(explainer: Explainer, { routes, absolute }: Origin): string {
  const { title, recordAsOf, lang, id } = explainer;
  const address = absolute(routes.explainer(id));
  return stringsFor(lang).credit(title, formatDate(recordAsOf, lang), address);
}

/** The same with its address as a link. */
export function creditLine(explainer: Explainer, origin: Origin): PhrasingContent[] {
  const address = origin.absolute(origin.routes.explainer(explainer.id));
  const [before = '', after = ''] = creditText(explainer, origin).split(address);
  return line(before, link(address, address), after);
}
