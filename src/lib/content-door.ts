import type { PlainRecord } from './record/record.ts';
import type { HouseStyle } from './schemas/house-style.ts';

/** What pages are made from, kept by whoever runs Astro: pages are evaluated apart from it. */
export interface KeptContent {
  record(): Promise<PlainRecord>;
  houseStyle(): Promise<HouseStyle>;
}

const DOOR = Symbol.for('plain-record: kept content');

/** The content that the development server or a run of the build keeps; undefined where Astro was run by itself. */
export function keptContent(): KeptContent | undefined {
  // Nothing else knows the symbol.
  return Reflect.get(globalThis, DOOR) as KeptContent | undefined;
}

/** Hands the content to the pages. */
export function openDoor(content: KeptContent): void {
  Reflect.set(globalThis, DOOR, content);
}
