import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { LICENCE_EXCEPTIONS, licenceProblem } from '../../src/lib/supply-chain/licences.ts';
import { pinTags } from '../../src/lib/supply-chain/pin-tags.ts';

const manifest = z
  .object({
    name: z.string(),
    devDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        license: z.string().optional(),
        inBundle: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const locked = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ ...entry, name: path.replace(/^.*node_modules\//, '') }));

describe('the packages that the project names', () => {
  it('are pinned to one version each', () => {
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('each have their line in docs/dependencies.md that says why, and no line is left over', () => {
    const lines = [
      ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `(.+?)` +\| (.+) \|$/gm),
    ];
    expect(lines.map(([, name]) => name)).toEqual(Object.keys(manifest.devDependencies).sort());
    expect(lines.filter(([, , why = '']) => why.trim().length < 6)).toEqual([]);
  });
});

describe('the packages that the lockfile names', () => {
  it('each have a hash, but those that come inside of another', () => {
    const unhashed = locked.filter(
      ({ integrity, inBundle }) => inBundle !== true && !integrity?.startsWith('sha512-'),
    );
    expect(unhashed).toEqual([]);
  });

  it('name no place to load them from: that is for the registry of whoever installs', () => {
    expect(locked.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('run no script at the install but those that package.json allows', () => {
    const running = locked
      .filter(({ hasInstallScript }) => hasInstallScript)
      .map(({ name }) => name);
    expect(running.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  });

  it('are all under licences that go with ours', () => {
    const problems = locked.flatMap(({ name, license }) => licenceProblem(name, license) ?? []);
    expect(problems).toEqual([]);
    for (const { packages: exception, why } of LICENCE_EXCEPTIONS)
      expect(
        locked.some(({ name }) => exception.test(name)),
        why,
      ).toBe(true);
  });

  it('carry the same licences in what was installed', () => {
    const { stdout } = spawnSync('node_modules/.bin/license-checker-rseidelsohn', ['--json'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const found = z
      .record(z.string(), z.object({ licenses: z.union([z.string(), z.array(z.string())]) }))
      .parse(JSON.parse(stdout));
    const problems = Object.entries(found).flatMap(([id, { licenses }]) => {
      const name = id.slice(0, id.lastIndexOf('@'));
      const licence = Array.isArray(licenses) ? licenses.join(' AND ') : licenses;
      // A star says that the licence was recognised by its text.
      return name === manifest.name
        ? []
        : (licenceProblem(name, licence.replaceAll('*', '')) ?? []);
    });
    expect(problems).toEqual([]);
    expect(Object.keys(found).length).toBeGreaterThan(500);
  });
});

describe('the bill of materials', () => {
  it('is CycloneDX, and names every package that the lockfile does, with its hash', () => {
    const { stdout } = spawnSync(process.execPath, ['scripts/sbom.ts'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const bill = z
      .object({
        bomFormat: z.literal('CycloneDX'),
        specVersion: z.string().regex(/^1\.[4-9]$/),
        components: z.array(
          z.object({
            name: z.string(),
            version: z.string(),
            purl: z.string().startsWith('pkg:npm/'),
            hashes: z.array(z.object({ alg: z.literal('SHA-512') })).optional(),
          }),
        ),
      })
      .parse(JSON.parse(stdout));
    const named = bill.components.map(({ name, version }) => `${name}@${version}`);
    const wanted = locked.map(({ name, version = '' }) => `${name}@${version}`);
    expect([...named].sort()).toEqual([...new Set(wanted)].sort());
    const inside = new Set(
      locked
        .filter(({ inBundle }) => inBundle)
        .map(({ name, version = '' }) => `${name}@${version}`),
    );
    expect(
      bill.components
        .filter(({ hashes }) => hashes === undefined)
        .map(({ name, version }) => `${name}@${version}`)
        .filter((id) => !inside.has(id)),
    ).toEqual([]);
  });

  it('is made from a lockfile in which nothing is asked for by a tag', () => {
    const lock = {
      packages: {
        'node_modules/toll': {
          version: '2.0.0',
          dependencies: { bridge: 'latest', road: '^1.0.0' },
        },
        'node_modules/bridge': { version: '1.2.3' },
      },
    };
    expect(pinTags(lock).packages['node_modules/toll']?.dependencies).toEqual({
      bridge: '1.2.3',
      road: '^1.0.0',
    });
  });
});

describe('a licence', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-or-later', false],
    ['AGPL-3.0', false],
    ['UNLICENSED', false],
  ])('%s is free for any use: %s', (licence, expected) => {
    expect(licenceProblem('toll', licence) === undefined).toBe(expected);
  });
});
