import type { ListItem } from 'mdast';
import { formatDate } from '../dates/format-date.ts';
import { asOfDays, recordAt, type Standing } from '../record/as-of.ts';
import type { Explainer, TimelineEvent } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { date, item, line, paragraph, strong } from './build-nodes.ts';
import {
  bullets,
  claimLink,
  eventDates,
  eventLink,
  part,
  type MarkdownPage,
  type PageContext,
} from './page-frame.ts';
import { changePieces } from './changes-page.ts';
import { saidBy } from './claim-page.ts';
import { writtenList } from './write-markdown.ts';

/** What an explainer's record held on each of its days. Most entries are the same on many days, and made once. */
export function asOfPages(explainer: Explainer, context: PageContext): MarkdownPage[] {
  const entries = new Entries(context);
  return asOfDays(explainer).map((day) => asOfPage(explainer, day, context, entries));
}

function asOfPage(
  explainer: Explainer,
  day: string,
  context: PageContext,
  entries: Entries,
): MarkdownPage {
  const { id, lang, shortTitle } = explainer;
  const strings = stringsFor(lang);
  const words = formatDate(day, lang);
  return {
    path: context.origin.routes.asOf(id, day),
    title: `${strings.asOf.title(words)}: ${shortTitle}`,
    about: strings.asOf.dek(shortTitle, words),
    lang,
    content: () => {
      const { standings, changes, events } = recordAt(explainer, day);
      return [
        ...part(
          strings.asOf.changedOn,
          changes.length === 0
            ? [paragraph(strings.asOf.nothingChanged)]
            : bullets(changes.map((change) => changePieces(change, context))),
        ),
        ...part(
          strings.asOf.where(standings.length),
          writtenList(standings.map((standing) => entries.ofStanding(standing))),
        ),
        ...part(
          strings.asOf.eventsUntil(events.length),
          writtenList(events.map((event) => entries.ofEvent(event))),
        ),
      ];
    },
  };
}

class Entries {
  readonly #made = new Map<string, ListItem>();
  readonly #context: PageContext;

  constructor(context: PageContext) {
    this.#context = context;
  }

  ofEvent(event: TimelineEvent): ListItem {
    return this.#once(`event ${event.id}`, () =>
      item(line(...eventDates(event), ': ', eventLink(event, this.#context.origin))),
    );
  }

  ofStanding({ claim, entry, evidence }: Standing): ListItem {
    const { lang } = claim.explainer;
    const strings = stringsFor(lang);
    const place = claim.history.indexOf(entry);
    return this.#once(`claim ${claim.id} ${String(place)} ${String(evidence.length)}`, () =>
      item(
        line(
          claimLink(claim, this.#context.origin),
          ': ',
          strong(strings.verdicts[entry.verdict].name),
          ', ',
          date(entry.date, lang),
          `. ${entry.note}`,
        ),
        paragraph(
          ...saidBy(claim, this.#context),
          `. ${strings.asOf.evidenceThen(evidence.length, claim.evidence.length)}.`,
        ),
      ),
    );
  }

  #once(name: string, make: () => ListItem): ListItem {
    const entry = this.#made.get(name) ?? make();
    this.#made.set(name, entry);
    return entry;
  }
}
