import './build.ts';
import { serveFolder } from './serve-folder.ts';

const wanted = Number(process.env['PORT'] ?? 4321);
const base = process.env['BASE_PATH'] ?? '/';
const { port, address } = await serveFolder('dist', wanted, base.endsWith('/') ? base : `${base}/`);
if (port !== wanted) console.log(`Port ${wanted} is in use, so this is on port ${port}.`);
console.log(`\nPlain Record is served from dist/ at ${address}\nStop it with Ctrl+C.`);
