import type { LiveContent } from './check/live-content.ts';

const DOOR = Symbol.for('plain-record: live content');

/** The content that the development server keeps; undefined elsewhere. Pages are evaluated apart from the server. */
export function liveContent(): LiveContent | undefined {
  // Nothing else knows the symbol.
  return Reflect.get(globalThis, DOOR) as LiveContent | undefined;
}

/** Hands the content to the pages. */
export function openDoor(content: LiveContent): void {
  Reflect.set(globalThis, DOOR, content);
}
