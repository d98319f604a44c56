import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { KINDS } from '../tests/kinds.ts';
import { findBrowser } from './find-browser.ts';
import { comparePictures } from './look/compare-pictures.ts';
import { lookPage, type Look } from './look/look-page.ts';
import { cacheOf, commitOf, siteOfCommit } from './look/site-of-commit.ts';
import { takePictures } from './look/take-pictures.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Builds today's site and that of the last commit, takes each kind of page at three widths, in both schemes and in
 * print, and lays them side by side in one HTML page, with the differences marked. For eyes: no difference is a failure.
 * Usage: npm run look -- [--kinds explainer,ledger] [--against REF] [--built]
 */
const FOLDER = resolve('tests/.output/look');
const { values } = parseArgs({
  options: {
    kinds: { type: 'string', default: Object.keys(KINDS).join(',') },
    against: { type: 'string', default: 'HEAD' },
    built: { type: 'boolean', default: false },
  },
});
const kinds = values.kinds.split(',');
const unknown = kinds.filter((kind) => !(kind in KINDS));
if (unknown.length > 0) {
  console.error(`No kind "${unknown.join('", "')}". Kinds: ${Object.keys(KINDS).join(', ')}.`);
  process.exit(2);
}
const commit = commitOf(values.against);
if (!values.built && spawnSync('node', ['scripts/build.ts'], { stdio: 'inherit' }).status !== 0)
  process.exit(1);
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox'],
});
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const [before, after] = [join(FOLDER, 'before'), join(FOLDER, 'after')];
const kept = join(cacheOf(commit), 'pictures');
console.log(`Taking pictures of ${values.against} …`);
await take(siteOfCommit(commit), kept);
await cp(kept, before, { recursive: true });
console.log('Taking pictures of today’s site …');
await take('dist', after);
await browser.close();

const looks = await compare();
const page = join(FOLDER, 'index.html');
await writeFile(page, lookPage(looks, `${values.against} (${commit.slice(0, 7)})`));
const differing = looks.filter(({ share }) => share > 0).length;
console.log(`${differing} of ${looks.length} pictures differ: ${page}`);

async function take(folder: string, pictures: string): Promise<void> {
  const { server, address } = await serveFolder(folder, 4790);
  try {
    await takePictures(browser, address, kinds, pictures);
  } finally {
    server.close();
  }
}

async function compare(): Promise<Look[]> {
  const [old, now] = [await readdir(before), await readdir(after)];
  const names = [...new Set([...old, ...now])].filter((name) =>
    kinds.includes(name.split('.')[0] ?? ''),
  );
  await mkdir(join(FOLDER, 'marks'));
  return Promise.all(
    names.toSorted().map(async (name) => {
      const title = name.replace(/\.png$/, '').replaceAll('.', ', ');
      if (!old.includes(name)) return { title, share: 1, after: `after/${name}` };
      if (!now.includes(name)) return { title, share: 1, before: `before/${name}` };
      const files = { before: `before/${name}`, after: `after/${name}`, marks: `marks/${name}` };
      const { share, marks } = comparePictures(
        await readFile(join(FOLDER, files.before)),
        await readFile(join(FOLDER, files.after)),
      );
      if (share > 0) await writeFile(join(FOLDER, files.marks), marks);
      return { title, share, ...files };
    }),
  );
}
