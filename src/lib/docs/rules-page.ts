import { RULES, type RuleDescription, type Severity } from '../problems/rules.ts';

const WEIGHTS: { readonly [severity in Severity]: { title: string; what: string } } = {
  error: {
    title: 'Errors',
    what: 'Whatever a reader could be misled by. They stop the build and cannot be silenced.',
  },
  warning: {
    title: 'Warnings',
    what: 'Matters of taste and completeness. They stop the build with `--strict`, which our own CI uses.',
  },
  note: {
    title: 'Notes',
    what: 'What would be better, and can wait. They are counted, shown with `--notes`, and stop nothing.',
  },
};

const SILENCES = `## Silence a warning once

A warning or a note that is right to be there is silenced in its place, with the reason. An error never is.

In YAML, and in the front matter of a text, above the field or at the end of its line:

\`\`\`yaml
# check-ignore plain-http: the address as it was read; the site served no other
URL: http://harbour.example/audit
\`\`\`

In an \`.mdx\` text, on a line of its own above the paragraph, or at the end of the line that is meant:

\`\`\`mdx
{/* check-ignore long-sentence: the list is read as one */}

The board paints the bridge, mends the road …
\`\`\`

In an \`.md\` text, likewise:

\`\`\`md
<!-- check-ignore house-style: the name of the report -->

The report is called Massive Tolls.
\`\`\`

A comment above a paragraph speaks for that paragraph, one above a field for that field's line, one at the end of a line
for that line. One that silences nothing is a problem itself: \`useless-silence\`.`;

/** The page of all rules as Markdown, from the rules themselves. */
export function rulesPage(): string {
  const rules = Object.entries<RuleDescription>(RULES).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const of = (severity: Severity) => rules.filter(([, rule]) => rule.severity === severity);
  const weights = Object.keys(WEIGHTS) as Severity[];
  return [
    '# Rules',
    '',
    'Made from the rules by `npm run docs`: do not edit it by hand.',
    '',
    `What \`npm run check\` finds: ${rules.length} rules, of which ${of('error').length} are errors. A rule's name never`,
    'changes once it is published.',
    '',
    SILENCES,
    ...weights.flatMap((severity) => [
      '',
      `## ${WEIGHTS[severity].title}`,
      '',
      WEIGHTS[severity].what,
      ...of(severity).flatMap(([name, rule]) => entry(name, rule)),
    ]),
    '',
  ].join('\n');
}

function entry(name: string, { what, why, mend, severity }: RuleDescription): string[] {
  const silence =
    severity === 'error' ? [] : [`- **To silence it once:** \`check-ignore ${name}: the reason\``];
  return [
    '',
    `### ${name}`,
    '',
    what,
    '',
    `- **Why:** ${why}`,
    `- **To mend it:** ${mend}`,
    ...silence,
  ];
}
