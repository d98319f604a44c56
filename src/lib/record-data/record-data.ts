import { claimQuotes, type ClaimQuote } from '../annotations/quotes.ts';
import { formatDate } from '../dates/format-date.ts';
import type { Origin } from '../origin.ts';
import { proseToText } from '../prose/prose-to-text.ts';
import type {
  Claim,
  Explainer,
  Person,
  PlainRecord,
  Source,
  Term,
  TimelineEvent,
} from '../record/record.ts';
import { LICENCE } from '../licence.ts';
import { stringsFor } from '../strings/strings.ts';
import { citationNumber } from '../record/mention-of.ts';
import { explainerFields } from './explainer-data.ts';
import { gather } from '../record/gather.ts';
import type { RecordData } from './record-schema.ts';
import { RECORD_VERSION } from './record-version.ts';

/** What was made last: an explainer's one file and its tables are asked for one after the other. */
let last: { record: PlainRecord; address: string; data: RecordData } | undefined;

/** The record of an explainer as data, whole: every id in it resolves within it, every thing has its address. */
export function recordData(explainer: Explainer, record: PlainRecord, origin: Origin): RecordData {
  const address = origin.absolute(origin.routes.explainer(explainer.id));
  if (last?.record !== record || last.address !== address)
    last = { record, address, data: makeData(explainer, record, origin) };
  return last.data;
}

function makeData(explainer: Explainer, record: PlainRecord, origin: Origin): RecordData {
  const { routes, absolute } = origin;
  const { terms, people, sources } = gather(explainer, record);
  const address = absolute(routes.explainer(explainer.id));
  const asOf = formatDate(explainer.recordAsOf, explainer.lang);
  return {
    $schema: absolute(routes.recordSchema(RECORD_VERSION)),
    version: RECORD_VERSION,
    licence: LICENCE,
    credit: stringsFor(explainer.lang).credit(explainer.title, asOf, address),
    explainer: explainerFields(explainer, origin),
    claims: claimsOf(explainer, origin),
    lanes: explainer.lanes.map(({ id, title }) => ({ id, title })),
    events: explainer.events.map((event) => eventFields(event, origin)),
    terms: terms.map((term) => termFields(term, origin)),
    people: people.map((person) => personFields(person, explainer, origin)),
    sources: sources.map((source) => sourceFields(source, explainer, origin)),
  };
}

function claimsOf(explainer: Explainer, origin: Origin): RecordData['claims'] {
  const places = Map.groupBy(claimQuotes(explainer, explainer.claims), ({ claim }) => claim);
  return explainer.claims.map((claim) => claimFields(claim, places.get(claim) ?? [], origin));
}

function claimFields(
  claim: Claim,
  places: readonly ClaimQuote[],
  { routes, absolute }: Origin,
): RecordData['claims'][number] {
  const { explainer } = claim;
  return {
    id: claim.id,
    address: absolute(routes.claim(explainer.id, claim.id)),
    formerly: [...claim.formerly],
    number: claim.number,
    title: claim.title,
    claim: claim.claim,
    claimant: claim.claimant.id,
    attribution: claim.attribution,
    claimedOn: claim.claimedOn,
    quote: claim.quote,
    saidIn: idsOf(claim.saidIn),
    inSourceArticle: claim.inSourceArticle,
    verdict: claim.verdict,
    summary: claim.summary,
    history: claim.history.map(({ date, verdict, note, because }) => ({
      ...{ date, verdict, note },
      because: idsOf(because),
    })),
    evidence: claim.evidence.map(({ source, bearing, note }) => ({
      ...{ source: source.id, bearing, note },
    })),
    reasoning: proseToText(claim.reasoning.tree),
    wouldChange: claim.wouldChange,
    sourceArticleError: claim.sourceArticleError,
    related: idsOf(claim.related),
    events: idsOf(claim.events),
    terms: idsOf(claim.terms),
    places: places.map(({ mention: { anchor, section }, quote }) => ({
      address: absolute(routes.explainer(explainer.id, anchor)),
      section: section?.id,
      text: quote.exact.replace(/\s+/g, ' '),
    })),
  };
}

function eventFields(
  event: TimelineEvent,
  { routes, absolute }: Origin,
): RecordData['events'][number] {
  const { id, formerly, explainer, date, end, title, text, importance, lane } = event;
  return {
    id,
    address: absolute(routes.timeline(explainer.id, id)),
    formerly: [...formerly],
    ...{ date, end, title, text, importance },
    lane: lane.id,
    sources: idsOf(event.sources),
    claims: idsOf(event.claims),
    people: idsOf(event.people),
  };
}

function termFields(term: Term, { routes, absolute }: Origin): RecordData['terms'][number] {
  return {
    id: term.id,
    address: absolute(routes.term(term.id)),
    formerly: [...term.formerly],
    term: term.term,
    aliases: [...term.aliases],
    definition: term.definition,
    text: proseToText(term.prose.tree),
    seeAlso: term.seeAlso.map(({ id }) => absolute(routes.term(id))),
    sources: idsOf(term.sources),
  };
}

function personFields(
  person: Person,
  { list }: Explainer,
  { routes, absolute }: Origin,
): RecordData['people'][number] {
  const { id, formerly, name, nativeName, type, role, note } = person;
  return {
    id,
    address: absolute(routes.person(id, list)),
    formerly: [...formerly],
    ...{ name, nativeName, type, role, note },
    sources: idsOf(person.sources),
  };
}

function sourceFields(
  source: Source,
  explainer: Explainer,
  { routes, absolute }: Origin,
): RecordData['sources'][number] {
  const { id, formerly, type, title, authors, publisher, issued, url, language } = source;
  const { kind, verified, says, archived, dead } = source;
  return {
    id,
    address: absolute(routes.source(id, explainer.list)),
    formerly: [...formerly],
    number: citationNumber(explainer, id),
    ...{ type, title, authors: [...authors], publisher, issued, url, language },
    ...{ kind, verified, says },
    archived: archived === undefined ? undefined : { url: archived.url, date: archived.date },
    dead,
  };
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
