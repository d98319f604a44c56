import type { Alternate } from '../alternate.ts';
import type { Explainer } from '../record/record.ts';
import type { Routes } from '../routes.ts';
import { stringsFor } from '../strings/strings.ts';
import { TABLES } from './record-tables.ts';

/** A file in which the record of an explainer can be had. */
export interface DataFile {
  readonly path: string;
  /** Its media type. */
  readonly type: string;
  readonly name: string;
  /** What is in it, in a sentence. */
  readonly holds: string;
}

/** Every file of an explainer's record, the whole one first. */
export function dataFiles(explainer: Explainer, routes: Routes): DataFile[] {
  const { files } = stringsFor(explainer.lang).data;
  return [
    { path: routes.recordData(explainer.id), type: 'application/json', ...files.record },
    ...TABLES.map((table) => ({
      path: routes.recordTable(explainer.id, table),
      type: 'text/csv',
      ...files[table],
    })),
    {
      path: routes.annotations(explainer.id),
      type: 'application/ld+json',
      ...files.annotations,
    },
    { path: routes.timelineData(explainer.id), type: 'application/json', ...files.timeline },
  ];
}

/** What an explainer's page names in its head: its record as data, and what is noted on its text. */
export function dataAlternates(explainer: Explainer, routes: Routes): Alternate[] {
  const { files, annotations } = stringsFor(explainer.lang).data;
  return [
    {
      type: 'application/json',
      href: routes.recordData(explainer.id),
      title: files.record.name,
    },
    {
      rel: 'describedby',
      type: 'application/ld+json',
      href: routes.annotations(explainer.id),
      title: annotations(explainer.title),
    },
  ];
}
