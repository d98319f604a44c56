import { describe, expect, it } from 'vitest';
import { judgeAnswer, type Answer } from '../../src/lib/links/judge-answer.ts';
import { formatLinkReport, type CheckedLink } from '../../src/lib/links/link-report.ts';
import { retryDelay } from '../../src/lib/links/retry-delay.ts';

const PATIENCE = { tries: 3, backoff: 1000, longest: 60_000 };
const NOW = Date.parse('2031-05-09T12:00:00Z');

function answered(status: number, ...before: [string, number][]): Answer {
  const steps = before.map(([url, code]) => ({ url, status: code }));
  return { status, title: undefined, steps: [...steps, { url: 'https://a.example/end', status }] };
}

describe('an answer is judged', () => {
  const title = (words: string): Answer => ({
    status: 200,
    title: words,
    steps: [{ url: 'https://a.example/report', status: 200 }],
  });

  it.each<[string, Answer, string]>([
    ['there', answered(200), 'fine'],
    ['moved for good', answered(200, ['https://a.example/x', 301]), 'moved'],
    ['moved for now', answered(200, ['https://a.example/x', 302]), 'fine'],
    [
      'moved for good, then for now',
      answered(200, ['https://a.example/x', 301], ['https://a.example/y', 302]),
      'fine',
    ],
    ['not found', answered(404), 'dead'],
    ['gone', answered(410), 'dead'],
    ['moved to what is gone', answered(404, ['https://a.example/x', 301]), 'dead'],
    ['forbidden to machines', answered(403), 'doubtful'],
    ['too many requests', answered(429), 'doubtful'],
    ['a fault of the host', answered(500), 'doubtful'],
    ['no such host', { failure: 'ENOTFOUND' }, 'dead'],
    ['no answer in time', { failure: 'TIMEOUT' }, 'doubtful'],
    ['a wrong certificate', { failure: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'doubtful'],
    ['a page that says it is not there', title('Page not found | Port Merrow'), 'dead'],
    ['a page that says 404', title('404 – Herald'), 'dead'],
    ['a page about something else that was found', title('Wreck found, crew not yet'), 'fine'],
    ['a page about 404 Media', title('Interview with 4040 drivers'), 'fine'],
  ])('%s', (_, answer, standing) => {
    expect(judgeAnswer(answer).standing).toBe(standing);
  });

  it('as gone where a page of a site now leads to its front page', () => {
    const steps = [
      { url: 'https://a.example/2031/report', status: 301 },
      { url: 'https://a.example/', status: 200 },
    ];
    expect(judgeAnswer({ status: 200, title: 'Port Merrow', steps })).toMatchObject({
      standing: 'dead',
      why: 'it leads to the front page of a.example',
    });
  });
});

describe('the wait before asking again', () => {
  it.each<[string, Parameters<typeof retryDelay>[0], number, number | undefined]>([
    ['doubles', { status: 503, retryAfter: null }, 2, 2000],
    ['is what the host asks for, in seconds', { status: 429, retryAfter: '7' }, 1, 7000],
    [
      'is what the host asks for, as a date',
      { status: 503, retryAfter: 'Fri, 09 May 2031 12:00:30 GMT' },
      1,
      30_000,
    ],
    ['is none where the host asks for too much', { status: 429, retryAfter: '3600' }, 1, undefined],
    ['is none after the last try', { status: 503, retryAfter: null }, 3, undefined],
    ['is none where it is no use', { status: 404, retryAfter: '1' }, 1, undefined],
    ['comes after a failure that may pass', { failure: 'TIMEOUT' }, 1, 1000],
    ['does not come after one that will not', { failure: 'ENOTFOUND' }, 1, undefined],
  ])('%s', (_, outcome, attempt, delay) => {
    expect(retryDelay(outcome, attempt, PATIENCE, NOW)).toBe(delay);
  });
});

describe('the report on links', () => {
  const link: CheckedLink = {
    url: 'https://a.example/x',
    sources: ['harbour-audit-2031'],
    isArchive: false,
    standing: 'dead',
    why: 'the host answers 404',
    checked: '2031-05-09',
    place: 'content/sources/harbour.yaml:2',
  };

  it('says where a dead link stands and what to write', () => {
    expect(formatLinkReport([link])).toBe(`Gone
  content/sources/harbour.yaml:2  harbour-audit-2031
    https://a.example/x
    the host answers 404. Give custom.dead: 2031-05-09, and custom.archived with a copy.

1 addresses: 0 fine, 0 moved, 0 not certain, 1 gone.`);
  });

  it('does not ask to archive an archived copy', () => {
    expect(formatLinkReport([{ ...link, isArchive: true }])).toContain('Name another copy');
  });
});
