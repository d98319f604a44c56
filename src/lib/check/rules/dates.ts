import {
  compareDates,
  firstDay,
  lastDay,
  precisionOf,
  type PartialDate,
} from '../../dates/partial-date.ts';
import type { Place, Problem, RuleName } from '../../problems/problem.ts';
import type { Explainer } from '../../record/record.ts';
import type { Rule } from './context.ts';

/** Timelines run forwards, things end after they begin, and no event is dated more closely than its sources allow. */
export const timelineDates: Rule = ({ content, issued }) =>
  content.timelines.flatMap(({ path, data }) =>
    data.events.flatMap((event, at): Problem[] => {
      const before = data.events[at - 1];
      const report = problemIn(path);
      const field = ['events', at];
      const dates = event.sources.flatMap((id) => issued.get(id) ?? []);
      const isAhead =
        dates.length > 0 && dates.every((date) => lastDay(date) < firstDay(event.date));
      return [
        ...(before !== undefined && compareDates(before.date, event.date) > 0
          ? [
              report(
                'timeline-order',
                { field: [...field, 'date'] },
                `The event "${event.id}" (${event.date}) stands after "${before.id}" (${before.date}).`,
                'Events are listed oldest first: move one of the two.',
              ),
            ]
          : []),
        ...(event.end !== undefined && lastDay(event.end) < firstDay(event.date)
          ? [
              report(
                'ends-before-start',
                { field: [...field, 'end'] },
                `The event "${event.id}" ends (${event.end}) before it begins (${event.date}).`,
                'Swap the two dates, or leave "end" out.',
              ),
            ]
          : []),
        ...(precisionOf(event.date) === 'day' &&
        dates.length > 0 &&
        dates.every((date) => precisionOf(date) !== 'day')
          ? [
              report(
                'closer-than-sources',
                { field: [...field, 'date'] },
                `"${event.id}" is dated to the day (${event.date}), its sources only to a month or a year.`,
                'Make sure that a source names the day; else give the month or the year.',
              ),
            ]
          : []),
        ...(isAhead
          ? [
              report(
                'source-before-event',
                { field: [...field, 'sources'] },
                `All sources of "${event.id}" (${event.date}) were published before it happened.`,
                'Cite a source that could know, or correct the date.',
              ),
            ]
          : []),
      ];
    }),
  );

/** The dates of an explainer fit each other, and nothing in it is younger than the day its record ends on. */
export const explainerDates: Rule = ({ content, record }) => {
  const explainers = new Map(record.explainers.map((explainer) => [explainer.id, explainer]));
  return content.explainers.flatMap(({ path, data }): Problem[] => {
    const report = problemIn(path);
    const explainer = explainers.get(path.split('/')[1] ?? '');
    const newest = explainer && newestOf(explainer);
    return [
      ...(data.updated < data.published
        ? [
            report(
              'updated-before-published',
              { field: ['updated'] },
              `The explainer was updated (${data.updated}) before it was published (${data.published}).`,
              'Swap the two days.',
            ),
          ]
        : []),
      ...(newest !== undefined && firstDay(newest.date) > data.recordAsOf
        ? [
            report(
              'beyond-the-record',
              { field: ['recordAsOf'] },
              `The record is said to end on ${data.recordAsOf}, but ${newest.what} "${newest.id}" is dated ${newest.date}.`,
              'Move recordAsOf on to the newest date that the record covers.',
            ),
          ]
        : []),
    ];
  });
};

/** What an explainer has that is dated last, and of what has the same date, what comes last. */
function newestOf({ claims, events, citations }: Explainer) {
  let newest:
    { readonly date: PartialDate; readonly what: string; readonly id: string } | undefined;
  const look = (date: PartialDate, what: string, id: string) => {
    if (newest === undefined || compareDates(newest.date, date) <= 0) newest = { date, what, id };
  };
  for (const { id, history } of claims)
    for (const { date } of history) look(date, 'a verdict on the claim', id);
  for (const { id, date } of events) look(date, 'the event', id);
  for (const { id, issued } of citations) look(issued, 'the source', id);
  // Told by itself: the compiler does not see that `look` was called.
  return newest as
    { readonly date: PartialDate; readonly what: string; readonly id: string } | undefined;
}

/** A verdict is judged by what was public on its day: the sources that moved it are not younger. */
export const verdictDates: Rule = ({ content, issued }) =>
  content.claims.flatMap(({ path, data }) =>
    data.history.flatMap((entry, at) =>
      entry.because.flatMap((id, place): Problem[] => {
        const date = issued.get(id);
        if (date === undefined || firstDay(date) <= lastDay(entry.date)) return [];
        return [
          problemIn(path)(
            'source-after-verdict',
            { field: ['history', at, 'because', place] },
            `Verdict ${at + 1} (${entry.date}) rests on "${id}", which came out on ${date}.`,
            'A verdict is judged by what was public on its day: date it later, or name another source.',
          ),
        ];
      }),
    ),
  );

function problemIn(path: string) {
  return (rule: RuleName, place: Place, message: string, hint: string): Problem => ({
    rule,
    file: `content/${path}`,
    place,
    message,
    hint,
  });
}
