import { z } from 'astro/zod';

const lockfile = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

type Lockfile = z.infer<typeof lockfile>;

/** The tags that packages ask for others by; anything else is a version, a range or an address. */
const TAG = /^[a-z]+$/;

/** A lockfile in which every package that asks for another by a tag asks for the version that is locked. */
export function pinTags(lock: unknown): Lockfile {
  const { packages, ...rest } = lockfile.parse(lock);
  return {
    ...rest,
    packages: Object.fromEntries(
      Object.entries(packages).map(([path, entry]) => {
        if (entry.dependencies === undefined) return [path, entry];
        const dependencies = Object.entries(entry.dependencies).map(([name, wanted]) => {
          const locked =
            packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
          return [name, TAG.test(wanted) ? (locked?.version ?? wanted) : wanted];
        });
        return [path, { ...entry, dependencies: Object.fromEntries(dependencies) }];
      }),
    ),
  };
}
