/** What was measured at one number of explainers. Times in seconds, memory in MiB. */
export interface BenchRow {
  readonly explainers: number;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly check: number;
  readonly checkProcessor: number;
  readonly checkMemory: number;
  readonly cold: number;
  readonly coldProcessor: number;
  readonly memory: number;
  readonly warm: number;
  readonly changed: number;
  readonly changedProcessor: number;
  readonly words?: number;
  readonly plain?: number;
  readonly plainProcessor?: number;
  readonly plainMemory?: number;
  /** Of the cold build, by what was done; runs at the same time are added up. */
  readonly phases: Readonly<
    Record<string, { readonly seconds: number; readonly processor: number }>
  >;
}

/** What each further explainer and page costs from one row to the next, and beside the plain site. */
export function growthOf(rows: readonly BenchRow[]): string[] {
  return rows.slice(1).flatMap((row, at) => {
    const before = rows[at];
    if (before === undefined) return [];
    const slope = (of: (row: BenchRow) => number, per: 'explainers' | 'pages') =>
      (of(row) - of(before)) / (row[per] - before[per]);
    const ours = slope(({ cold }) => cold, 'pages');
    const work = slope(({ coldProcessor }) => coldProcessor, 'pages');
    const plain = slope(({ plain }) => plain ?? NaN, 'pages');
    const plainWork = slope(({ plainProcessor }) => plainProcessor ?? NaN, 'pages');
    const lines = [
      `From ${before.explainers} to ${row.explainers} explainers, each further explainer: ` +
        `${rounded(slope(({ cold }) => cold, 'explainers'))} s, ` +
        `${rounded(slope(({ coldProcessor }) => coldProcessor, 'explainers'))} s of processors, ` +
        `${rounded(slope(({ memory }) => memory, 'explainers'))} MiB. ` +
        `Each further page: ${rounded(ours * 1000)} ms, ${rounded(work * 1000)} ms of processors.`,
    ];
    if (!Number.isNaN(plain))
      lines.push(
        `A further page of the plain site: ${rounded(plain * 1000)} ms, ` +
          `${rounded(plainWork * 1000)} ms of processors. ` +
          `Ratio ${rounded(ours / plain)}, of processors ${rounded(work / plainWork)}.`,
      );
    return lines;
  });
}

/** Each row as ratios to an earlier result. */
export function comparison(rows: readonly BenchRow[], before: readonly BenchRow[]): string[] {
  const names = ['check', 'checkProcessor', 'cold', 'coldProcessor', 'warm', 'changed'] as const;
  return rows.flatMap((row) => {
    const old = before.find(({ explainers }) => explainers === row.explainers);
    if (old === undefined) return [];
    const ratios = [...names, 'memory' as const, 'bytes' as const].map(
      (name) => `${name} ${rounded(row[name] / old[name])}`,
    );
    return [`Against the earlier result at ${row.explainers}: ${ratios.join(', ')}.`];
  });
}

/** Three digits, and none behind the point from a hundred on. */
export function rounded(value: number): number {
  return value > 100 ? Math.round(value) : Number(value.toPrecision(3));
}
