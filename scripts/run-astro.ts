import { spawn } from 'node:child_process';
import { fileTroubleIn } from './file-trouble.ts';

/**
 * Builds the pages into a folder. Whoever interrupts the build interrupts Astro too.
 * @throws with what went wrong, where that is the disk's doing; the rest Astro has said by then.
 */
export async function runAstro(folder: string): Promise<void> {
  // Astro keeps parsed entries between builds and does not notice when a schema changes: --force reads them anew.
  const child = spawn('astro', ['build', '--force', '--outDir', folder], {
    stdio: ['inherit', 'inherit', 'pipe'],
    env: environment(),
  });
  const said: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
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

/** Whatever the environment says, it is the site for readers that is built. */
function environment(): NodeJS.ProcessEnv {
  const given = Object.entries(process.env).filter(([name]) => !OWN.has(name));
  return { ...Object.fromEntries(given), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
}
