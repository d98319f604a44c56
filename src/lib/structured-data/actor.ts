import type { OrganizationLeaf, PersonLeaf } from 'schema-dts';
import type { Origin } from '../origin.ts';
import type { Person } from '../record/record.ts';

/** A person or organisation where another page names it: the list of people says the rest at the same address. */
export function actorInShort(
  { id, name, type }: Person,
  list: string | undefined,
  { routes, absolute }: Origin,
): PersonLeaf | OrganizationLeaf {
  return {
    '@type': type === 'person' ? 'Person' : 'Organization',
    '@id': absolute(routes.person(id, list)),
    name,
  };
}

/** A person or organisation in full, for the list of people. */
export function actor(
  person: Person,
  list: string | undefined,
  origin: Origin,
): PersonLeaf | OrganizationLeaf {
  const { nativeName, role, note } = person;
  const says = {
    ...(nativeName === undefined ? {} : { alternateName: nativeName }),
    disambiguatingDescription: role,
    description: note,
  };
  return { ...actorInShort(person, list, origin), ...says };
}
