import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Judgement } from '../../src/lib/links/judge-answer.ts';

export interface Remembered extends Judgement {
  /** The day, as 2031-05-09. */
  readonly checked: string;
}

/** What was found at earlier times, by address. A file that cannot be read remembers nothing. */
export async function readCache(file: string): Promise<Map<string, Remembered>> {
  try {
    const parsed: unknown = JSON.parse(await readFile(file, 'utf8'));
    const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : [];
    return new Map(
      entries.filter((entry): entry is [string, Remembered] => isRemembered(entry[1])),
    );
  } catch {
    return new Map();
  }
}

export async function writeCache(
  file: string,
  cache: ReadonlyMap<string, Remembered>,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}-next`, JSON.stringify(Object.fromEntries(cache), null, 1));
  await rename(`${file}-next`, file);
}

/** Whether what was found need not be asked for again: only what was fine or had moved, and not too long ago. */
export function isFresh({ standing, checked }: Remembered, today: string, days: number): boolean {
  const age = (Date.parse(today) - Date.parse(checked)) / 86_400_000;
  return (standing === 'fine' || standing === 'moved') && age >= 0 && age < days;
}

function isRemembered(value: unknown): value is Remembered {
  return (
    typeof value === 'object' &&
    value !== null &&
    'standing' in value &&
    'why' in value &&
    'checked' in value &&
    /^\d{4}-\d\d-\d\d$/.test(String(value.checked))
  );
}
