import type { CSL, CSLName, CSLType } from '@citation-js/core';
import { formatDate } from '../dates/format-date.ts';
import type { PartialDate } from '../dates/partial-date.ts';
import type { Origin } from '../origin.ts';
import type { BibliographicName, Claim, Explainer, Source } from '../record/record.ts';
import { sourceAddresses } from '../record/source-addresses.ts';
import { standing } from '../record/verdict-at.ts';
import { stringsFor } from '../strings/strings.ts';

/** A source as CSL-JSON has it, under its id in the record. */
export function sourceItem({ bibliographic, ...source }: Source): CSL {
  const { authors, container, publisher } = bibliographic;
  const { title: url } = sourceAddresses(source);
  return {
    id: source.id,
    // The schema of sources allows types of CSL alone.
    type: source.type as CSLType,
    title: source.title,
    ...(authors.length === 0 ? {} : { author: authors.map(nameOf) }),
    ...(container === undefined ? {} : { 'container-title': container }),
    ...(publisher === undefined ? {} : { publisher }),
    issued: issuedOn(source.issued),
    ...(url === undefined ? {} : { URL: url }),
    language: source.language,
  };
}

/** An explainer as something to cite. Its note says as of when the record stands. */
export function explainerItem(explainer: Explainer, { routes, absolute }: Origin): CSL {
  const { id, title, lang, updated, recordAsOf } = explainer;
  const strings = stringsFor(lang);
  return {
    id,
    type: 'webpage',
    title,
    author: [{ literal: strings.siteName }],
    issued: issuedOn(updated),
    URL: absolute(routes.explainer(id)),
    language: lang,
    note: `${strings.recordAsOf} ${formatDate(recordAsOf, lang)}.`,
  };
}

/** A claim's page as something to cite: part of its explainer. Its note gives the verdict and its date. */
export function claimItem(claim: Claim, origin: Origin): CSL {
  const { explainer } = claim;
  const strings = stringsFor(explainer.lang);
  const whole = explainerItem(explainer, origin);
  const since = formatDate(standing(claim).since.date, explainer.lang);
  const verdict = `${strings.verdicts[claim.verdict].name}, ${strings.republish.since} ${since}.`;
  return {
    ...whole,
    id: `${explainer.id}-${claim.id}`,
    type: 'entry',
    title: claim.title,
    'container-title': explainer.title,
    URL: origin.absolute(origin.routes.claim(explainer.id, claim.id)),
    note: `${strings.republish.verdict}: ${verdict} ${whole.note ?? ''}`,
  };
}

function nameOf(name: BibliographicName): CSLName {
  if ('literal' in name) return { literal: name.literal };
  const { family, given } = name;
  return given === undefined ? { family } : { family, given };
}

/** As precise as known: a year, a month or a day. */
function issuedOn(date: PartialDate): NonNullable<CSL['issued']> {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { 'date-parts': [[year]] };
  if (day === undefined) return { 'date-parts': [[year, month]] };
  return { 'date-parts': [[year, month, day]] };
}
