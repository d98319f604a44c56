/** The words of what other sites frame, and of the offer to do so. */
export const englishEmbed = {
  offer: 'Embed this',
  offerTitled: (title: string) => `Embed “${title}”`,
  copy: 'Copy this HTML into your page. It loads one small page of ours, without script or cookies, and follows your colour scheme.',
  html: 'HTML to copy',
  from: (title: string) => `Plain Record: ${title}`,
  allEvents: (count: number) => `All ${count} events, with sources`,
  majorEvents: (shown: number, all: number) =>
    shown === all ? `${all} events.` : `The ${shown} major events of ${all}.`,
  fullFigure: 'Figure with table and sources',
  licence: 'CC BY 4.0',
} as const;
