/** The file that lists every address that was ever published, below `content/`. */
export const LOCK_FILE = 'anchors.lock';

const HEADER =
  '# Every address that this site has promised, one a line. "npm run anchors" adds to it; nothing is ever taken out.';

export interface LockedAddress {
  readonly address: string;
  /** From 1. */
  readonly line: number;
}

export interface AnchorsLock {
  readonly addresses: readonly LockedAddress[];
  /** Lines that are no address, worded for the author. */
  readonly mistakes: readonly { readonly line: number; readonly message: string }[];
}

const LONGEST = 300;
const MOST_MISTAKES = 20;
/** `/`, `/tolls/`, `/tolls/#money`, `/tolls/claims/bridge-toll/`, `/feed.xml`. */
const ADDRESS =
  /^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*(?:[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]+|#[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

/** Reads the file. Blank lines and comments say nothing. */
export function parseAnchorsLock(text: string): AnchorsLock {
  const addresses: LockedAddress[] = [];
  const mistakes: { line: number; message: string }[] = [];
  const seen = new Map<string, number>();
  for (const [at, typed] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = at + 1;
    const address = typed.slice(0, LONGEST + 1).trim();
    if (address === '' || address.startsWith('#')) continue;
    const first = seen.get(address);
    if (typed.length > LONGEST || !ADDRESS.test(address))
      mistakes.push({ line, message: `The line is no address: "${shorten(address)}".` });
    else if (first !== undefined)
      mistakes.push({ line, message: `"${address}" is there already, in line ${first}.` });
    else {
      seen.set(address, line);
      addresses.push({ address, line });
    }
  }
  const [next] = mistakes.slice(MOST_MISTAKES);
  if (next === undefined) return { addresses, mistakes };
  const more = mistakes.length - MOST_MISTAKES;
  const rest = { line: next.line, message: `${more} more lines from here on are no addresses.` };
  return { addresses, mistakes: [...mistakes.slice(0, MOST_MISTAKES), rest] };
}

/** The file that lists some addresses. */
export function formatAnchorsLock(addresses: Iterable<string>): string {
  // By code unit, so that every machine sorts alike.
  return `${[HEADER, ...[...new Set(addresses)].sort()].join('\n')}\n`;
}

/** Fit to be printed: short, and without signs that would garble a terminal. */
function shorten(typed: string): string {
  const shown = typed.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
