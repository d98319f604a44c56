import { LOCK_FILE } from '../addresses/anchors-lock.ts';
import { refuseBroken } from '../problems/refuse-broken.ts';
import { buildRecord } from '../record/build-record.ts';
import type { Content, Entry } from '../record/content.ts';
import type { PlainRecord } from '../record/record.ts';
import { relink } from '../record/relink.ts';
import { NO_HOUSE_STYLE, type HouseStyle } from '../schemas/house-style.ts';
import { readContent, readFiles } from './read-content.ts';

/**
 * The record of content that somebody is writing. What has changed is read again when the record is asked for, and no
 * more than that: a site of hundreds of explainers takes seconds to read and to link.
 */
export class LiveContent {
  readonly #folder: string;
  readonly #changed = new Set<string>();
  #isListStale = true;
  #content: Content | undefined;
  #record: PlainRecord | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** To be told of each file that changed, came or went, by its path below the folder. */
  change(path: string, isListed: boolean): void {
    if (isListed) this.#changed.add(path);
    else this.#isListStale = true;
  }

  /** @throws where it does not hold together: the check says why, and where. */
  async record(): Promise<PlainRecord> {
    await this.#update();
    if (this.#record !== undefined) return this.#record;
    const { record, problems } = buildRecord(this.#content ?? (await this.#readAll()));
    refuseBroken(problems);
    this.#record = record;
    return record;
  }

  async houseStyle(): Promise<HouseStyle> {
    await this.#update();
    return this.#content?.houseStyle[0]?.data ?? NO_HOUSE_STYLE;
  }

  async #update(): Promise<void> {
    if (this.#isListStale || this.#content === undefined) await this.#readAll();
    for (const path of this.#changed) {
      this.#changed.delete(path);
      const [kept, record] = [this.#content, this.#record];
      this.#record = undefined;
      this.#content = kept && withFile(kept, path, readFiles(this.#folder, [path]).content);
      // Read anew the next time, when it may be whole again.
      if (this.#content === undefined) this.#isListStale = true;
      else if (record !== undefined) {
        const linked = relink(record, this.#content, path);
        if (linked?.problems.length === 0) this.#record = linked.record;
        else refuseBroken(linked?.problems ?? []);
      }
    }
    if (this.#isListStale) await this.#readAll();
  }

  async #readAll(): Promise<Content> {
    this.#isListStale = false;
    this.#changed.clear();
    this.#record = undefined;
    const { content } = await readContent(this.#folder);
    this.#content = content;
    return content;
  }
}

function publishedOf({ explainers }: Content, path: string): string | undefined {
  return explainers.find((entry) => entry.path === path)?.data.published;
}

/** The content with one file read anew; undefined where that cannot be read or was not there. */
function withFile(content: Content, path: string, read: Content): Content | undefined {
  if (read.unreadable.length > 0 || content.unreadable.length > 0) return undefined;
  // Which explainers share their lists may be another matter now.
  if (path === LOCK_FILE || publishedOf(read, path) !== publishedOf(content, path))
    return undefined;
  for (const name of Object.keys(read) as (keyof Content)[]) {
    const [entry] = read[name] as readonly Entry<unknown>[];
    if (entry === undefined) continue;
    const list = content[name] as readonly Entry<unknown>[];
    if (!list.some((one) => one.path === path)) return undefined;
    return { ...content, [name]: list.map((one) => (one.path === path ? entry : one)) };
  }
  // A file that is none of the record, such as the list of addresses.
  return content;
}
