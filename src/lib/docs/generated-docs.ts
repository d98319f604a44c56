import { recordJsonSchema } from '../record-data/record-schema.ts';
import { contentReference } from './content-reference.ts';
import { contentSchemas } from './content-schemas.ts';
import { rulesPage } from './rules-page.ts';

export interface GeneratedDoc {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** Every document that is made from the code, so that none can drift: the reference, the rules, and schemas for editors. */
export function generatedDocs(): GeneratedDoc[] {
  const schemas = contentSchemas();
  const forYaml = schemas.filter(({ pattern }) => pattern.endsWith('.yaml'));
  const settings = {
    'yaml.schemas': Object.fromEntries(
      forYaml.map(({ name, pattern }) => [
        `./docs/schemas/${name}.json`,
        `content/${pattern.replace(/<[a-z]+>/g, '*')}`,
      ]),
    ),
    'files.associations': { '*.mdx': 'mdx' },
  };
  return [
    { path: 'docs/reference.md', text: contentReference() },
    { path: 'docs/rules.md', text: rulesPage() },
    ...schemas.map(({ name, schema }) => ({
      path: `docs/schemas/${name}.json`,
      text: JSON.stringify(schema, null, 2),
    })),
    {
      path: 'docs/schemas/record-v1.json',
      text: JSON.stringify(recordJsonSchema('https://plainrecord.example/schema/record-v1.json')),
    },
    { path: '.vscode/settings.json', text: JSON.stringify(settings, null, 2) },
  ];
}
