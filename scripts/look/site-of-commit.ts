import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The full hash of what a name such as `HEAD` stands for. */
export function commitOf(name: string): string {
  return execFileSync('git', ['rev-parse', '--verify', `${name}^{commit}`], {
    encoding: 'utf8',
  }).trim();
}

/** Where what was made of a commit is kept, beside the packages: it goes when they are installed anew. */
export function cacheOf(commit: string): string {
  return resolve('node_modules/.cache/look', commit);
}

/**
 * Builds the site of a commit once and gives its folder. It is checked out within this project, where the packages are
 * found: those of today.
 */
export function siteOfCommit(commit: string): string {
  const dist = join(cacheOf(commit), 'dist');
  if (existsSync(dist)) return dist;
  const tree = resolve('tests/.output', `look-${commit}`);
  execFileSync('git', ['worktree', 'add', '--detach', '--force', tree, commit], {
    stdio: 'ignore',
  });
  try {
    const { status } = spawnSync('node', ['scripts/build.ts'], {
      cwd: tree,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, OUT_DIR: dist },
    });
    if (status !== 0) throw new Error(`The site of ${commit} could not be built.`);
  } finally {
    rmSync(tree, { recursive: true, force: true });
    execFileSync('git', ['worktree', 'prune']);
  }
  return dist;
}
