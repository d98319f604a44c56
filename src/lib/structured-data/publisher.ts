import type { NewsMediaOrganization, Organization, WebSite } from 'schema-dts';
import type { Origin } from '../origin.ts';
import { stringsFor } from '../strings/strings.ts';

/** The publisher in short, for pages where it is the author: whoever reads one page alone still has its name. */
export function publisherInShort({ routes, absolute }: Origin): Organization & { '@id': string } {
  const home = absolute(routes.home());
  return {
    '@type': 'Organization',
    '@id': `${home}#publisher`,
    name: stringsFor('en').siteName,
    url: home,
  };
}

/** The publisher with the rules that it holds itself to, for the home page. */
export function publisher(origin: Origin): NewsMediaOrganization {
  const { routes, absolute } = origin;
  const { siteName, siteLine } = stringsFor('en');
  const method = absolute(routes.method());
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherInShort(origin)['@id'],
    name: siteName,
    description: siteLine,
    url: absolute(routes.home()),
    publishingPrinciples: method,
    verificationFactCheckingPolicy: method,
    correctionsPolicy: absolute(routes.corrections()),
  };
}

/** The site itself, for the home page. */
export function website(origin: Origin): WebSite {
  const { routes, absolute } = origin;
  const home = absolute(routes.home());
  return {
    '@type': 'WebSite',
    '@id': `${home}#website`,
    name: stringsFor('en').siteName,
    url: home,
    publisher: { '@id': publisherInShort(origin)['@id'] },
  };
}
