/** Statuses that a later request may not meet again. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
const PASSING_FAILURES = new Set(['TIMEOUT', 'ECONNRESET', 'EAI_AGAIN', 'UND_ERR_SOCKET']);

export interface Patience {
  /** How often one address is asked for, at most. */
  readonly tries: number;
  /** Milliseconds before the second try; each further one waits twice as long. */
  readonly backoff: number;
  /** Milliseconds that we wait at most, whatever the host asks for. */
  readonly longest: number;
}

/**
 * How long to wait before asking again, in milliseconds; undefined where it is no use, or where the host asks for more
 * patience than we have. `retryAfter` is the header of that name, in seconds or as a date; `now` in milliseconds.
 */
export function retryDelay(
  outcome:
    { readonly status: number; readonly retryAfter: string | null } | { readonly failure: string },
  attempt: number,
  { tries, backoff, longest }: Patience,
  now: number,
): number | undefined {
  if (attempt >= tries) return undefined;
  const isPassing =
    'failure' in outcome ? PASSING_FAILURES.has(outcome.failure) : PASSING.has(outcome.status);
  if (!isPassing) return undefined;
  const asked = 'failure' in outcome ? undefined : askedFor(outcome.retryAfter, now);
  const delay = asked ?? backoff * 2 ** (attempt - 1);
  return delay > longest ? undefined : delay;
}

function askedFor(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
