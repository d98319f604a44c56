import { hasVerdict, readQuery, writeQuery, type SearchQuery } from '../lib/search/search-query.ts';
import { englishSearch as strings } from '../lib/strings/search-en.ts';
import { choose, field, inside } from './form-fields.ts';
import { foundItem } from './found-item.ts';
import {
  openIndex,
  type FoundThing,
  type SearchIndex,
  type SearchResponse,
} from './search-index.ts';

const AT_ONCE = 10;
/** How long a reader has to have stopped typing. */
const PAUSE = 250;

/**
 * Searches the record in the reader's browser. The page's address always holds the query: typing replaces it, and what a
 * reader settles on (by the button, by a filter) stays in the history, so that Back leads to it.
 */
class RecordSearch extends HTMLElement {
  #form = inside(this, 'form', HTMLFormElement);
  #status = inside(this, '[role=status]', HTMLElement);
  #list = inside(this, '.results', HTMLOListElement);
  #more = inside(this, '.more', HTMLButtonElement);
  #older = inside(this, '.older', HTMLElement);
  #elsewhere = inside(this, '.elsewhere', HTMLElement);
  #verdicts = inside(this, 'fieldset[data-filter=verdict]', HTMLFieldSetElement);
  #indexes = readIndexes(this.dataset['indexes'] ?? '');
  /** How many of the indexes are searched. */
  #open = 1;
  #index: Promise<SearchIndex> | undefined;
  #turn = 0;
  #pause = 0;
  #settled = true;

