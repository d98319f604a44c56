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
      source.URL === undefined || source.custom.archived !== undefined
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
