import { securityPolicy } from '../security-policy.ts';
import type { Strings } from '../strings/en.ts';

/** Where a page has moved to. */
interface Target {
  /** With the base path: `/explainers/tolls/`. */
  readonly path: string;
  /** With the site's origin. */
  readonly address: string;
}

/**
 * The page at an old address, for hosts that know no redirect rules: it leads on at once without script, asks search
 * engines to forget it, and has a link for those whose browser stays.
 */
export function redirectPage({ path, address }: Target, strings: Strings): string {
  const { movedTitle, movedText, movedLink, siteName } = strings;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>${escape(`${movedTitle} · ${siteName}`)}</title>
    <meta http-equiv="Content-Security-Policy" content="${escape(securityPolicy())}">
    <meta http-equiv="refresh" content="0; url=${escape(path)}">
    <link rel="canonical" href="${escape(address)}">
    <meta name="robots" content="noindex">
    <meta name="description" content="${escape(movedText)}">
    <meta property="og:title" content="${escape(movedTitle)}">
    <meta name="color-scheme" content="light dark">
  </head>
  <body>
    <main>
      <h1>${escape(movedTitle)}</h1>
      <p>${escape(movedText)} <a href="${escape(path)}">${escape(movedLink)}</a>.</p>
    </main>
  </body>
</html>
`;
}

function escape(text: string): string {
  const signs: { [sign: string]: string } = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };
  return text.replace(/[&"<]/g, (sign) => signs[sign] ?? sign);
}
