import { z } from 'astro/zod';
import { suggestName } from '../problems/nearest-name.ts';
import type { Problem, RuleName } from '../problems/problem.ts';

type Found = Omit<Problem, 'file'>;
type Issue = z.core.$ZodIssue;

/** What a schema holds against some data, worded for the author. */
export function schemaProblems(
  schema: z.ZodType,
  issues: readonly Issue[],
  data: unknown,
): Found[] {
  return issues.flatMap((issue) => toProblems(schema, issue, data));
}

function toProblems(schema: z.ZodType, issue: Issue, data: unknown): Found[] {
  const field = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const place = { field };
  const name = nameField(field);
  const typed = valueAt(data, field);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        rule: 'unknown-field',
        place: { field: [...field, key] },
        message: `There is no field "${key}"${field.length > 0 ? ` in ${name}` : ''}.`,
        hint: suggestName(key, fieldsAt(schema, field), 'Leave it out, or check its spelling.'),
      }));
    case 'invalid_type':
      if (typed === undefined)
        return [{ rule: 'missing-field', place, message: `The field "${name}" is missing.` }];
      return [
        {
          rule: 'invalid-field',
          place,
          message: `${name} is ${quote(typed)}, but should be ${article(issue.expected)}.`,
        },
      ];
    case 'invalid_value': {
      if (typed === undefined)
        return [{ rule: 'missing-field', place, message: `The field "${name}" is missing.` }];
      const rule: RuleName = field.at(-1) === 'verdict' ? 'bad-verdict' : 'invalid-field';
      if (issue.message.startsWith('is '))
        return [{ rule, place, message: `${name} ${issue.message}` }];
      const values = issue.values.map(String);
      return [
        {
          rule,
          place,
          message: `${name} is ${quote(typed)}, but should be one of ${values.join(', ')}.`,
          hint: suggestName(String(typed), values, ''),
        },
      ];
    }
    case 'custom':
      if (typed === undefined)
        return [{ rule: 'missing-field', place, message: `The field "${name}" is missing.` }];
      return [{ rule: 'bad-date', place, message: `${name} ${issue.message}` }];
    case 'invalid_format':
      if (issue.format === 'regex')
        return [{ rule: 'bad-id', place, message: `${name} ${issue.message}` }];
      return [
        {
          rule: 'invalid-field',
          place,
          message: `${name} is ${quote(typed)}, which is no web address. Write it with https:// in front.`,
        },
      ];
    case 'invalid_union':
      if (field.at(-1) === 'importance')
        return [
          {
            rule: 'invalid-field',
            place,
            message: `${name} is ${quote(typed)}, but should be 1, 2 or 3.`,
          },
        ];
      return [
        {
          rule: 'invalid-field',
          place,
          message: `${name} is ${quote(typed)}, which does not fit.`,
        },
      ];
    case 'too_small':
      return [{ rule: 'invalid-field', place, message: `${name} ${tooSmall(issue)}` }];
    default:
      return [{ rule: 'invalid-field', place, message: `${name}: ${issue.message}` }];
  }
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (!issue.message.startsWith('Too small')) return issue.message;
  return `has too little in it: at least ${String(issue.minimum)} needed.`;
}

/** `evidence 2, source` for `['evidence', 1, 'source']`: as an author counts. */
function nameField(field: readonly (string | number)[]): string {
  const words = field.map((part) => (typeof part === 'number' ? ` ${part + 1}` : `, ${part}`));
  return words.join('').replace(/^[, ]+/, '') || 'the file';
}

function quote(value: unknown): string {
  if (value === null) return 'empty';
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a group of fields';
  return typeof value === 'string' ? `"${value}"` : String(value);
}

function article(type: string): string {
  const names: { [type: string]: string } = {
    string: 'text',
    array: 'a list (each line beginning with "- ")',
    object: 'a group of fields',
    boolean: 'true or false',
    number: 'a number',
  };
  return names[type] ?? type;
}

function valueAt(data: unknown, field: readonly (string | number)[]): unknown {
  return field.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined,
    data,
  );
}

interface JsonSchema {
  properties?: { [name: string]: JsonSchema };
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** The fields that the schema allows at a place. */
function fieldsAt(schema: z.ZodType, field: readonly (string | number)[]): string[] {
  const root = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema;
  const place = field.reduce<JsonSchema | undefined>(
    (at, part) => (typeof part === 'number' ? at?.items : at?.properties?.[part]),
    root,
  );
  return Object.keys(place?.properties ?? {});
}
