/**
 * Asks for the keys of parts by their names.
 * @throws when asked for a part that has none: an empty key would name the store itself.
 */
export function keysByName(keys: ReadonlyMap<string, string>): (part: string) => string {
  return (part) => {
    const key = keys.get(part);
    if (key === undefined) throw new Error(`There is no part "${part}" here.`);
    return key;
  };
}
