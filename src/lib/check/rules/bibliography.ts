import type { Problem } from '../../problems/problem.ts';
import type { Rule } from './context.ts';

/** Sources name who published them. */
export const sourcesNamed: Rule = ({ content }) =>
  content.sources.flatMap(({ path, data }) =>
    data.references.flatMap((source, place): Problem[] =>
      source.publisher === undefined && source['container-title'] === undefined
        ? [
            {
              rule: 'source-without-publisher',
              file: `content/${path}`,
              place: { field: ['references', place, 'id'] },
              message: `The source "${source.id}" names no publisher.`,
              hint: 'Give "publisher", or "container-title" for what appeared in a paper or on a site.',
            },
          ]
        : [],
    ),
  );

/** Sources that can be opened also lie in an archive. */
export const sourcesArchived: Rule = ({ content }) =>
  content.sources.flatMap(({ path, data }) =>
    data.references.flatMap((source, place): Problem[] =>
      source.URL === undefined || source.custom.archived !== undefined || source.custom.dead
        ? []
        : [
            {
              rule: 'source-not-archived',
              file: `content/${path}`,
              place: { field: ['references', place, 'URL'] },
              message: `No archived copy of "${source.id}" is named.`,
              hint: 'Give custom.archived with its url and date.',
            },
          ],
    ),
  );

/** Sources that are gone from the web can still be read in an archive. */
export const deadSourcesArchived: Rule = ({ content }) =>
  content.sources.flatMap(({ path, data }) =>
    data.references.flatMap((source, place): Problem[] =>
      source.custom.dead === undefined || source.custom.archived !== undefined
        ? []
        : [
            {
              rule: 'dead-source-without-copy',
              file: `content/${path}`,
              place: { field: ['references', place, 'custom', 'dead'] },
              message: `"${source.id}" is gone, and no archived copy of it is named: readers cannot look it up.`,
              hint: 'Give custom.archived with its url and date, or lean on another source.',
            },
          ],
    ),
  );
