import type { Dataset, Graph } from 'schema-dts';
import { firstDay } from '../dates/partial-date.ts';
import { LICENCE } from '../licence.ts';
import type { Origin } from '../origin.ts';
import type { Explainer } from '../record/record.ts';
import { dataFiles } from '../record-data/data-files.ts';
import { stringsFor } from '../strings/strings.ts';
import { explainerBreadcrumbs } from './breadcrumbs.ts';
import { graphOf } from './graph.ts';
import { publisherInShort } from './publisher.ts';

/** The record of an explainer as a data set, with the files in which it can be had. */
export function datasetGraph(explainer: Explainer, origin: Origin): Graph {
  const { routes, absolute } = origin;
  const strings = stringsFor(explainer.lang);
  const path = routes.data(explainer.id);
  const address = absolute(path);
  const publisher = publisherInShort(origin);
  const { claims, events, citations } = explainer;
  const dataset: Dataset = {
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: strings.data.datasetName(explainer.title),
    description: strings.data.datasetDescription(claims.length, events.length, citations.length),
    inLanguage: explainer.lang,
    datePublished: explainer.published,
    dateModified: explainer.updated,
    temporalCoverage: `${earliest(explainer)}/${explainer.recordAsOf}`,
    isAccessibleForFree: true,
    license: LICENCE,
    creator: publisher,
    publisher: { '@id': publisher['@id'] },
    isPartOf: { '@id': absolute(routes.explainer(explainer.id)) },
    // By their addresses alone: the page of sources says what they are.
    citation: citations.map(({ id }) => ({ '@id': absolute(routes.source(id, explainer.list)) })),
    distribution: dataFiles(explainer, routes).map(({ path: file, type, name }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: type,
      contentUrl: absolute(file),
    })),
  };
  return graphOf(
    dataset,
    explainerBreadcrumbs(origin, explainer, { name: strings.data.nav, path }),
  );
}

/** The first date of the record, as precise as it is known. */
function earliest({ claims, events, recordAsOf }: Explainer): string {
  const dates = [...claims.map(({ claimedOn }) => claimedOn), ...events.map(({ date }) => date)];
  return dates.sort((a, b) => firstDay(a).localeCompare(firstDay(b), 'en'))[0] ?? recordAsOf;
}
