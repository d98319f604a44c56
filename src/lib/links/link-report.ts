import type { Judgement, Standing } from './judge-answer.ts';
import type { OutsideLink } from './outside-links.ts';

/** An address with how it stands. */
export interface CheckedLink extends OutsideLink, Judgement {
  /** The day on which it was asked for. */
  readonly checked: string;
  /** Where its first source is written: `content/sources/tolls.yaml:12`. */
  readonly place: string;
}

const ORDER = ['dead', 'doubtful', 'moved'] as const satisfies readonly Standing[];
const TITLES = {
  dead: 'Gone',
  doubtful: 'Not certain: open them and see',
  moved: 'Moved for good',
};

/** The report for people: what is gone first, each with its place and what can be done. */
export function formatLinkReport(links: readonly CheckedLink[]): string {
  const parts = ORDER.flatMap((standing) => {
    const list = links.filter((link) => link.standing === standing);
    return list.length === 0 ? [] : [[TITLES[standing], ...list.map(entry)].join('\n')];
  });
  const count = (standing: Standing) => links.filter((link) => link.standing === standing).length;
  return [
    ...parts,
    `${links.length} addresses: ${count('fine')} fine, ${count('moved')} moved, ${count('doubtful')} not certain, ${count('dead')} gone.`,
  ].join('\n\n');
}

function entry(link: CheckedLink): string {
  const { place, url, why, sources, standing, checked } = link;
  const mend = {
    dead: link.isArchive
      ? 'Name another copy under custom.archived.'
      : `Give custom.dead: ${checked}, and custom.archived with a copy.`,
    doubtful: '',
    moved: `Write ${link.to ?? ''}`,
    fine: '',
  }[standing];
  const lines = [
    `${place}  ${sources.join(', ')}${link.isArchive ? ', archived copy' : ''}`,
    url,
    `${why}.${mend === '' ? '' : ` ${mend}`}`,
  ];
  return lines.map((line, at) => `${at === 0 ? '  ' : '    '}${line}`).join('\n');
}

/** The report for programs. */
export function linkReportJson(links: readonly CheckedLink[]): string {
  return JSON.stringify({ version: 1, links }, null, 2);
}
