import { readContentPath } from '../content-paths.ts';
import { pinnedIds } from '../prose/pin-headings.ts';
import { walk } from '../prose/walk.ts';
import { suggestName } from '../problems/nearest-name.ts';
import type { SectionData } from '../schemas/section.ts';
import type { Content, Entry } from './content.ts';
import type { Linker } from './linker.ts';
import type { Section, ThenOrNow } from './record.ts';

interface Draft {
  readonly entry: Entry<SectionData>;
  readonly id: string;
  readonly order: number;
}

/** An explainer's sections in reading order: each is followed by the sub-sections that name it as their parent. */
export function linkSections(explainer: string, content: Content, linker: Linker): Section[] {
  const drafts = linker
    .within(content.sections, explainer)
    .flatMap((entry): Draft[] => {
      const path = readContentPath(entry.path);
      return path?.kind === 'section' ? [{ entry, id: path.id, order: path.order }] : [];
    })
    .filter(({ id }) => id !== '')
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id, 'en'));
  reportDuplicates(drafts, linker);
  const tops = drafts.filter(({ entry }) => entry.data.parent === undefined);
  reportUnknownParents(explainer, drafts, tops, linker);
  // A sub-section whose parent is not there stands by itself, so that what points to it still finds it.
  const isPart = ({ entry }: Draft) => tops.some(({ id }) => id === entry.data.parent);
  const sections = drafts.flatMap((draft) => {
    if (isPart(draft)) return [];
    const section = toSection(draft, undefined, linker);
    const parts = tops.includes(draft)
      ? drafts.filter(({ entry }) => entry.data.parent === draft.id)
      : [];
    return [section, ...parts.map((part) => toSection(part, section, linker))];
  });
  reportDuplicateHeadings(sections, linker);
  return sections;
}

function toSection(draft: Draft, parent: Section | undefined, linker: Linker): Section {
  const { title, formerly, then, now } = draft.entry.data;
  return {
    id: draft.id,
    formerly,
    path: draft.entry.path,
    title: linker.typeset(title),
    level: parent === undefined ? 2 : 3,
    parent,
    then: setLine(then, linker),
    now: setLine(now, linker),
    prose: linker.prose(draft.entry),
  };
}

function setLine(line: ThenOrNow | undefined, linker: Linker): ThenOrNow | undefined {
  return line && { label: linker.typeset(line.label), text: linker.typeset(line.text) };
}

function reportDuplicates(drafts: readonly Draft[], linker: Linker): void {
  const first = new Map<string, Draft>();
  for (const draft of drafts) {
    const other = first.get(draft.id);
    if (other === undefined) first.set(draft.id, draft);
    else
      linker.report(
        'duplicate-id',
        draft.entry.path,
        `The section "${draft.id}" is there twice, here and in content/${other.entry.path}.`,
        undefined,
        'Ids are addresses: rename one of the two files.',
      );
  }
}

/** All sections share a page, so that an id pinned to a heading must be no other heading's and no section's. */
function reportDuplicateHeadings(sections: readonly Section[], linker: Linker): void {
  const taken = new Map(sections.map(({ id, path }) => [id, path]));
  for (const { path, prose } of sections)
    walk(prose.tree, (heading) => {
      if (heading.type !== 'heading') return;
      const pinned = pinnedIds(heading);
      const end = heading.position?.end;
      if (pinned === undefined) return;
      const { id, typed } = pinned;
      const other = taken.get(id);
      if (other === undefined) taken.set(id, path);
      else
        linker.report(
          'duplicate-id',
          path,
          `The id "${id}" of this heading is taken${other === path ? ' in this file' : ` in content/${other}`}.`,
          end && { line: end.line, column: end.column - typed.length },
          'Ids are addresses: give the heading another one.',
        );
    });
}

function reportUnknownParents(
  explainer: string,
  drafts: readonly Draft[],
  tops: readonly Draft[],
  linker: Linker,
): void {
  const names = tops.map(({ id }) => id);
  for (const { entry } of drafts) {
    const { parent } = entry.data;
    if (parent === undefined || names.includes(parent)) continue;
    if (linker.isUnreadable('section', `${explainer}/${parent}`)) continue;
    linker.report(
      'unknown-section',
      entry.path,
      drafts.some(({ id }) => id === parent)
        ? `The section says that it is part of "${parent}", which is part of another section itself.`
        : `The section says that it is part of "${parent}", but there is no such section.`,
      { field: ['parent'] },
      suggestName(parent, names, 'A parent is a section that has no parent itself.'),
    );
  }
}
