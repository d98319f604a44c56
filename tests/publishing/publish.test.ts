import { mkdtemp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lock } from '../../scripts/publishing/lock.ts';
import { canUnshare, onSmallDisk } from './own-disk.ts';
import { publish, wholeRelease } from './publish-command.ts';
import { writeSmallBuild } from './small-build.ts';

const SITE = {
  'index.html': '<p id="top">First</p>',
  'tolls/index.html': '<p id="money">4.1 million</p>',
  '_astro/Page.one.css': 'p { color: black }',
};
const SECOND = {
  'index.html': '<p id="top">Other</p>',
  'tolls/index.html': SITE['tolls/index.html'],
  '_astro/Page.two.css': 'p { color: ink }',
};
const RUN = `'${process.execPath}' '${join(process.cwd(), 'scripts/publish.ts')}' --to site`;
/** A process id that no system gives out. */
const NOBODY = 2 ** 30;

let cwd = '';
let to = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'plain-record-publish-'));
  to = join(cwd, 'site');
  await writeSmallBuild(join(cwd, 'dist'), SITE);
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

async function publishSecond(): Promise<void> {
  await publish(cwd, '--to', to);
  await writeSmallBuild(join(cwd, 'dist'), SECOND);
  await publish(cwd, '--to', to);
}

describe('npm run publish', () => {
  it('puts a build online, also in a folder that is given from where one stands', async () => {
    const { code, output } = await publish(cwd, '--to', 'site');
    expect(output).toContain('3 files read back');
    expect(code).toBe(0);
    expect(await wholeRelease(to)).toMatch(/^releases\/0001-/);
  });

  it('keeps the hashed files of earlier releases, and no others', async () => {
    await publishSecond();
    expect((await readdir(join(to, 'current/_astro'))).sort()).toEqual([
      'Page.one.css',
      'Page.two.css',
    ]);
  });

  it('gives a changed file another time, so that no browser takes it for the same', async () => {
    await publish(cwd, '--to', to);
    const time = async (path: string) =>
      Math.floor((await stat(join(to, 'current', path))).mtimeMs / 1000);
    const before = [await time('index.html'), await time('tolls/index.html')] as const;
    await writeSmallBuild(join(cwd, 'dist'), SECOND);
    await publish(cwd, '--to', to);
    expect(await time('index.html')).toBeGreaterThan(before[0]);
    expect(await time('tolls/index.html')).toBe(before[1]);
  });

  it('changes nothing where the build is online already', async () => {
    await publish(cwd, '--to', to);
    expect((await publish(cwd, '--to', to)).output).toContain('is online already');
    expect(await readdir(join(to, 'releases'))).toHaveLength(1);
  });

  it('goes back with one command, and forward again', async () => {
    await publishSecond();
    const second = await wholeRelease(to);
    expect((await publish(cwd, '--to', to, '--rollback')).code).toBe(0);
    expect(await readFile(join(to, 'current/index.html'), 'utf8')).toBe(SITE['index.html']);
    // Who opened a page of the second release can still load what it needs.
    expect(await readdir(join(to, 'current/_astro'))).toContain('Page.two.css');
    await publish(cwd, '--to', to);
    expect(await wholeRelease(to)).toBe(second);
  });

  it('has nothing to go back to after the first release, and says so', async () => {
    await publish(cwd, '--to', to);
    const { code, output } = await publish(cwd, '--to', to, '--rollback');
    expect(output).toContain('There is no release to go back to');
    expect(code).toBe(1);
  });

  it('does not go back to a release that was damaged', async () => {
    await publishSecond();
    const second = await wholeRelease(to);
    const [first = ''] = (await readdir(join(to, 'releases'))).sort();
    await writeFile(join(to, 'releases', first, 'index.html'), 'overwritten');
    const { code, output } = await publish(cwd, '--to', to, '--rollback');
    expect(output).toContain('changed: index.html');
    expect(code).toBe(1);
    expect(await wholeRelease(to)).toBe(second);
  });

  it('lists the releases and keeps as many as it is told to', async () => {
    for (const word of ['one', 'two', 'three', 'four']) {
      await writeSmallBuild(join(cwd, 'dist'), {
        ...SITE,
        'index.html': `<p id="top">${word}</p>`,
      });
      await publish(cwd, '--to', to, '--keep', '3');
    }
    const { output } = await publish(cwd, '--to', to, '--list');
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => line.replace(/-\w+ /, '')),
    ).toEqual(['0004 online', '0003 was online', '0002 was online']);
  });
});

