import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Place } from '../problems/problem.ts';
import { fieldPlaces } from '../yaml/place-of-field.ts';
import { readPlainYaml } from '../yaml/read-plain-yaml.ts';
import { pointsOf } from '../points-of.ts';
import { yamlMistake } from './yaml-mistake.ts';

/** A content file cut into its YAML and its text, with positions that lead back into the file. */
export interface SourceText {
  /** What the YAML says: the whole file, or its front matter. Undefined where there is none, or a mistake. */
  readonly data: unknown;
  /** What stands after the front matter, with blank lines in its place, so that its lines count as in the file. */
  readonly body: string;
  /** What keeps the file from being read at all. */
  readonly mistake: SourceMistake | undefined;
  /** Line and column (1-based) of a place in the file. */
  locate(place: Place): Point;
}

interface SourceMistake {
  readonly rule: 'broken-yaml' | 'missing-front-matter';
  readonly message: string;
  readonly hint?: string | undefined;
  readonly place: Point;
}

interface Point {
  readonly line: number;
  readonly column: number;
}

const FRONT_MATTER = /^(---[ \t]*\r?\n)(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Reads a file's text; `.yaml` files are YAML throughout. */
export function readSourceText(path: string, file: string): SourceText {
  const text = file.replace(/^\uFEFF/, '');
  const isYaml = path.endsWith('.yaml');
  const match = isYaml ? null : FRONT_MATTER.exec(text);
  if (!isYaml && match === null)
    return { data: undefined, body: text, mistake: noFrontMatter(text), locate: locateIn };
  const yamlText = isYaml ? text : (match?.[2] ?? '');
  const front = match?.[0] ?? '';
  const body = isYaml ? '' : '\n'.repeat(front.split('\n').length - 1) + text.slice(front.length);
  const offset = isYaml ? 0 : 1;
  const plain = readPlainYaml(yamlText);
  if (plain !== undefined)
    return { data: plain, body, mistake: undefined, locate: plainPlaces(yamlText, offset) };
  const { yaml, at } = parseFully(yamlText, offset);
  const wrong = yamlMistake(yaml, yamlText);
  return {
    data: wrong === undefined ? yaml.toJS() : undefined,
    body,
    mistake: wrong && {
      rule: 'broken-yaml',
      message: wrong.message,
      hint: wrong.hint,
      place: at(wrong.offset),
    },
    locate: (place) => ('line' in place ? locateIn(place) : at(positionOf(yaml, place))),
  };
}

/** The YAML with all that there is to know of it, and the point in the file at an offset in it. */
function parseFully(yamlText: string, linesBefore: number) {
  const counter = new LineCounter();
  const yaml = parseDocument(yamlText, {
    lineCounter: counter,
    prettyErrors: false,
    // Looked for by `yamlMistake`, in one pass: the parser would compare each key with each.
    uniqueKeys: false,
  });
  const at = (position: number): Point => {
    const { line, col } = counter.linePos(position);
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  return { yaml, at };
}

/** Where fields stand in YAML that was read the short way. */
function plainPlaces(yamlText: string, linesBefore: number): SourceText['locate'] {
  return (place) => {
    if ('line' in place) return locateIn(place);
    if (lastAsked?.yamlText !== yamlText) lastAsked = placesIn(yamlText);
    const { placeOf, pointAt } = lastAsked;
    const offset = placeOf(place.field, place.at);
    if (offset !== undefined) {
      const { line, column } = pointAt(offset);
      return { line: line + linesBefore, column };
    }
    lastAsked.full ??= parseFully(yamlText, linesBefore);
    const { yaml, at } = lastAsked.full;
    return at(positionOf(yaml, place));
  };
}

/** The places of one text: problems come file by file, and those of all texts together take more room than the texts. */
let lastAsked: PlacesIn | undefined;

interface PlacesIn {
  readonly yamlText: string;
  readonly placeOf: ReturnType<typeof fieldPlaces>;
  readonly pointAt: ReturnType<typeof pointsOf>;
  full?: ReturnType<typeof parseFully>;
}

function placesIn(yamlText: string): PlacesIn {
  return { yamlText, placeOf: fieldPlaces(yamlText), pointAt: pointsOf(yamlText) };
}

function noFrontMatter(text: string): SourceMistake {
  const message = text.startsWith('---')
    ? 'The front matter is not closed.'
    : 'The file has no front matter.';
  const hint = 'It stands at the very top, between two lines of three hyphens: ---';
  return { rule: 'missing-front-matter', message, hint, place: { line: 1, column: 1 } };
}

function locateIn(place: Place): Point {
  return 'line' in place ? { line: place.line, column: place.column } : { line: 1, column: 1 };
}

/** The offset of a field's value, of its name where the value is a collection, or of the nearest parent that exists. */
function positionOf(yaml: Document, { field, at }: Extract<Place, { field: unknown }>): number {
  for (let length = field.length; length > 0; length--) {
    const path = field.slice(0, length);
    const last = path.at(-1);
    const parent: unknown = yaml.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(last),
      );
      const key = isScalar(pair?.key) ? pair.key : undefined;
      const isMeant = length === field.length && at !== 'name';
      const value = isScalar(pair?.value) && isMeant ? pair.value : undefined;
      const range = value?.range ?? key?.range;
      if (range) return range[0];
    }
    const node: unknown = yaml.getIn(path, true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
