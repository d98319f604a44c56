import { readPlainYaml } from './read-plain-yaml.ts';

/**
 * The offset of a field that is there, in a text that `readPlainYaml` reads: of its value, or of its name where that is
 * meant or the value is a list or a group. Undefined where the full parser has to say.
 */
export function fieldPlaces(text: string) {
  const read = readPlainYaml(text, true);
  return (field: readonly (string | number)[], at?: 'name' | 'value'): number | undefined => {
    let thing: unknown = read?.data;
    let offset: number | undefined;
    for (const part of field) {
      if (typeof thing !== 'object' || thing === null) return undefined;
      const place = read?.places?.get(thing)?.fields.get(part);
      if (place === undefined) return undefined;
      thing = Reflect.get(thing, part);
      const isScalar = typeof thing !== 'object' || thing === null;
      offset = isScalar && at !== 'name' ? place.value : place.name;
    }
    return offset;
  };
}
