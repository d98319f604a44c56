/** The words of the timeline: its drawing, and its list of events. */
export const englishTimeline = {
  figure: (from: string, to: string) => `${from} to ${to}, event by event`,
  bars: 'The bars count the events of each month.',
  strokes:
    'Below them each stroke is an event: the taller and heavier, the more the event mattered. Follow it to its entry in the list.',
  squeezed: (year: string) => `The years before ${year} are drawn closer together.`,
  inset: (months: string) => `The lower panel opens up ${months}.`,
  months: (from: string, to: string, isOneYear: boolean) =>
    `${isOneYear ? from.replace(/\s\d{4}$/, '') : from} and ${to}`,
  busiest: (month: string, count: number) =>
    `${month}: ${count} ${count === 1 ? 'event' : 'events'}`,
  toList: 'Pass over the drawing to the list of events',
  inText: 'In the text:',
  place: (section: string, nth: number) => `${section}, ${ordinal(nth)} place`,
} as const;

/** `1st`, `2nd`, `3rd`, `11th`. */
function ordinal(number: number): string {
  const endings: { readonly [category: string]: string } = { one: 'st', two: 'nd', few: 'rd' };
  return `${number}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)] ?? 'th'}`;
}
