import { serveFolder } from './serve-folder.ts';

/** Serves `dist/` as it is, without building: for the browser tests. */
const { address } = await serveFolder(
  process.env['OUT_DIR'] ?? 'dist',
  Number(process.env['PORT'] ?? 4390),
  process.env['BASE_PATH'] ?? '/',
);
console.log(`Serving at ${address}`);
