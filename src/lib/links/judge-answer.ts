/** What came back for an address: an answer after redirects, or what kept it from coming. */
export type Answer =
  | {
      readonly status: number;
      /** Every address on the way and the status that it answered with; the last one is where it ended. */
      readonly steps: readonly { readonly url: string; readonly status: number }[];
      /** The `<title>` of the page, where it is one. */
      readonly title: string | undefined;
    }
  | { readonly failure: string };

/**
 * `fine`: it is there. `moved`: it is there, at another address for good. `doubtful`: it could not be told, or not by a
 * machine. `dead`: it is gone.
 */
export type Standing = 'fine' | 'moved' | 'doubtful' | 'dead';

export interface Judgement {
  readonly standing: Standing;
  /** Why, in a few words. Empty where it is fine. */
  readonly why: string;
  /** Where it has moved to. */
  readonly to?: string;
}

const GONE = new Set([404, 410]);
const FOR_GOOD = new Set([301, 308]);
/** What pages say that are not there, but come with 200 as if they were. */
const SAYS_GONE =
  /\b(?:404|(?:page|article|story|document|file|content) (?:was |is |could )?(?:not|no longer) (?:be )?(?:found|available|exist)|page (?:unavailable|removed|does not exist|not exist)|not found|no longer available)\b/i;
const FAILURES: { readonly [code: string]: string } = {
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host broke off the connection',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  TIMEOUT: 'the host did not answer in time',
  LOOP: 'it redirects in a circle',
};

/** How an address stands, by what came back for it. */
export function judgeAnswer(answer: Answer): Judgement {
  if ('failure' in answer) return judgeFailure(answer.failure);
  const { status, steps, title } = answer;
  const first = steps[0]?.url ?? '';
  const last = steps.at(-1)?.url ?? first;
  if (GONE.has(status)) return { standing: 'dead', why: `the host answers ${status}` };
  if (status < 200 || status >= 300)
    return { standing: 'doubtful', why: `the host answers ${status}` };
  if (title !== undefined && SAYS_GONE.test(title))
    return { standing: 'dead', why: `the page says "${shorten(title)}"` };
  if (isDeep(first) && !isDeep(last))
    return { standing: 'dead', why: `it leads to the front page of ${new URL(last).host}` };
  const redirects = steps.slice(0, -1);
  if (redirects.length > 0 && redirects.every((step) => FOR_GOOD.has(step.status)))
    return { standing: 'moved', why: 'it has moved for good', to: last };
  return { standing: 'fine', why: '' };
}

function judgeFailure(code: string): Judgement {
  if (code === 'ENOTFOUND') return { standing: 'dead', why: FAILURES[code] ?? code };
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code);
  const why = isCertificate ? `its certificate is not valid (${code})` : (FAILURES[code] ?? code);
  return { standing: 'doubtful', why };
}

function isDeep(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.length > 1;
}

/** Fit to be printed: short, and without signs that would garble a terminal. */
function shorten(text: string): string {
  const shown = text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
