import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

interface KeptCard {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Drawn cards by the hash of all that they are made from. An explainer's lie in one file: making a file takes longer than drawing a card. */
export type KeptCards = ReadonlyMap<string, Uint8Array>;

/** The cards of a file that are as they were kept; none where there is no such file, or it is damaged. */
export async function readKeptCards(file: string): Promise<KeptCards> {
  try {
    // Written by `keepCards`; whatever else it may be, a card is taken by its hash alone.
    const kept = deserialize(await readFile(file)) as ReadonlyMap<string, KeptCard>;
    return new Map(
      [...kept]
        .filter(([, { bytes, sha256 }]) => hash('sha256', bytes, 'hex') === sha256)
        .map(([key, { bytes }]) => [key, bytes]),
    );
  } catch {
    return new Map();
  }
}

/** Two builds may keep the same cards at once: each writes a file of its own and gives it its name. */
export async function keepCards(file: string, cards: KeptCards): Promise<void> {
  const kept = new Map(
    [...cards].map(([key, bytes]) => [key, { sha256: hash('sha256', bytes, 'hex'), bytes }]),
  );
  const draft = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, serialize(kept));
  await rename(draft, file);
}
