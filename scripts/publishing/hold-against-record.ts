import type { FileHashes } from '../../src/lib/publishing/build-record.ts';

const MOST = 5;

/** How the files that lie there differ from those that were recorded, in words; undefined where they do not. */
export function differences(recorded: FileHashes, found: FileHashes): string | undefined {
  const lines = [
    ...Object.keys(recorded)
      .filter((path) => !Object.hasOwn(found, path))
      .map((path) => `missing: ${path}`),
    ...Object.keys(recorded)
      .filter((path) => Object.hasOwn(found, path) && found[path] !== recorded[path])
      .map((path) => `changed: ${path}`),
    ...Object.keys(found)
      .filter((path) => !Object.hasOwn(recorded, path))
      .map((path) => `not of the build: ${path}`),
  ];
  if (lines.length === 0) return undefined;
  return listed(lines);
}

/** A list of lines, cut short. */
export function listed(lines: readonly string[]): string {
  const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
  return [...lines.slice(0, MOST), ...more].map((line) => `  ${line}`).join('\n');
}
