import { isHashed } from '../hosting/hashed-files.ts';
import { PACKINGS } from '../hosting/packings.ts';

/**
 * Whether a file of a build, or the file that it is a packed copy of, never changes under its name. A page that was opened
 * before a new release may still ask for it, so that it goes on being served beside the new ones.
 */
export function isLasting(path: string): boolean {
  const { ending = '' } = PACKINGS.find((packing) => path.endsWith(packing.ending)) ?? {};
  return isHashed(`/${path.slice(0, path.length - ending.length)}`);
}
