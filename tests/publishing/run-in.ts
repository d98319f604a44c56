import { spawn } from 'node:child_process';
import { join } from 'node:path';

const PROJECT = process.cwd();
/** What Astro would take for its own: the test runner sets them. */
const LEFT_OUT = new Set(['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'OUT_DIR', 'PROD', 'SSR']);

/** Runs Node in a folder within the project, as whoever builds there does. Sites have no social cards. */
export async function runIn(
  root: string,
  ...args: readonly string[]
): Promise<{ code: number | null; output: string }> {
  const PATH = `${join(PROJECT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;
  const given = Object.entries(process.env).filter(([name]) => !LEFT_OUT.has(name));
  const env = { ...Object.fromEntries(given), PATH, SOCIAL_CARDS: 'off' };
  const child = spawn('node', args, { cwd: root, env });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output: Buffer.concat(chunks).toString() };
}
