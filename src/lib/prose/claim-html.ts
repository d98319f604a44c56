import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import type { Verdict } from '../schemas/verdict.ts';

// As strings, for the same reason as the markup beside it in `inline-html.ts`. Each mark and note stands on a page a
// hundred times over: no element here is there for its looks alone.

/** What stands behind the last word of a claim: the verdict then, if it was another one, the verdict now, the way in. */
export function claimMarksHtml(marks: {
  readonly then: Verdict | undefined;
  readonly now: Verdict;
  /** The id of the note that the button opens. */
  readonly note: string;
  /** The id of the phrase. */
  readonly phrase: string;
  readonly buttonName: string;
}): string {
  const { then, now, note, phrase, buttonName } = marks;
  return toHtml([
    ...(then === undefined ? [] : [mark(then, { class: 'then', dataV: then })]),
    mark(now),
    h('button', {
      type: 'button',
      popovertarget: note,
      ariaLabel: buttonName,
      ariaDescribedBy: phrase,
    }),
  ]);
}

/** The note of a claim. */
export function claimNoteHtml(note: {
  readonly id: string;
  readonly verdict: Verdict;
  /** The verdict in words. */
  readonly name: string;
  /** Since when it holds; empty where `was` says it. */
  readonly since: string;
  /** What held before, in words around the earlier verdict's name. */
  readonly was:
    | {
        readonly verdict: Verdict;
        readonly before: string;
        readonly name: string;
        readonly after: string;
      }
    | undefined;
  /** What changed the verdict, in one line. */
  readonly changedBy: string | undefined;
  readonly summary: string;
  readonly address: string;
  readonly linkWords: string;
  /** True where the note has stood in full before: beside the text a short one will do. */
  readonly isReprise: boolean;
}): string {
  const { was, changedBy } = note;
  const properties = { id: note.id, popover: '', role: 'note', dataV: note.verdict };
  const standing =
    was === undefined
      ? h('small', note.since)
      : h('small', [
          `${was.before} `,
          h('span', { dataV: was.verdict }, [mark(was.verdict), was.name]),
          was.after,
        ]);
  return toHtml(
    h(note.isReprise ? 'span.note.reprise' : 'span.note', properties, [
      h('b', [mark(note.verdict), note.name]),
      ' ',
      standing,
      ...(changedBy === undefined ? [] : [' ', h('span.changed', changedBy)]),
      ' ',
      h('span', `${note.summary} `),
      h('a', { href: note.address }, note.linkWords),
    ]),
  );
}

function mark(verdict: Verdict, { class: name = '', dataV = '' } = {}) {
  // Its size stands here too: without the style sheet, browsers would draw it as large as a picture.
  const properties = { class: `mark ${name}`.trim(), ariaHidden: 'true', width: 16, height: 16 };
  return s('svg', dataV === '' ? properties : { ...properties, dataV }, [
    s('use', { href: `#v-${verdict}` }),
  ]);
}
