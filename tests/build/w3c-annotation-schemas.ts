import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** One thing that W3C's tests assert of an annotation or of a page of them. */
export interface Assertion {
  readonly name: string;
  /** What is wrong with a document, or undefined where it holds. */
  complaint(document: object): string | undefined;
}

interface Schema {
  readonly [keyword: string]: unknown;
}

/**
 * The assertions that a file of W3C's tests for Web Annotations names, with their schemas. `folder` is a copy of
 * github.com/w3c/web-annotation-tests, which no npm package carries.
 */
export function w3cAssertions(folder: string, test: string): Assertion[] {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  for (const file of readdirSync(join(folder, 'definitions')).filter((name) =>
    name.endsWith('.json'),
  ))
    ajv.addSchema(readSchema(join(folder, 'definitions', file)), file);
  const { assertions } = JSON.parse(readFileSync(join(folder, test), 'utf8')) as {
    assertions: string[];
  };
  return assertions.map((name) => {
    const schema = readSchema(join(folder, name));
    const validate: ValidateFunction = ajv.compile(schema);
    const wanted = schema['expectedResult'] === 'valid';
    return {
      name,
      complaint: (document) =>
        validate(document) === wanted ? undefined : String(schema['errorMessage']),
    };
  });
}

/** The schemas are in draft 4, of which three words have changed since. */
function readSchema(file: string): Schema {
  const { id, ...schema } = JSON.parse(readFileSync(file, 'utf8'), (_key, value: unknown) =>
    isObject(value) ? modern(value) : value,
  ) as Schema;
  return { ...schema, ...(id === undefined ? {} : { $id: id }) };
}

function modern(schema: Schema): Schema {
  const words = Object.entries(schema).filter(([word]) => word !== '$schema');
  if (schema['exclusiveMinimum'] !== true) return Object.fromEntries(words);
  const { minimum, ...rest } = Object.fromEntries(words);
  return { ...rest, exclusiveMinimum: minimum };
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
