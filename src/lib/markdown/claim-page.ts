import type { RootContent } from 'mdast';
import { languageName } from '../strings/source-view-names.ts';
import { stringsFor } from '../strings/strings.ts';
import { standing } from '../record/verdict-at.ts';
import type { Claim, Evidence, HistoryEntry } from '../record/record.ts';
import { sourceLine } from '../republish/source-line.ts';
import { date, item, line, link, list, paragraph, strong, type Piece } from './build-nodes.ts';
import {
  bullets,
  claimLink,
  eventDates,
  eventLink,
  mentionBullets,
  part,
  proseNodes,
  type MarkdownPage,
  type PageContext,
} from './page-frame.ts';

/** A claim with its verdict, how that came about, its reasoning and its evidence. */
export function claimPage(claim: Claim, context: PageContext): MarkdownPage {
  const { explainer } = claim;
  const { lang } = explainer;
  const { routes, absolute } = context.origin;
  const strings = stringsFor(lang);
  const text = (title: string, words: string | undefined): RootContent[] =>
    part(title, words === undefined ? [] : [paragraph(words)]);
  return {
    path: routes.claim(explainer.id, claim.id),
    title: claim.title,
    about: claim.summary,
    lang,
    content: () => [
      ...list([
        item(line(strong(`${strings.claim}:`), ` ${claim.claim}`)),
        item(line(strong(`${strings.republish.verdict}:`), ' ', ...verdictNow(claim))),
        item(line(strong(`${strings.saidBy}:`), ' ', ...saidBy(claim, context))),
        ...(claim.quote === undefined
          ? []
          : [item(line(strong(`${strings.asSaid}:`), ` “${claim.quote}”`))]),
        item(
          line(
            strong(`${strings.explainerOn}:`),
            ' ',
            link(absolute(routes.explainer(explainer.id)), explainer.title),
          ),
        ),
      ]),
      ...part(strings.verdictHistory, historyList(claim.history, lang)),
      ...part(strings.reasoning, proseNodes(claim.reasoning.tree, context, lang, explainer)),
      ...text(strings.wouldChange, claim.wouldChange),
      ...text(strings.sourceArticleHas, claim.sourceArticleError),
      ...part(
        strings.evidence,
        list(claim.evidence.map((evidence) => evidenceItem(evidence, lang))),
      ),
      ...part(strings.whereSaid, mentionBullets(claim.mentions, context.origin)),
      ...part(
        strings.relatedEvents,
        bullets(
          claim.events.map((event) => [
            ...eventDates(event),
            ': ',
            eventLink(event, context.origin),
          ]),
        ),
      ),
      ...part(
        strings.relatedTerms,
        bullets(claim.terms.map(({ id, term }) => [link(absolute(routes.term(id)), term)])),
      ),
      ...part(
        strings.relatedClaims,
        bullets(claim.related.map((other) => [claimLink(other, context.origin)])),
      ),
    ],
  };
}

/** The verdict of a claim in words: since when it holds, and what held before. */
export function verdictNow(claim: Claim): Piece[] {
  const { lang } = claim.explainer;
  const strings = stringsFor(lang);
  const { since, before } = standing(claim);
  const name = strings.verdicts[claim.verdict].name;
  const then = before && strings.verdicts[before.verdict].name;
  return [
    strong(name),
    `, ${strings.republish.since} `,
    date(since.date, lang),
    ...(before === undefined
      ? []
      : [`; ${strings.republish.was} ${then} (`, date(before.date, lang), ')']),
  ];
}

/** Who made a claim, and when. */
export function saidBy(claim: Claim, { origin: { routes, absolute } }: PageContext): Piece[] {
  return [
    link(absolute(routes.person(claim.claimant.id, claim.explainer.list)), claim.claimant.name),
    claim.attribution !== undefined && `, ${claim.attribution}`,
    ', ',
    date(claim.claimedOn, claim.explainer.lang),
  ];
}

function historyList(history: readonly HistoryEntry[], lang: string): RootContent[] {
  const strings = stringsFor(lang);
  return list(
    history.map((entry) =>
      item(
        line(
          date(entry.date, lang),
          ': ',
          strong(strings.verdicts[entry.verdict].name),
          `. ${entry.note}`,
        ),
        ...list(entry.because.map((source) => item(sourceLine(source, lang)))),
      ),
    ),
  );
}

function evidenceItem({ source, bearing, note }: Evidence, lang: string) {
  const strings = stringsFor(lang);
  return item(
    line(
      strong(`${strings.bearing[bearing]}.`),
      ` ${note} ${strings.kind[source.kind]}: `,
      ...sourceLine(source, lang),
      source.language !== lang && ` (${strings.inLanguage(languageName(source.language, lang))})`,
      source.verified === 'recalled' && ` ${strings.recalled}.`,
      ...(source.archived === undefined
        ? []
        : [' ', link(source.archived.url, strings.archivedCopy)]),
    ),
  );
}
