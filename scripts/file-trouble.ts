const TROUBLE: { readonly [code: string]: string } = {
  ENOSPC: 'The disk is full. Make room, then try again.',
  EDQUOT: 'The room that you have on the disk is used up. Make room, then try again.',
  EROFS: 'The disk can only be read, not written to.',
  EACCES: 'You may not write there. Make the folder yours, or run this as the one who may.',
  EPERM: 'The system does not allow it there.',
  ENOTDIR: 'A file stands where a folder should be.',
};

/** What went wrong with a file or disk, in words for whoever ran the command; else the error's own. */
export function fileTrouble(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path, dest }: NodeJS.ErrnoException & { dest?: string } = error;
  const words = TROUBLE[code ?? ''];
  if (words === undefined) return error.message;
  const place = dest ?? path;
  return place === undefined ? words : `${words} (${code}: ${place})`;
}

/** What programs that are not Node say for the same. */
const SAID: { readonly [code: string]: RegExp } = {
  ENOSPC: /\bENOSPC\b|No space left on device/,
  EDQUOT: /\bEDQUOT\b|Disk quota exceeded/,
  EROFS: /\bEROFS\b|Read-only file system/,
  EACCES: /\bEACCES\b|Permission denied/,
};

/** The same for what another program printed, where it names an error of a file or disk. */
export function fileTroubleIn(output: string): string | undefined {
  const found = Object.entries(SAID).find(([, words]) => words.test(output));
  return found === undefined ? undefined : TROUBLE[found[0]];
}
