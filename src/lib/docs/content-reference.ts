import { contentSchemas, type ContentSchema, type FieldSchema } from './content-schemas.ts';

/** The content reference as Markdown: every kind of file and every field, from the schemas themselves. */
export function contentReference(): string {
  return [
    '# Content reference',
    '',
    'Made from the schemas by `npm run docs`: do not edit it by hand. How files point at each other, and how text is',
    'written, is told in [content.md](content.md).',
    '',
    'Dates are as precise as known and never more: `2031`, `2031-05` or `2031-05-09`.',
    ...contentSchemas().flatMap(kindReference),
    '',
  ].join('\n');
}

function kindReference({ pattern, what, schema }: ContentSchema): string[] {
  return ['', `## \`content/${pattern}\``, '', what, ...tables(schema)];
}

function tables(schema: FieldSchema): string[] {
  const variants = schema.oneOf ?? schema.anyOf ?? [schema];
  return variants.flatMap((variant) => {
    const kind = variant.properties?.['type']?.const;
    const heading = kind === undefined ? [] : ['', `With \`type: ${String(kind)}\`:`];
    const rows = fieldRows(variant, '');
    return [
      ...heading,
      '',
      '| field | needed | value | meaning |',
      '| --- | --- | --- | --- |',
      ...rows,
    ];
  });
}

function fieldRows(schema: FieldSchema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const isNeeded = schema.required?.includes(name) === true && field.default === undefined;
    const row = `| \`${path}\` | ${isNeeded ? 'yes' : ''} | ${valueOf(field)} | ${field.description ?? ''} |`;
    const inner = field.items ?? field;
    return [row, ...fieldRows(inner, field.items ? `${path}[].` : `${path}.`)];
  });
}

function valueOf(field: FieldSchema): string {
  const fallback =
    field.default === undefined || Array.isArray(field.default)
      ? ''
      : `; \`${String(field.default)}\` if left out`;
  return `${kindOf(field)}${fallback}`;
}

function kindOf({ const: only, enum: values, anyOf, type, format, items }: FieldSchema): string {
  if (only !== undefined) return `\`${String(only)}\``;
  if (values !== undefined) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (anyOf !== undefined) return [...new Set(anyOf.map(kindOf))].join(' or ');
  if (type === 'array') return `list of ${items === undefined ? 'values' : plural(kindOf(items))}`;
  if (format === 'uri') return 'web address';
  if (format !== undefined) return format;
  const names: { readonly [type: string]: string } = {
    string: 'text',
    object: 'group',
    boolean: '`true` or `false`',
    number: 'number',
    integer: 'number',
  };
  return names[type ?? ''] ?? 'date';
}

function plural(kind: string): string {
  return kind === 'text' ? 'texts' : kind === 'group' ? 'groups' : `${kind}`;
}