describe('a build is not published, and what was online stays,', () => {
  async function refused(words: string, ...args: string[]): Promise<void> {
    const { code, output } = await publish(cwd, '--to', to, ...args);
    expect(output).toContain(words);
    expect(output).toContain('Nothing was published');
    expect(code).toBe(1);
  }

  it('when there is none', async () => {
    await rm(join(cwd, 'dist'), { recursive: true });
    await refused('holds no finished build');
  });

  it('when the check found errors in it', async () => {
    await writeSmallBuild(join(cwd, 'dist'), SITE, { check: { errors: 2, warnings: 0 } });
    await refused('The check found 2 errors');
  });

  it('when a file was changed, lost or added since it was built', async () => {
    await writeFile(join(cwd, 'dist/index.html'), 'edited by hand');
    await rm(join(cwd, 'dist/tolls/index.html'));
    await writeFile(join(cwd, 'dist/notes.txt'), 'left here');
    const lines = [
      'missing: tolls/index.html',
      'changed: index.html',
      'not of the build: notes.txt',
    ];
    await refused(lines.map((line) => `  ${line}`).join('\n'));
  });

  it('when the content beside it was edited since, for the edit may be what the check stopped', async () => {
    await mkdir(join(cwd, 'content'));
    await writeFile(join(cwd, 'content/people.yaml'), 'people: []');
    await refused('content or code was changed since');
  });

  it('when it drops an address that it promises, that is online, or that content/anchors.lock lists', async () => {
    const less = { 'index.html': SITE['index.html'] };
    await writeSmallBuild(join(cwd, 'dist'), less);
    await refused('  /tolls/#money');
    await writeSmallBuild(join(cwd, 'dist'), SITE);
    await publish(cwd, '--to', to);
    const before = await wholeRelease(to);
    await writeSmallBuild(join(cwd, 'dist'), less, { promised: ['/'] });
    await refused('  /tolls/#money');
    expect(await wholeRelease(to)).toBe(before);
  });

  it('when it was built for another folder of the host than what is online', async () => {
    await publish(cwd, '--to', to);
    await writeSmallBuild(join(cwd, 'dist'), SITE, { base: '/explainers/' });
    await refused('every address would change');
  });

  it('while another publication is going on, but not because one was killed', async () => {
    const unlock = await lock(join(to, '.publishing'));
    await refused('Another publication is going on');
    await unlock();
    await writeFile(join(to, '.publishing', `running.${NOBODY}.1.${hostname()}`), '');
    expect((await publish(cwd, '--to', to)).code).toBe(0);
  });

  it('when "current" is something else than a link of ours', async () => {
    await mkdir(join(to, 'current'), { recursive: true });
    await refused('is no link to a release');
  });

  it.runIf(canUnshare)('when the disk is full', async () => {
    await mkdir(to);
    await writeSmallBuild(join(cwd, 'big'), { ...SITE, 'index.html': 'A'.repeat(200_000) });
    const { output } = onSmallDisk(
      to,
      '100k',
      `${RUN} && ${RUN} --from big; echo "code $?"; readlink site/current; ls site/.publishing site/releases`,
      cwd,
    );
    expect(output).toContain('The disk is full.');
    expect(output).toMatch(
      /code 1\nreleases\/(0001-\w+)\nsite\/\.publishing:\nhistory\n\nsite\/releases:\n\1\n/,
    );
  });

  it.runIf(canUnshare)('when the folder can only be read', async () => {
    await mkdir(to);
    const { output, status } = onSmallDisk(
      to,
      '100k',
      `mount -o remount,ro '${to}' && ${RUN}`,
      cwd,
    );
    expect(output).toContain('can only be read');
    expect(status).toBe(1);
  });
});
