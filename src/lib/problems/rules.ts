/** How much a rule weighs: an error stops the build, a warning stops it with `--strict`, a note is only counted. */
export type Severity = 'error' | 'warning' | 'note';

export interface RuleDescription {
  readonly severity: Severity;
  /** What it finds. */
  readonly what: string;
  /** Why that matters. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
}

/** Every rule by its name. Published names never change, so that they can be searched for. */
export const RULES = {
  'alias-in-use': {
    severity: 'error',
    what: 'An old id under `formerly` that something else has, or had before.',
    why: 'An address leads to one place.',
    mend: 'Take the old id out, or give the other thing another id.',
  },
  'bad-citation': {
    severity: 'error',
    what: 'A citation that is not written as `[@source]` or `[@one; @two]`, or that stands inside a link.',
    why: 'A reader would see brackets instead of a number.',
    mend: 'Write `[@source]` after the full stop.',
  },
  'bad-date': {
    severity: 'error',
    what: 'A date that is none, or less precise than the field asks for.',
    why: 'Sorting, verdicts at a date and `<time>` rest on it.',
    mend: 'Write `2031`, `2031-05` or `2031-05-09`.',
  },
  'bad-id': {
    severity: 'error',
    what: 'An id with other signs than lower-case letters, digits and single hyphens.',
    why: 'Ids are addresses, and must survive every host, editor and language.',
    mend: 'Use words joined by hyphens: `bridge-toll-2031`.',
  },
  'bad-verdict': {
    severity: 'error',
    what: 'A verdict that is not on the scale, or `false` without quotation marks.',
    why: 'YAML reads a bare `false` as a boolean.',
    mend: 'Use a verdict of the scale; write `"false"`.',
  },
  'broken-lock': {
    severity: 'error',
    what: 'A line of `anchors.lock` that is no address, or stands there twice.',
    why: 'The promise that it records could not be kept.',
    mend: 'Take it out; `npm run anchors` writes the file.',
  },
  'broken-mdx': {
    severity: 'error',
    what: 'Text that cannot be read as MDX.',
    why: 'The page could not be built.',
    mend: 'Close what is open; write `{`, `<` as `\\{`, `\\<`.',
  },
  'broken-yaml': {
    severity: 'error',
    what: 'YAML that cannot be read.',
    why: 'Nothing of the file could be used.',
    mend: 'Mend the line that is named: mostly a missing quotation mark, colon or indent.',
  },
  'code-in-text': {
    severity: 'error',
    what: 'Code in a text: braces, an import or an export.',
    why: 'It would run on the machine that builds the site.',
    mend: 'Write it as Markdown; put a backslash before a brace that is to be printed.',
  },
  'duplicate-id': {
    severity: 'error',
    what: 'Two things with one id.',
    why: 'Two things cannot share an address.',
    mend: 'Rename one of the two before it is published.',
  },
  'duplicate-term': {
    severity: 'error',
    what: 'A spelling that names two terms.',
    why: 'A reader is sent to one definition.',
    mend: 'Drop the spelling from one of the two.',
  },
  'history-order': {
    severity: 'error',
    what: 'Verdicts out of order, or one dated before the claim was made.',
    why: 'What was known when could not be told.',
    mend: 'Order the history, oldest first, from the day of the claim.',
  },
  'invalid-field': {
    severity: 'error',
    what: 'A field whose value does not fit.',
    why: 'It could not be shown.',
    mend: 'Give a value of the kind that the message names.',
  },
  'missing-field': {
    severity: 'error',
    what: 'A field that is needed is not there.',
    why: 'The page would lack what readers rely on.',
    mend: 'Add the field.',
  },
  'missing-file': {
    severity: 'error',
    what: 'A file that an explainer or the site needs is not there.',
    why: 'The page could not be built.',
    mend: 'Add the file that the message names.',
  },
  'missing-front-matter': {
    severity: 'error',
    what: 'A text without the lines between `---` at its top.',
    why: 'Its title and facts stand there.',
    mend: 'Begin the file with the fields between two lines of `---`.',
  },
  'misplaced-component': {
    severity: 'error',
    what: 'A component where it cannot stand, such as within a sentence.',
    why: 'The page could not be set.',
    mend: 'Give it a paragraph of its own.',
  },
  'missing-text': {
    severity: 'error',
    what: 'A file without a text below its front matter.',
    why: 'A reader would find an empty place.',
    mend: 'Write the text.',
  },
  'recalled-source-alone': {
    severity: 'error',
    what: 'A firm verdict on sources that nobody has read.',
    why: 'A verdict is worth what somebody read.',
    mend: 'Add a source that was seen, or make the verdict unproven or contested.',
  },
  'section-without-id': {
    severity: 'error',
    what: 'A section whose file name gives it no id.',
    why: 'It would have no address.',
    mend: 'Name the file by number and id: `04-cost.mdx`.',
  },
  'unknown-claim': {
    severity: 'error',
    what: 'A pointer to a claim that does not exist.',
    why: 'The link would lead nowhere.',
    mend: 'Correct the id.',
  },
  'unknown-component': {
    severity: 'error',
    what: 'A component that authors cannot use.',
    why: 'The page could not be built.',
    mend: 'Use a component that the content reference lists.',
  },
  'unknown-event': {
    severity: 'error',
    what: 'A pointer to an event that does not exist.',
    why: 'The link would lead nowhere.',
    mend: 'Correct the id.',
  },
  'unknown-field': {
    severity: 'error',
    what: 'A field that nothing reads.',
    why: 'It is mostly a slip of spelling, and its value would be lost.',
    mend: 'Correct its name, or leave it out.',
  },
  'unknown-figure': {
    severity: 'error',
    what: 'A figure that does not exist.',
    why: 'The page would have a gap.',
    mend: "Correct the id, or add the figure's data file.",
  },
  'unknown-file': {
    severity: 'error',
    what: 'A file that nothing reads.',
    why: 'Its content would never appear.',
    mend: 'Move it to where its kind belongs.',
  },
  'unknown-lane': {
    severity: 'error',
    what: 'An event in a lane that its timeline does not list.',
    why: 'It could not be drawn.',
    mend: 'Correct the lane, or list it at the top of the file.',
  },
  'unknown-person': {
    severity: 'error',
    what: 'A pointer to a person or organisation that does not exist.',
    why: 'The link would lead nowhere.',
    mend: 'Correct the id, or add the entry to `people.yaml`.',
  },
  'unknown-section': {
    severity: 'error',
    what: 'A section that does not exist, named as a parent or in a correction.',
    why: 'The outline would break.',
    mend: 'Correct the id.',
  },
  'unknown-source': {
    severity: 'error',
    what: 'A source that does not exist.',
    why: 'A reader could not check what it is cited for.',
    mend: 'Correct the id, or add the source.',
  },
  'unknown-term': {
    severity: 'error',
    what: 'A term that does not exist.',
    why: 'Its definition would be missing.',
    mend: 'Correct the id, or add the term.',
  },
  'not-utf8': {
    severity: 'error',
    what: 'A file that is not written in UTF-8.',
    why: 'Letters would be lost.',
    mend: 'Save it as UTF-8: editors offer it under “encoding”.',
  },
  'hidden-character': {
    severity: 'error',
    what: 'A character that cannot be seen: a control character, a mark that turns the direction of writing, a space without width.',
    why: 'What a reader sees would not be what stands there.',
    mend: 'Delete it and type the words around it again.',
  },
  'linked-file': {
    severity: 'error',
    what: 'A symbolic link among the content.',
    why: 'What it leads to may lie outside the project, and is not read.',
    mend: 'Put the file itself there.',
  },
  'too-large': {
    severity: 'error',
    what: 'A file, a paragraph or a nesting that is far larger than any text needs.',
    why: 'Reading it could take for ever.',
    mend: 'Split it, or take out what came in by mistake.',
  },
  'unsafe-address': {
    severity: 'error',
    what: 'A link or image whose address begins with something else than `https:`, `http:`, `mailto:` or a pointer, such as `javascript:` or a misspelt `claim:`.',
    why: 'It would be left out, for it could run code on a reader’s machine.',
    mend: 'Correct the address.',
  },
  'broken-pointer': {
    severity: 'error',
    what: 'A pointer or a citation that lacks one of its brackets.',
    why: 'It would be printed as it stands, and lead nowhere.',
    mend: 'Write `[words](claim:some-id)`, or `[@some-source]`.',
  },
  'html-in-text': {
    severity: 'error',
    what: 'HTML in a Markdown text.',
    why: 'It would be left out.',
    mend: 'Write it as Markdown.',
  },
  'lost-address': {
    severity: 'error',
    what: 'A published address that no longer answers.',
    why: 'Addresses are promises: somebody has linked to it.',
    mend: 'Name the old id under `formerly` where the thing is now, or put it back.',
  },
  'beyond-the-record': {
    severity: 'error',
    what: 'Something dated after the day on which the record is said to end.',
    why: '“As of” would be untrue.',
    mend: 'Move `recordAsOf` on.',
  },
  'ends-before-start': {
    severity: 'error',
    what: 'An event that ends before it begins.',
    why: 'One of the dates is wrong.',
    mend: 'Swap or correct them.',
  },
  'one-sided-evidence': {
    severity: 'error',
    what: 'A verdict without the evidence that it needs: “false” or “misleading” without anything that refutes, “supported” without anything that supports, “contested” without both.',
    why: 'A verdict stands on its evidence.',
    mend: 'Add the evidence, or think the verdict over.',
  },
  'plain-http': {
    severity: 'warning',
    what: 'A link to another host that is not encrypted.',
    why: 'What a reader opens could be changed on its way.',
    mend: 'Use https, or an archived copy.',
  },
  'source-after-verdict': {
    severity: 'error',
    what: 'A verdict that rests on a source which came out later.',
    why: 'A verdict is judged by what was public on its day.',
    mend: 'Date the verdict later, or name another source.',
  },
  'updated-before-published': {
    severity: 'error',
    what: 'An explainer that was updated before it was published.',
    why: 'One of the days is wrong.',
    mend: 'Swap or correct them.',
  },
  'mixed-alphabets': {
    severity: 'error',
    what: 'A word with letters of two alphabets that look alike.',
    why: 'It deceives readers, searches and screen readers.',
    mend: 'Type the word again.',
  },
  'image-from-outside': {
    severity: 'error',
    what: 'An image that lies on another site.',
    why: 'It would tell that site who reads, and readers would not see it: pages load nothing from elsewhere.',
    mend: 'Link to it, or publish a copy with this site.',
  },
  'image-without-text': {
    severity: 'error',
    what: 'An image without alternative text.',
    why: 'Who cannot see it learns nothing.',
    mend: 'Write what it shows.',
  },
  'heading-level': {
    severity: 'error',
    what: 'A heading that skips a level or stands too high.',
    why: 'Who listens finds the way by headings.',
    mend: 'Begin with `###` within a section and go down one level at a time.',
  },
  'verdict-without-source': {
    severity: 'error',
    what: 'A verdict that names no source.',
    why: 'It could not be checked. Only a first “unproven” or “opinion” may stand without one.',
    mend: 'Name the source under `because`.',
  },
  'check-again': {
    severity: 'warning',
    what: 'A claim whose `checkAgainBy` has passed.',
    why: 'Somebody promised to look again. Held against the newest day on which anything was updated, or `--today`.',
    mend: 'Look, date the verdict, set the next day.',
  },
  'claim-not-in-text': {
    severity: 'warning',
    what: 'A claim that no text points to.',
    why: 'A reader would never meet it.',
    mend: 'Point to it where the text states it.',
  },
  'figure-without-source': {
    severity: 'warning',
    what: 'A figure or date in the story without a claim, an event or a citation in its sentence.',
    why: 'Every figure stands with its source.',
    mend: 'Add the citation.',
  },
  'heading-without-id': {
    severity: 'warning',
    what: 'A heading in the story without a permanent address.',
    why: 'Its address would change with its words.',
    mend: 'Pin one: `### Who pays? [#who-pays]`.',
  },
  'history-repeats': {
    severity: 'warning',
    what: 'A verdict that repeats the one before it without a new source.',
    why: 'A history tells what was new.',
    mend: 'Leave it out, or name the new source.',
  },
  'house-style': {
    severity: 'warning',
    what: 'A word that the house avoids (`content/house-style.yaml`), outside quotations.',
    why: 'We say who said it, and give the figure.',
    mend: 'Write what the list suggests.',
  },
  'image-repeats-caption': {
    severity: 'warning',
    what: 'Alternative text that repeats the caption.',
    why: 'It would be read out twice.',
    mend: 'Say what the image shows.',
  },
  'long-quotation': {
    severity: 'warning',
    what: 'A quotation of more than twelve words.',
    why: 'We tell in our own words and quote what matters.',
    mend: 'Shorten it.',
  },
  'long-sentence': {
    severity: 'warning',
    what: 'A sentence of more than 35 words in the story.',
    why: 'It is hard to read aloud.',
    mend: 'Make two of it.',
  },
  'quotation-without-source': {
    severity: 'warning',
    what: 'A quotation in the story without a claim, an event or a citation in its sentence.',
    why: 'Who said it must be checkable.',
    mend: 'Add the citation.',
  },
  'source-before-event': {
    severity: 'warning',
    what: 'An event all of whose sources came out before it.',
    why: 'They cannot know of it.',
    mend: 'Cite a source that could, or correct the date.',
  },
  'source-without-publisher': {
    severity: 'warning',
    what: 'A source that names no publisher.',
    why: 'Readers judge a source by who stands behind it.',
    mend: 'Give `publisher` or `container-title`.',
  },
  'timeline-order': {
    severity: 'warning',
    what: 'Events that are not listed oldest first.',
    why: 'The next author looks for the place by date.',
    mend: 'Move the event.',
  },
  'unused-person': {
    severity: 'warning',
    what: 'A person or organisation that appears nowhere.',
    why: 'The list would fill with strangers.',
    mend: 'Point to the entry, or take it out.',
  },
  'unused-source': {
    severity: 'warning',
    what: 'A source that nothing leans on.',
    why: 'The list would fill with dead wood.',
    mend: 'Cite it, or take it out.',
  },
  'unused-term': {
    severity: 'warning',
    what: 'A term that no text uses.',
    why: 'The glossary explains what readers meet.',
    mend: 'Point to it, or take it away.',
  },
  'useless-silence': {
    severity: 'warning',
    what: 'A note that silences a rule where it finds nothing, or that names no rule or reason.',
    why: 'It would hide the next mistake.',
    mend: 'Take it away, or correct it.',
  },
  'dead-source-without-copy': {
    severity: 'warning',
    what: 'A source that is gone from the web, of which no archived copy is named.',
    why: 'Nobody can look up what it is said to say.',
    mend: 'Give `custom.archived`, or lean on another source.',
  },
  'closer-than-sources': {
    severity: 'note',
    what: 'An event dated to the day, all of whose sources are themselves dated to a month or a year only.',
    why: 'A date is as precise as known, never more. A note is counted and never stops a build.',
    mend: 'Make sure that a source names the day; else give the month or the year.',
  },
  'source-not-archived': {
    severity: 'note',
    what: 'A source on the web of which no archived copy is named.',
    why: 'Pages die; the record should not. A note is counted and never stops a build.',
    mend: 'Give `custom.archived`.',
  },
} as const satisfies { readonly [name: string]: RuleDescription };

export type RuleName = keyof typeof RULES;
