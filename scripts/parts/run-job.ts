import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { JOB_FOLDER } from '../../src/lib/parts/job.ts';
import { fileTroubleIn } from '../file-trouble.ts';

const RENDER = fileURLToPath(new URL('render-job.ts', import.meta.url));

/**
 * Runs a job in a process of its own. Whoever interrupts the build interrupts it too.
 * @throws with what went wrong, where that is the disk's doing; the rest it has said by then.
 */
export async function runJob(folder: string, store: string): Promise<void> {
  const child = spawn(process.execPath, [RENDER, store], {
    // The channel closes when this process ends, however it does.
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    env: { ...environment(), [JOB_FOLDER]: folder },
  });
  const said: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => {
    said.push(chunk);
    process.stderr.write(chunk);
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.off('exit', stop);
  if (code === 0) return;
  throw new Error(fileTroubleIn(Buffer.concat(said).toString()) ?? 'Astro could not build it.');
}

/** What pages read as `import.meta.env`: a variable of the same name would change it under them. */
const OWN = new Set(['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']);

/**
 * The bundler takes memory from the system by mimalloc, which by itself asks for huge pages and gives back late: a run
 * held 200 MB that nothing used.
 */
const LEAN = { MIMALLOC_ALLOW_THP: '0', MIMALLOC_PURGE_DELAY: '0' };

/** Whatever the environment says, it is the site for readers that is built. */
function environment(): NodeJS.ProcessEnv {
  const given = Object.entries(process.env).filter(([name]) => !OWN.has(name));
  const own = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  return { ...LEAN, ...Object.fromEntries(given), ...own };
}
