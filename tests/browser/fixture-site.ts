import { spawn } from 'node:child_process';
import { cp, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PROJECT = new URL('../..', import.meta.url).pathname;
/** What a site is made of besides its content. */
const SITE_PARTS = [
  'LICENSE-CONTENT',
  'astro.config.mjs',
  'examples',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];

/** Copies what a site is made of besides its content. */
export async function copySiteParts(root: string): Promise<void> {
  for (const part of SITE_PARTS)
    await cp(join(PROJECT, part), join(root, part), { recursive: true });
}

/** The same, with the good fixtures as content. */
export async function copyFixtures(root: string): Promise<void> {
  await copySiteParts(root);
  await cp(join(PROJECT, 'tests/fixtures/good/content'), join(root, 'content'), {
    recursive: true,
  });
}

interface FixtureSite {
  readonly name: string;
  /** The folder of the host that the site lies in. */
  readonly base: string;
  /** Changes the content of the good fixtures, in the folder of the site. */
  prepare?(root: string): Promise<void>;
}

/**
 * Builds the good fixtures as a site of their own, and gives the folder of its files. The first test that asks builds;
 * others of the same run, in whatever process, wait for it. The site has a root of its own within the project, where its
 * packages are found, so that it shares no cache with the real one. It has no social cards, as the setting allows.
 */
export async function fixtureSite({ name, base, prepare }: FixtureSite): Promise<string> {
  // The test runner is the parent of every process that runs tests.
  const root = join(PROJECT, 'tests/.output', `${name}-${process.ppid}`);
  const dist = join(root, 'dist');
  const failure = join(root, 'failed.log');
  await mkdir(join(root, '..'), { recursive: true });
  const isFirst = await mkdir(root).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    await copyFixtures(root);
    await prepare?.(root);
    await build(root, base, failure);
  }
  while (!(await exists(dist))) {
    if (await exists(failure))
      throw new Error(`The site of the fixtures was not built: ${failure}`);
    await wait(200);
  }
  return dist;
}

async function build(root: string, base: string, failure: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PATH: `${join(PROJECT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
    BASE_PATH: base,
    SOCIAL_CARDS: 'off',
  };
  delete env['OUT_DIR'];
  const output: Buffer[] = [];
  const child = spawn('node', ['scripts/build.ts'], { cwd: root, env });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) await writeFile(failure, Buffer.concat(output));
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