  connectedCallback(): void {
    for (const fieldset of this.querySelectorAll('fieldset')) fieldset.disabled = false;
    inside(this, 'fieldset[data-filter=kind]', HTMLFieldSetElement).hidden = false;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#settle();
    });
    this.#form.addEventListener('input', (event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      if (event.target.type === 'radio') this.#settle();
      else this.#typed();
    });
    inside(this.#older, 'button', HTMLButtonElement).onclick = () => this.#searchOlder();
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Takes the query from the address. */
  #restore(): void {
    window.clearTimeout(this.#pause);
    const { words, kind, verdict } = readQuery(location.search);
    field(this.#form, 'q').value = words;
    choose(this.#form, 'kind', kind);
    choose(this.#form, 'verdict', verdict);
    this.#settled = true;
    void this.#search();
  }

  #typed(): void {
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => {
      this.#remember(this.#settled);
      this.#settled = false;
      void this.#search();
    }, PAUSE);
  }

  #settle(): void {
    window.clearTimeout(this.#pause);
    this.#remember(true);
    this.#settled = true;
    void this.#search();
  }

  #remember(asNew: boolean): void {
    const address = `${location.pathname}${writeQuery(this.#query())}`;
    if (address === `${location.pathname}${location.search}`) return;
    if (asNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  #query(): SearchQuery {
    const form = new FormData(this.#form);
    const value = (name: string) => String(form.get(name) ?? '');
    return { words: value('q').trim(), kind: value('kind'), verdict: value('verdict') };
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const { words, kind, verdict } = this.#query();
    this.#verdicts.hidden = !hasVerdict(kind);
    this.#more.hidden = true;
    if (writeQuery({ words, kind, verdict }) === '') return this.#show(undefined, '');
    const filters = {
      ...(kind === '' ? {} : { kind }),
      ...(verdict === '' || !hasVerdict(kind) ? {} : { verdict }),
    };
    try {
      if (this.#index === undefined) this.#status.textContent = strings.searching;
      this.#index ??= openIndex(this.#indexes[0]?.folder ?? '');
      const index = await this.#index;
      // Without words, Pagefind lists all that the filters let through.
      const response = await index.search(words === '' ? null : words, filters);
      const items = await load(response, 0);
      if (turn !== this.#turn) return;
      this.#show(response, words, items);
    } catch {
      if (turn !== this.#turn) return;
      this.#list.replaceChildren();
      this.#status.textContent = '';
      this.#lead('failed');
    }
  }

  #show(response: SearchResponse | undefined, words: string, items: FoundThing[] = []): void {
    const count = response?.results.length ?? 0;
    this.#status.textContent = response === undefined ? '' : strings.found(count, words);
    this.#list.replaceChildren(...items.map((item) => this.#item(item)));
    this.#lead(response !== undefined && count === 0 ? 'nothing' : undefined);
    this.#count(response);
    this.#offerMore(response);
    this.#offerOlder(response);
  }

  /** As many further indexes as are searched already: so all are reached soon, and none is loaded that nobody asked for. */
  #searchOlder(): void {
    const added = this.#indexes.slice(this.#open, this.#open * 2);
    this.#open += added.length;
    const before = this.#index;
    this.#index = before?.then(async (index) => {
      for (const { folder } of added) await index.add(folder);
      return index;
    });
    this.#status.textContent = strings.searching;
    void this.#search();
  }

  #offerOlder(response: SearchResponse | undefined): void {
    const count = (indexes: readonly IndexPlace[]) =>
      indexes.reduce((total, { explainers }) => total + explainers, 0);
    const isHeld = this.#older.contains(document.activeElement);
    this.#older.hidden = response === undefined || this.#open >= this.#indexes.length;
    if (isHeld && this.#older.hidden) field(this.#form, 'q').focus();
    inside(this.#older, 'p', HTMLParagraphElement).textContent = strings.searched(
      count(this.#indexes.slice(0, this.#open)),
      count(this.#indexes),
    );
  }

  #offerMore(response: SearchResponse | undefined): void {
    const shown = this.#list.childElementCount;
    this.#more.hidden = response === undefined || shown >= response.results.length;
    if (response === undefined) return;
    const turn = this.#turn;
    this.#more.onclick = async () => {
      try {
        const items = (await load(response, shown)).map((item) => this.#item(item));
        if (turn !== this.#turn) return;
        this.#list.append(...items);
        items[0]?.querySelector('a')?.focus();
        this.#offerMore(response);
      } catch {
        this.#lead('failed');
      }
    };
  }

  /** Where else to look, and why; or nothing of the kind. */
  #lead(reason: 'failed' | 'nothing' | undefined): void {
    this.#elsewhere.hidden = reason === undefined;
    for (const lead of this.#elsewhere.querySelectorAll<HTMLElement>('[data-lead]'))
      lead.hidden = lead.dataset['lead'] !== reason;
  }

  /** Beside each filter, how many things it would leave. */
  #count(response: SearchResponse | undefined): void {
    for (const input of this.#form.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
      const { name, value } = input;
      const counts = response?.totalFilters[name];
      const all = name === 'kind' ? response?.unfilteredResultCount : sum(counts);
      const count = value === '' ? all : (counts?.[value] ?? 0);
      const place = input.parentElement?.querySelector('.count');
      if (place) place.textContent = response === undefined ? '' : String(count);
    }
  }

  #item(thing: FoundThing): HTMLLIElement {
    return foundItem(thing, (verdict) => this.#verdictWord(verdict));
  }

  /** As the choice of verdicts shows it. */
  #verdictWord(verdict: string): Node | undefined {
    const words = [...this.#verdicts.querySelectorAll<HTMLElement>('.verdict')];
    return words.find((word) => word.dataset['v'] === verdict)?.cloneNode(true);
  }
}

customElements.define('record-search', RecordSearch);

/** An index, and how many explainers it searches. */
interface IndexPlace {
  readonly folder: string;
  readonly explainers: number;
}

/** The indexes that the page names, the newest first. */
function readIndexes(json: string): IndexPlace[] {
  // The page is of this site, as is this script: `search.astro` writes what is read here.
  return JSON.parse(json) as IndexPlace[];
}

function load({ results }: SearchResponse, from: number): Promise<FoundThing[]> {
  return Promise.all(results.slice(from, from + AT_ONCE).map((result) => result.data()));
}

function sum(counts: Readonly<Record<string, number>> = {}): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
