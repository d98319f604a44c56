/** The words of the explainer's page: its contents, its notes and how much of them it shows. */
export const englishReading = {
  /** Follows the verdict's name. */
  unchangedSince: (month: string) => `unchanged since ${month}`,
  /** Stands around the earlier verdict's name: "was unproven, Feb 2025". */
  was: { before: 'was', after: (month: string) => `, ${month}` },
  changedBy: (month: string, note: string) => `Changed ${month}: ${note}`,
  verdictMoved: (now: string, then: string) => `${now}, was ${then}: `,
  whereOf: (at: number, all: number) => `${at} of ${all}`,
  close: 'Close',
  shows: {
    legend: 'Show with the text',
    all: 'All notes',
    marks: 'Marks only',
    plain: 'Plain text',
  },
  citedIn: 'Cited in',
} as const;
