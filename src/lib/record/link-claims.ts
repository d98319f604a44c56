import { readContentPath } from '../content-paths.ts';
import { firstDay, lastDay } from '../dates/partial-date.ts';
import type { ClaimData } from '../schemas/claim.ts';
import type { Content, Entry } from './content.ts';
import { connect } from './link-shared.ts';
import type { Linker } from './linker.ts';
import { sourcesOf } from './sources-of.ts';
import type { Claim, Evidence, Explainer, HistoryEntry, Person, Source } from './record.ts';

/** The claims of an explainer, joined to their claimants, sources and kin. */
export function linkClaims(explainer: Explainer, content: Content, linker: Linker): Claim[] {
  const claims: Claim[] = [];
  for (const entry of linker.within(content.claims, explainer.id)) {
    const path = readContentPath(entry.path);
    if (path?.kind !== 'claim') continue;
    const reasoning = linker.prose(entry);
    checkOrder(entry, linker);
    linker.later(() => {
      const from = { path: entry.path, explainer: explainer.id };
      const claimant = linker.find<Person>('person', entry.data.claimant, {
        ...from,
        place: { field: ['claimant'] },
        as: 'The claimant is',
      });
      const evidence = linkEvidence(entry, linker);
      const history = linkHistory(entry, evidence, linker);
      const last = history.at(-1);
      const saidIn = linker.findAll<Source>('source', entry.data.saidIn, {
        ...{ ...from, field: ['saidIn'], as: 'It is said in' },
      });
      Object.assign(claim, { claimant, history, verdict: last?.verdict, evidence, saidIn });
      if (claimant !== undefined) connect(claimant.claims, claim);
      for (const source of sourcesOf(claim)) connect(source.claims, claim);
      const related = { ...from, field: ['related'], as: 'Related is' };
      for (const other of linker.findAll<Claim>('claim', entry.data.related, related))
        if (other !== claim) connect(claim.related, other);
      for (const reference of reasoning.references)
        linker.findReference(reference, { ...from, as: 'The reasoning points to' });
    });
    const { data } = entry;
    // The claimant and the verdict are put in place as soon as every name is known, before anyone reads the record.
    const claim = {
      id: path.id,
      formerly: data.formerly,
      explainer,
      number: 0,
      title: linker.typeset(data.title),
      claim: linker.typeset(data.claim),
      attribution: data.attribution && linker.typeset(data.attribution),
      claimedOn: data.claimedOn,
      quote: data.quote && linker.typeset(data.quote),
      inSourceArticle: data.inSourceArticle,
      summary: linker.typeset(data.summary),
      reasoning,
      wouldChange: data.wouldChange && linker.typeset(data.wouldChange),
      related: [],
      sourceArticleError: data.sourceArticleError && linker.typeset(data.sourceArticleError),
      events: [],
      terms: [],
      mentions: [],
    } as unknown as Claim;
    linker.add('claim', `${explainer.id}/${path.id}`, claim, entry.path);
    claims.push(claim);
  }
  return claims;
}

function linkHistory(
  entry: Entry<ClaimData>,
  evidence: readonly Evidence[],
  linker: Linker,
): HistoryEntry[] {
  return entry.data.history.map((item, at) => {
    const because = linker.findAll<Source>('source', item.because, {
      path: entry.path,
      field: ['history', at, 'because'],
      as: `Verdict ${at + 1} rests on`,
    });
    const open = item.verdict === 'unproven' || item.verdict === 'contested';
    // A verdict that names no sources of its own rests on the evidence.
    const under = item.because.length > 0 ? because : evidence.map(({ source }) => source);
    if (!open && under.length > 0 && under.every(({ verified }) => verified === 'recalled'))
      linker.report(
        'recalled-source-alone',
        entry.path,
        `Verdict ${at + 1} is "${item.verdict}", but nobody has read the sources under it.`,
        { field: ['history', at, 'because'] },
        'Add a source whose custom.verified is "seen", or make the verdict unproven or contested.',
      );
    return { date: item.date, verdict: item.verdict, note: linker.typeset(item.note), because };
  });
}

function linkEvidence(entry: Entry<ClaimData>, linker: Linker): Evidence[] {
  return entry.data.evidence.flatMap((item, at) => {
    const source = linker.find<Source>('source', item.source, {
      path: entry.path,
      place: { field: ['evidence', at, 'source'] },
      as: `Evidence ${at + 1} cites`,
    });
    return source === undefined
      ? []
      : [{ source, bearing: item.bearing, note: linker.typeset(item.note) }];
  });
}

function checkOrder({ path, data }: Entry<ClaimData>, linker: Linker): void {
  data.history.forEach((item, at) => {
    const before = at === 0 ? data.claimedOn : data.history[at - 1]?.date;
    if (before === undefined) return;
    // A claim made some time in a year may have been made on its first day.
    const earliest = at === 0 ? firstDay(before) : lastDay(before);
    if (earliest <= lastDay(item.date)) return;
    linker.report(
      'history-order',
      path,
      at === 0
        ? `The first verdict is dated ${item.date}, before the claim was made (${before}).`
        : `Verdict ${at + 1} is dated ${item.date}, before verdict ${at} (${before}).`,
      { field: ['history', at, 'date'] },
      'A history runs from the day of the claim, oldest first.',
    );
  });
}
