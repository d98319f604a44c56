/**
 * Does some work, and where `BUILD_TIMES=on` asks for it says how long it took: on the clock, and of this process's
 * processor time. The bench adds up what all processes say.
 */
export async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  if (process.env['BUILD_TIMES'] !== 'on') return work();
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = [(performance.now() - start) / 1000, (user + system) / 1_000_000];
  console.log(`phase ${seconds.map((value) => value.toFixed(3)).join(' ')} ${what}`);
  return result;
}
