import type { z } from 'astro/zod';

type Schema = z.core.$ZodType;

/** Says that Zod has to look at the data itself. */
const IN_DOUBT = Symbol('in doubt');

/** Something that a schema makes another of: put in place when all else is found to fit. */
interface Change {
  readonly holder: object;
  readonly name: string | number;
  readonly value: unknown;
}

/** What a schema makes of a value, or `IN_DOUBT`. Lists and groups are the same ones, with changes that are still to be made. */
type Reader = (value: unknown, changes: Change[]) => unknown;

const readers = new WeakMap<Schema, Reader>();

/**
 * Holds data against a schema and completes it in place: true where it then is what Zod would make of it. False where it
 * does not fit, or where only Zod can tell; the data is then as it was. Nearly all data fits, and Zod takes several times as
 * long, since it makes everything anew and is ready to say what is wrong.
 */
export function fitSchema(schema: Schema, data: object): boolean {
  const changes: Change[] = [];
  if (readerOf(schema)(data, changes) !== data) return false;
  for (const { holder, name, value } of changes) Reflect.set(holder, name, value);
  return true;
}

function readerOf(schema: Schema): Reader {
  const known = readers.get(schema) ?? makeReader(schema);
  readers.set(schema, known);
  return known;
}

function makeReader(schema: Schema): Reader {
  // Every schema is one of Zod's own.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return def.catchall?._zod.def.type === 'never' && hasNoChecks(def)
        ? groupReader(def.shape)
        : byZod(schema);
    case 'array':
      return withChecks(def, listReader(readerOf(def.element))) ?? byZod(schema);
    case 'string': {
      const read: Reader = (value) => (typeof value === 'string' ? value : IN_DOUBT);
      // What has a form of its own, such as a web address, is a check by itself.
      return 'check' in def ? byZod(schema) : (withChecks(def, read) ?? byZod(schema));
    }
    case 'boolean': {
      const read: Reader = (value) => (typeof value === 'boolean' ? value : IN_DOUBT);
      return withChecks(def, read) ?? byZod(schema);
    }
    case 'enum':
      return among(Object.values(def.entries));
    case 'literal':
      return among(def.values);
    case 'optional': {
      const read = readerOf(def.innerType);
      return (value, changes) => (value === undefined ? undefined : read(value, changes));
    }
    case 'default': {
      const read = readerOf(def.innerType);
      return (value, changes) => (value === undefined ? def.defaultValue : read(value, changes));
    }
    case 'pipe':
      return def.in._zod.def.type === 'transform'
        ? transformed((def.in as z.core.$ZodTransform)._zod.def, readerOf(def.out))
        : byZod(schema);
    case 'union':
      return unionReader(def.options.map(readerOf));
    default:
      return byZod(schema);
  }
}

function byZod(schema: Schema): Reader {
  return (value) => {
    const payload = schema._zod.run({ value, issues: [] }, { async: false });
    return payload instanceof Promise || payload.issues.length > 0 ? IN_DOUBT : payload.value;
  };
}

/** What is made of a value before it is held against a schema. */
function transformed({ transform }: z.core.$ZodTransformDef, read: Reader): Reader {
  return (value, changes) => {
    const payload = { value, issues: [] };
    const made = transform(value, payload);
    return payload.issues.length > 0 ? IN_DOUBT : read(made, changes);
  };
}

function among(values: readonly unknown[]): Reader {
  return (value) => (value !== undefined && values.includes(value) ? value : IN_DOUBT);
}

function groupReader(shape: z.core.$ZodShape): Reader {
  const fields = Object.entries(shape).map(([name, schema]) => ({ name, read: readerOf(schema) }));
  return (value, changes) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return IN_DOUBT;
    let count = 0;
    for (const { name, read } of fields) {
      const given: unknown = Reflect.get(value, name);
      if (given !== undefined) count += 1;
      const made = read(given, changes);
      if (made === IN_DOUBT) return IN_DOUBT;
      if (made !== given) changes.push({ holder: value, name, value: made });
    }
    // Every field of the group is one of the schema's.
    return Object.keys(value).length === count ? value : IN_DOUBT;
  };
}

function listReader(read: Reader): Reader {
  return (value, changes) => {
    if (!Array.isArray(value)) return IN_DOUBT;
    for (let at = 0; at < value.length; at += 1) {
      const given: unknown = value[at];
      const made = read(given, changes);
      if (made === IN_DOUBT) return IN_DOUBT;
      if (made !== given) changes.push({ holder: value, name: at, value: made });
    }
    return value;
  };
}

/** The first of some that fits. */
function unionReader(options: readonly Reader[]): Reader {
  return (value, changes) => {
    const before = changes.length;
    for (const read of options) {
      const made = read(value, changes);
      if (made !== IN_DOUBT) return made;
      changes.length = before;
    }
    return IN_DOUBT;
  };
}

interface Checked {
  readonly checks?: readonly z.core.$ZodCheck<never>[] | undefined;
}

function hasNoChecks({ checks = [] }: Checked): boolean {
  return checks.length === 0;
}

/** The reader with the schema's checks; undefined where one of them is not known here. */
function withChecks({ checks = [] }: Checked, read: Reader): Reader | undefined {
  const tests = checks.map(testOf).filter((test) => test !== undefined);
  if (tests.length < checks.length) return undefined;
  if (tests.length === 0) return read;
  return (value, changes) => {
    const made = read(value, changes);
    if (made === IN_DOUBT) return IN_DOUBT;
    for (const fits of tests) if (!fits(made)) return IN_DOUBT;
    return made;
  };
}

type CheckDefinition = z.core.$ZodChecks['_zod']['def'] | z.core.$ZodCustomDef;

function definitionOf(check: z.core.$ZodCheck<never>): CheckDefinition {
  // Every check is one of Zod's own.
  return (check as unknown as z.core.$ZodChecks)._zod.def;
}

/** Says whether a value passes a check that would leave it as it is. */
function testOf(check: z.core.$ZodCheck<never>): ((value: unknown) => boolean) | undefined {
  const def = definitionOf(check);
  switch (def.check) {
    case 'custom':
      return (value) => Boolean(def.fn(value));
    case 'string_format': {
      const { format, pattern } = def;
      return format === 'regex' && pattern !== undefined
        ? (value) => typeof value === 'string' && value.search(pattern) >= 0
        : undefined;
    }
    case 'overwrite':
      return (value) => def.tx(value) === value;
    case 'min_length':
      return (value) => lengthOf(value) >= def.minimum;
    case 'max_length':
      return (value) => lengthOf(value) <= def.maximum;
    default:
      return undefined;
  }
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}
