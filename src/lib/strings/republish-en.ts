/** The words of what leaves the site: texts to republish, Markdown, feeds and citations. */
export const englishRepublish = {
  version: (date: string, mark: string) => `Version of ${date} (${mark}).`,
  corrections: 'Corrections and changed verdicts are announced in this feed:',
  note: (number: number) => `Note n${number}`,
  verdict: 'Verdict',
  since: 'since',
  was: 'was',

  fromTo: (from: string, to: string) => `From “${from}” to “${to}”.`,
  backToText: (nth: number) => (nth === 1 ? 'Back to the text' : `Back to the text, place ${nth}`),
  may: 'What you may change',
  mayList: [
    'Reprint it, whole or in part, on any medium, also for money.',
    'Translate it, shorten it, and set it in your own style and headings. Say that you did.',
    'Leave out figures, notes or sources that your pages have no room for, and say so.',
  ],
  mayNot: 'What must stay',
  mayNotList: [
    'The credit line with its link and its date.',
    'Each verdict that you print, with its date: it can change.',
    'The sense. Do not suggest that we approved your changes, or that a verdict is ours if it is not.',
  ],
  follow: 'When the record changes',
  followText: (mark: string) =>
    `This text is version ${mark}. A later one has another mark. Corrections and changed verdicts are announced in the feed, with their old and new wording. If a verdict moves, please move it too.`,
  feedAtom: 'Changes, as Atom',
  feedJson: 'Changes, as JSON Feed',
  canonicalText:
    'For the head of your page, so that search engines know where the text comes from:',
  files: 'The files',
  zip: 'Everything in one file (zip)',
  zipHolds: 'The text as HTML and as Markdown, the numbers of the figures as CSV, and the licence.',
  copyHtml: 'Copy the HTML',
  copyMarkdown: 'Copy the Markdown',
  copied: 'Copied.',
  notCopied: 'The browser did not allow it. Select the text and copy it.',
  quote: 'Quote a passage',
  quoteText:
    'These addresses hold. Each leads to a section by its id and marks its first words; when they change, it still leads to the section. For other words, put them behind the id in the same way.',
  quoteClaim: 'Where the text says it, by an address that holds',
  citeExplainer: 'Cite this explainer',
  citeAs: 'For a reference manager:',
  bibtex: 'BibTeX',
  cslJson: 'CSL-JSON',
  allSources: 'All its sources:',
  everySource: 'All sources for a reference manager:',
  llms: {
    intro:
      'Each explainer is prose held against a record of claims. A claim has a verdict with a date, the evidence for and against it, and the history of how the verdict came about. Verdicts can change: give the date with the verdict, and do not report an older one as the present one.',
    terms:
      'Texts and data are licensed under Creative Commons Attribution 4.0 (CC BY 4.0). Name Plain Record and link to the page. Every page that is read lies beside itself as Markdown: put index.md behind its address.',
    data: 'Feeds and data',
    newExplainers: 'New explainers, as JSON Feed',
    changes: 'Changed verdicts and corrections, as JSON Feed',
    sources: 'All sources, as CSL-JSON',
  },
  markdown: 'This page as Markdown',
  markdownOf: 'The same as a page:',
  kitTitle: (title: string) => `To republish: ${title}`,
} as const;
