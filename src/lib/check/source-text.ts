import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { Place } from '../problems/problem.ts';

/** A content file cut into its YAML and its text, with positions that lead back into the file. */
export interface SourceText {
  /** The parsed YAML: the whole file, or its front matter. Undefined where there is none. */
  readonly yaml: Document | undefined;
  /** What stands after the front matter, with blank lines in its place, so that its lines count as in the file. */
  readonly body: string;
  /** Mistakes in the YAML itself. */
  readonly mistakes: readonly { message: string; line: number; column: number }[];
  /** Line and column (1-based) of a place in the file. */
  locate(place: Place): { line: number; column: number };
}

const FRONT_MATTER = /^(---[ \t]*\r?\n)([\s\S]*?)(?:\r?\n|^)---[ \t]*(?:\r?\n|$)/;

/** Reads a file's text; `.yaml` and `.yml` files are YAML throughout. */
export function readSourceText(path: string, text: string): SourceText {
  const isYaml = /\.ya?ml$/.test(path);
  const match = isYaml ? null : FRONT_MATTER.exec(text);
  const start = match?.[1]?.length ?? 0;
  const yamlText = isYaml ? text : (match?.[2] ?? '');
  const counter = new LineCounter();
  const yaml =
    isYaml || match !== null
      ? parseDocument(yamlText, {
          lineCounter: counter,
          prettyErrors: false,
          maxAliasCount: 0,
        } as object)
      : undefined;
  const offset = text.slice(0, start).split('\n').length - 1;
  const at = (position: number) => {
    const { line, col } = counter.linePos(position);
    return { line: line + offset, column: col };
  };
  const front = text.slice(0, match?.[0].length ?? 0);
  return {
    yaml,
    body: isYaml ? '' : '\n'.repeat(front.split('\n').length - 1) + text.slice(front.length),
    mistakes: (yaml?.errors ?? []).map(({ message, pos }) => ({ message, ...at(pos[0]) })),
    locate: (place) => ('line' in place ? place : at(positionOf(yaml, place.field))),
  };
}

/** The offset of a field's value, of its key where the value is a collection, or of the nearest parent that exists. */
function positionOf(yaml: Document | undefined, field: readonly (string | number)[]): number {
  for (let length = field.length; length > 0; length--) {
    const path = field.slice(0, length);
    const last = path.at(-1);
    const parent: unknown = yaml?.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item) => isPair(item) && isScalar(item.key) && item.key.value === last,
      );
      const key = isScalar(pair?.key) ? pair.key : undefined;
      const value = isScalar(pair?.value) && length === field.length ? pair.value : undefined;
      const range = value?.range ?? key?.range;
      if (range) return range[0];
    }
    const node: unknown = yaml?.getIn(path, true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
