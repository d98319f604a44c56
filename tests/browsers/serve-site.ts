import type { TestProject } from 'vitest/node';
import { serveFolder } from '../../scripts/serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
  }
}

/** Serves the build in `dist/` for as long as the tests run. */
export default async function serveSite(project: TestProject): Promise<() => void> {
  const { server, address } = await serveFolder(process.env['OUT_DIR'] ?? 'dist', 4590);
  project.provide('site', address.replace(/\/$/, ''));
  return () => server.close();
}
