import { readFileSync } from 'node:fs';

export interface Total {
  passed: number;
  failed: number;
  skipped: number;
}

/** The line that ends a test command. */
export function formatTotal({ passed, failed, skipped }: Total): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** What Vitest's report in JSON counts. A run that failed without a failed test (it could not start, say) is one failure. */
export function readVitestTotal(file: string, succeeded: boolean): Total {
  const report = readReport(file);
  const count = (name: string) => Number(report?.[name] ?? 0);
  const failed = count('numFailedTests');
  return {
    passed: count('numPassedTests'),
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: count('numPendingTests'),
  };
}

/** A test runner's report in JSON, or undefined where it wrote none that can be read. */
export function readReport(file: string): { [key: string]: unknown } | undefined {
  try {
    const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof report === 'object' && report !== null ? { ...report } : undefined;
  } catch {
    return undefined;
  }
}
