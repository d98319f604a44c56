import { checkContent } from '../src/lib/check/check-content.ts';
import { formatProblems } from '../src/lib/problems/format-problems.ts';

const { problems } = await checkContent(process.cwd());
if (problems.length > 0) console.error(formatProblems(problems));
else console.log('The content has no problems.');
process.exitCode = problems.length > 0 ? 1 : 0;
