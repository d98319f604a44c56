import { describe, expect, it } from 'vitest';
import { createRoutes } from '../../src/lib/routes.ts';
import { timelineJs } from '../../src/lib/timeline-js/timeline-js.ts';
import * as a from './builders.ts';

const origin = {
  routes: createRoutes('/'),
  absolute: (path: string) => `https://record.example${path}`,
};

function eventOf(fields: object) {
  const timelines = [a.timeline([{ id: 'vote', date: '2031-05', ...fields }])];
  const [event] = timelineJs(a.tolls({ timelines }), origin).events;
  return event;
}

describe('the timeline for TimelineJS', () => {
  it('dates an event no more precisely than the record does', () => {
    expect(eventOf({ date: '2031' })?.start_date).toEqual({ year: 2031 });
    expect(eventOf({ date: '2031-05' })?.start_date).toEqual({ year: 2031, month: 5 });
    expect(eventOf({ date: '2031-05-09' })?.start_date).toEqual({ year: 2031, month: 5, day: 9 });
  });

  it('has an end only where the event has one', () => {
    expect(eventOf({})).not.toHaveProperty('end_date');
    expect(eventOf({ end: '2031-06' })?.end_date).toEqual({ year: 2031, month: 6 });
  });

  it('lets no text pass as markup', () => {
    const event = eventOf({ title: 'A <b> & co', text: 'It <script>rose</script>.' });
    expect(event?.text.headline).toBe('A &#x3C;b> &#x26; co');
    expect(event?.text.text).not.toContain('<script');
  });

  it('leads back to the event, its sources and its claims', () => {
    const { text } = eventOf({ claims: ['one'] })?.text ?? {};
    for (const address of ['timeline/#vote', 'claims/one/'])
      expect(text).toContain(`href="https://record.example/tolls/${address}"`);
    expect(text).toContain('href="https://record.example/sources/#audit"');
    expect(text?.replaceAll('\u00a0', ' ')).toContain(': false as of 3 June 2031');
  });
});
