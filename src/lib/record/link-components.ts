import type { PlacedComponent } from '../prose/find-components.ts';
import type { Prose } from '../prose/parse-prose.ts';
import { nearestName } from '../problems/nearest-name.ts';
import type { Linker } from './linker.ts';
import type { Explainer } from './record.ts';

/** What authors may place in a text. */
const COMPONENTS = ['Figure'];

/** Holds the components of an explainer's texts against what there is. Call it from within `later`. */
export function linkComponents(explainer: Explainer, openingPath: string, linker: Linker): void {
  const placed = new Set<string>();
  const read = (prose: Prose, path: string) => {
    for (const place of prose.code)
      linker.report(
        'code-in-text',
        path,
        'The text holds code, which would run when the site is built.',
        place,
        'Write it as Markdown. To print the sign {, put a backslash in front: \\{.',
      );
    for (const component of prose.components) {
      const { name, id, line, column } = component;
      const place = { line, column };
      if (!isKnown(component, path, linker)) continue;
      if (id === undefined) {
        const hint = 'Write <Figure id="bridge-costs" />.';
        linker.report('unknown-figure', path, 'The figure names no id.', place, hint);
        continue;
      }
      const from = { path, place, explainer: explainer.id, as: 'The text places the figure' };
      if (linker.find('figure', id, from) === undefined) continue;
      if (placed.has(`${name} ${id}`))
        linker.report(
          'duplicate-id',
          path,
          `The figure "${id}" is placed twice in this explainer.`,
          place,
          'Its place is an address: drop one of the two.',
        );
      placed.add(`${name} ${id}`);
    }
  };
  read(explainer.opening, openingPath);
  // Where two sections have one id, a part of theirs is there twice: that has been reported.
  const sections = new Map(explainer.sections.map((section) => [section.path, section]));
  for (const { prose, path } of sections.values()) read(prose, path);
}

function isKnown(component: PlacedComponent, path: string, linker: Linker): boolean {
  const { name, isInText, line, column } = component;
  if (!COMPONENTS.includes(name)) {
    const nearest = nearestName(name, COMPONENTS);
    linker.report(
      'unknown-component',
      path,
      `The text holds the tag <${name}>, but there is no such component.`,
      { line, column },
      nearest === undefined
        ? 'Known: Figure. To print the sign <, put a backslash in front: \\<.'
        : `Did you mean <${nearest}>?`,
    );
    return false;
  }
  if (isInText)
    linker.report(
      'misplaced-component',
      path,
      `The component <${name}> stands within a paragraph.`,
      { line, column },
      'Put it on a line of its own, with an empty line before and after it.',
    );
  return !isInText;
}
