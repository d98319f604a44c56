/** The words of the record's exports and of the page about them. */
export const englishData = {
  nav: 'Data',
  title: 'The record as data',
  dek: (title: string) => `The record of “${title}” as files: to load, to count, to build on.`,
  files: {
    record: {
      name: 'The whole record (JSON)',
      holds:
        'Claims with their histories and evidence, events, terms, people and sources, each with its permanent address.',
    },
    claims: {
      name: 'Claims (CSV)',
      holds: 'One row for each claim, with the verdict now and the first one.',
    },
    events: { name: 'Events (CSV)', holds: 'One row for each event of the timeline.' },
    sources: {
      name: 'Sources (CSV)',
      holds: 'One row for each source under anything in the record.',
    },
    annotations: {
      name: 'Annotations (JSON-LD)',
      holds:
        'Each place in the text that states a claim, with its verdict, as a W3C Web Annotation.',
    },
    timeline: {
      name: 'Timeline (JSON)',
      holds: 'The events in the form that TimelineJS 3 loads.',
    },
  },
  filesTitle: 'The files',
  contentsTitle: 'What is in them',
  counts: (claims: number, verdicts: number, events: number, sources: number) =>
    `${claims} claims with ${verdicts} dated verdicts, ${events} events and ${sources} sources.`,
  asOf: (date: string) =>
    `The files hold the record as of ${date}. They are made anew whenever the site is, at the same addresses.`,
  rules: [
    'Dates are as in ISO 8601 and as precise as known: a year, a month or a day.',
    'An id is the same in every file, on the page and in its address. Ids never change; one that had to be renamed is listed under “formerly”.',
    'CSV is UTF-8 with a row of headings, commas and CRLF. Several ids in a field have spaces between them. Text that a spreadsheet would run as a formula has an apostrophe in front.',
    'The verdicts are, from most to least borne out: supported, mostly-supported, contested, misleading, unproven, false. An opinion stands beside the scale.',
  ],
  schemaTitle: 'Schema',
  schema: (version: number) =>
    `The JSON follows version ${version} of this JSON Schema. What is added keeps the version; a change that could break a reader makes a new one at a new address.`,
  schemaLink: 'JSON Schema of the record',
  licenceTitle: 'Licence',
  licence: 'Texts and data are licensed under',
  licenceName: 'Creative Commons Attribution 4.0 (CC BY 4.0)',
  licenceCredit: 'Use them for anything, also for money, and give this line:',
  keepDates: 'Where you show a verdict, show its date: it can change. This feed says when:',
  examplesTitle: 'Two examples',
  examples: {
    javascript: {
      title: 'JavaScript: which verdicts moved, and which way?',
      run: 'Save it as verdict-moves.mjs and run it with Node 20 or newer:',
    },
    python: {
      title: 'Python: which claims rest on one source?',
      run: 'Save it as single_sources.py and run it with Python 3; it needs nothing else:',
    },
  },
  verdictOf: (verdict: string, date: string, summary: string) =>
    `${verdict}, since ${date}. ${summary}`,
  verdictAsOf: (verdict: string, asOf: string) => `${verdict} as of ${asOf}`,
  annotations: (title: string) => `Claims in “${title}”, with their verdicts`,
  datasetName: (title: string) => `The record of “${title}”`,
  datasetDescription: (claims: number, events: number, sources: number) =>
    `${claims} claims in the news with their dated verdicts and the evidence for and against each, ${events} events and ${sources} sources that the text cites, each with a permanent address.`,
} as const;
