import { z } from 'astro/zod';
import { nearestName, suggestName } from '../problems/nearest-name.ts';
import type { Problem, RuleName } from '../problems/problem.ts';

type Found = Omit<Problem, 'file'>;
type Issue = z.core.$ZodIssue;

/** Nobody reads a longer list of what is wrong with one file, and one cause is mostly behind it. */
const MOST = 200;
const MOST_FIELDS = 20;

/** What a schema holds against some data, worded for the author. */
export function schemaProblems(
  schema: z.ZodType,
  issues: readonly Issue[],
  data: unknown,
): Found[] {
  const found = issues.slice(0, MOST).flatMap((issue) => toProblems(schema, issue, data));
  const told = found.filter((problem) => !isMisspelt(problem, found));
  const rest = issues.length - MOST;
  const message = `There are ${rest} more problems of such kinds in this file.`;
  return rest > 0 ? [...told, { rule: 'invalid-field', message }] : told;
}

/** A field that is missing because it was misspelt has been spoken of already. */
function isMisspelt({ rule, place }: Found, found: readonly Found[]): boolean {
  if (rule !== 'missing-field' || place === undefined || !('field' in place)) return false;
  const beside = JSON.stringify(place.field.slice(0, -1));
  return found.some(
    (other) =>
      other.rule === 'unknown-field' &&
      other.place !== undefined &&
      'field' in other.place &&
      JSON.stringify(other.place.field.slice(0, -1)) === beside &&
      other.hint === `Did you mean "${place.field.at(-1) ?? ''}"?`,
  );
}

function toProblems(schema: z.ZodType, issue: Issue, data: unknown): Found[] {
  const field = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const place = { field };
  const name = nameField(field);
  const typed = valueAt(data, field);
  if (typed === null) return [{ rule: 'missing-field', place, message: `${name} is empty.` }];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = fieldsAt(schema, field);
      return issue.keys.slice(0, MOST_FIELDS).map((key) => ({
        rule: 'unknown-field',
        place: { field: [...field, key], at: 'name' as const },
        message: `There is no field "${key}"${field.length > 0 ? ` in ${name}` : ''}.`,
        hint: suggestName(key, known, 'Leave it out, or check its spelling.'),
      }));
    }
    case 'invalid_type':
      if (typed === undefined)
        return [{ rule: 'missing-field', place, message: `The field "${name}" is missing.` }];
      return [
        {
          rule: 'invalid-field',
          place,
          message: `${name} is ${quote(typed)}, but should be ${article(issue.expected)}.`,
          hint:
            issue.expected === 'string' && ['number', 'boolean'].includes(typeof typed)
              ? `Put it in quotes: "${String(typed)}".`
              : undefined,
        },
      ];
    case 'invalid_value': {
      if (typed === undefined)
        return [{ rule: 'missing-field', place, message: `The field "${name}" is missing.` }];
      const rule: RuleName = field.at(-1) === 'verdict' ? 'bad-verdict' : 'invalid-field';
      if (issue.message.startsWith('is '))
        return [{ rule, place, message: `${name} ${issue.message}` }];
      const values = issue.values.map(String);
      const nearest = nearestName(String(typed), values);
      return [
        {
          rule,
          place,
          message: `${name} is ${quote(typed)}, but should be one of ${values.join(', ')}.`,
          hint: nearest && `Did you mean "${nearest}"?`,
        },
      ];
    }
    case 'custom':
      if (typed === undefined)
        return [{ rule: 'missing-field', place, message: `The field "${name}" is missing.` }];
      return [
        {
          rule: issue.params?.['rule'] === 'invalid-field' ? 'invalid-field' : 'bad-date',
          place,
          message: `${name} ${issue.message}`,
        },
      ];
    case 'invalid_format':
      if (issue.format === 'regex')
        return [{ rule: 'bad-id', place, message: `${name} ${issue.message}` }];
      return [
        {
          rule: 'invalid-field',
          place,
          message: `${name} is ${quote(typed)}, which is no web address. One begins with https:// or http://.`,
        },
      ];
    case 'invalid_union':
      if (typed === undefined)
        return [{ rule: 'missing-field', place, message: `The field "${name}" is missing.` }];
      return [
        {
          rule: 'invalid-field',
          place,
          message: `${name} is ${quote(typed)}, but should be ${issue.message}.`,
        },
      ];
    case 'too_big':
      return [
        {
          rule: 'invalid-field',
          place,
          message:
            issue.origin === 'string'
              ? `${name} is too long: at most ${String(issue.maximum)} letters fit.`
              : `${name} has too much in it: at most ${String(issue.maximum)} allowed.`,
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
  return words.join('').replace(/^[, ]+/, '') || 'The file';
}

function quote(value: unknown): string {
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
  oneOf?: JsonSchema[];
}

/** The fields that the schema allows at a place. */
function fieldsAt(schema: z.ZodType, field: readonly (string | number)[]): string[] {
  const root = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema;
  const places = field.reduce<JsonSchema[]>(
    (at, part) =>
      at
        .map((schema) => (typeof part === 'number' ? schema.items : schema.properties?.[part]))
        .flatMap((schema) => kindsOf(schema)),
    kindsOf(root),
  );
  return [...new Set(places.flatMap((place) => Object.keys(place.properties ?? {})))];
}

/** A schema, or each of those of which it is a choice. */
function kindsOf(schema: JsonSchema | undefined): JsonSchema[] {
  if (schema === undefined) return [];
  const kinds = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return kinds.length === 0 ? [schema] : kinds;
}
