import type { Content } from '../record/content.ts';

/** Content as lines of JSON, one an entry: no line is longer than a file, however much there is. */
export function* contentLines(content: Content): Generator<string> {
  for (const [list, entries] of Object.entries(content) as [string, readonly unknown[]][])
    for (const entry of entries) yield JSON.stringify([list, entry]);
}

/** The content that such lines hold. */
export async function readContentLines(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Content> {
  const content: { readonly [list in keyof Content]: unknown[] } = {
    ...{ explainers: [], sections: [], claims: [], timelines: [], corrections: [] },
    ...{ figures: [], terms: [], sources: [], people: [], pages: [] },
    ...{ houseStyle: [], unreadable: [], lists: [], site: [] },
  };
  for await (const line of lines) {
    const [list, entry] = JSON.parse(line) as [keyof Content, unknown];
    content[list].push(entry);
  }
  // Written by `contentLines` from content.
  return content as unknown as Content;
}
