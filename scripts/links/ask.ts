import type { Answer } from '../../src/lib/links/judge-answer.ts';

const MOST_REDIRECTS = 10;
const MOST_BYTES = 65_536;

export interface Asking {
  readonly userAgent: string;
  /** Milliseconds for one answer. */
  readonly timeout: number;
}

/** An answer, and when the host wants to be asked again. */
export type Asked = Answer & { readonly retryAfter: string | null };

/**
 * Asks for an address and follows its redirects. One GET serves for both what HEAD would tell and the title of a page;
 * of anything else than a page no more is read than the headers.
 */
export async function ask(url: string, { userAgent, timeout }: Asking): Promise<Asked> {
  const steps: { url: string; status: number }[] = [];
  let next = url;
  try {
    while (steps.length <= MOST_REDIRECTS) {
      const response = await fetch(next, {
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
        headers: { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.8' },
      });
      const { status, headers } = response;
      steps.push({ url: next, status });
      const location = status >= 300 && status < 400 ? headers.get('location') : null;
      if (location === null || !URL.canParse(location, next)) {
        const isPage = /html/.test(headers.get('content-type') ?? '');
        const title = isPage ? titleIn(await readStart(response)) : undefined;
        if (!isPage) await response.body?.cancel();
        return { status, steps, title, retryAfter: headers.get('retry-after') };
      }
      await response.body?.cancel();
      next = new URL(location, next).href;
      if (!/^https?:/.test(next))
        return { failure: `it redirects to ${next.slice(0, 40)}`, retryAfter: null };
    }
    return { failure: 'LOOP', retryAfter: null };
  } catch (error) {
    return { failure: codeOf(error), retryAfter: null };
  }
}

async function readStart(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  if (response.body === null) return text;
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_BYTES || /<\/title>/i.test(text)) break;
  }
  return text;
}

function titleIn(html: string): string | undefined {
  return /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1]?.trim();
}

/** The code of what went wrong, which fetch hides in the causes of its error. */
function codeOf(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError') return 'TIMEOUT';
    if ('code' in at && typeof at.code === 'string')
      return at.code === 'UND_ERR_CONNECT_TIMEOUT' || at.code === 'ETIMEDOUT' ? 'TIMEOUT' : at.code;
  }
  return String(error);
}
