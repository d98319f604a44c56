import type { Problem } from '../../problems/problem.ts';
import type { ClaimData } from '../../schemas/claim.ts';
import type { Verdict } from '../../schemas/verdict.ts';
import type { Rule } from './context.ts';

type Bearing = ClaimData['evidence'][number]['bearing'];

/** What evidence a verdict cannot do without. */
const NEEDED: { readonly [verdict in Verdict]?: readonly Bearing[] } = {
  supported: ['supports'],
  'mostly-supported': ['supports'],
  contested: ['supports', 'refutes'],
  misleading: ['refutes'],
  false: ['refutes'],
};

const IN_WORDS: { readonly [bearing in Bearing]: string } = {
  supports: 'supports the claim',
  refutes: 'refutes the claim',
  context: 'gives context',
};

/** The evidence of a claim can carry the verdict that holds now. */
export const evidenceCarriesVerdict: Rule = ({ content }) =>
  content.claims.flatMap(({ path, data }): Problem[] => {
    const verdict = data.history.at(-1)?.verdict;
    if (verdict === undefined) return [];
    const missing = (NEEDED[verdict] ?? []).filter(
      (bearing) => !data.evidence.some((item) => item.bearing === bearing),
    );
    return missing.map((bearing) => ({
      rule: 'one-sided-evidence',
      file: `content/${path}`,
      place: { field: ['evidence'], at: 'name' },
      message: `The verdict is "${verdict}", but no evidence ${IN_WORDS[bearing]}.`,
      hint: 'Add the evidence that the verdict rests on, or think the verdict over.',
    }));
  });

/** Each entry of a history brings something new: another verdict, or a source that was not there before. */
export const historyMoves: Rule = ({ content }) =>
  content.claims.flatMap(({ path, data }) =>
    data.history.flatMap((entry, at): Problem[] => {
      const before = data.history.slice(0, at);
      const known = new Set(before.flatMap(({ because }) => because));
      const file = `content/${path}`;
      const mayStandAlone = entry.verdict === 'unproven' || entry.verdict === 'opinion';
      if (entry.because.length === 0 && !(at === 0 && mayStandAlone))
        return [
          {
            rule: 'verdict-without-source',
            file,
            place: { field: ['history', at, 'verdict'] },
            message: `Verdict ${at + 1}, "${entry.verdict}", names no source under "because".`,
            hint: 'Name the source that moved it. Only a first "unproven" or "opinion" may stand without one.',
          },
        ];
      const repeats = entry.verdict === before.at(-1)?.verdict;
      if (!repeats || entry.because.some((source) => !known.has(source))) return [];
      return [
        {
          rule: 'history-repeats',
          file,
          place: { field: ['history', at, 'verdict'] },
          message: `Verdict ${at + 1} repeats verdict ${at} without a new source.`,
          hint: 'Leave it out, or name what was new under "because".',
        },
      ];
    }),
  );

/** Claims to be looked at again by now. */
export const checkAgain: Rule = ({ content, today }) =>
  content.claims.flatMap(({ path, data }): Problem[] =>
    data.checkAgainBy === undefined || data.checkAgainBy >= today
      ? []
      : [
          {
            rule: 'check-again',
            file: `content/${path}`,
            place: { field: ['checkAgainBy'] },
            message: `Somebody was to look at this claim again by ${data.checkAgainBy}, and it is ${today}.`,
            hint: 'Look for what is new, date the verdict, and set the next day or leave the field out.',
          },
        ],
  );

/** A claim quotes at most twelve words. */
export const shortQuotes: Rule = ({ content }) =>
  content.claims.flatMap(({ path, data }): Problem[] => {
    const words = data.quote?.split(/\s+/).filter(Boolean).length ?? 0;
    return words <= 12
      ? []
      : [
          {
            rule: 'long-quotation',
            file: `content/${path}`,
            place: { field: ['quote'] },
            message: `A quotation of ${words} words: at most 12 may be quoted.`,
            hint: 'Quote the words that matter and tell the rest in your own.',
          },
        ];
  });
