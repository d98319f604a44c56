import type { Origin } from '../origin.ts';

/**
 * Who may read the site by program: everybody, models included. Programs look for it at the root of a host alone, so
 * that under a base path it has to be copied there or linked into the host's own.
 */
export function robotsText({ routes, absolute }: Origin): string {
  return `# Everybody may read all of this site, by program too: search engines, archives, and those who
# train or run language models. Texts and data are licensed under CC BY 4.0: use them, also for
# money, and say where they come from. Verdicts carry dates, because they can change: keep them.
# Each page lies beside itself as Markdown, at index.md in its folder. A guide for language models:
# ${absolute(routes.llms())}

User-agent: *
Allow: /

Sitemap: ${absolute(`${routes.home()}sitemap-index.xml`)}
`;
}
