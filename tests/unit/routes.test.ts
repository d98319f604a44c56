import { describe, expect, it } from 'vitest';
import { createRoutes } from '../../src/lib/routes.ts';

describe('routes at the root', () => {
  const routes = createRoutes('/');

  it.each([
    [routes.home(), '/'],
    [routes.explainer('tolls'), '/tolls/'],
    [routes.explainer('tolls', 'money'), '/tolls/#money'],
    [routes.claims('tolls', 'false'), '/tolls/claims/#false'],
    [routes.claim('tolls', 'fell'), '/tolls/claims/fell/'],
    [routes.timeline('tolls'), '/tolls/timeline/'],
    [routes.timeline('tolls', 'vote'), '/tolls/timeline/#vote'],
    [routes.republish('tolls'), '/tolls/republish/'],
    [routes.republishFile('tolls', 'md'), '/tolls/republish/tolls.md'],
    [routes.data('tolls'), '/tolls/data/'],
    [routes.recordData('tolls'), '/tolls/record.json'],
    [routes.recordTable('tolls', 'claims'), '/tolls/data/claims.csv'],
    [routes.annotations('tolls'), '/tolls/annotations.jsonld'],
    [routes.timelineData('tolls'), '/tolls/timeline.json'],
    [routes.recordSchema(1), '/schema/record-v1.json'],
    [routes.embed('tolls', 'claims', 'fell'), '/embed/tolls/claims/fell/'],
    [routes.oembed('tolls', 'timeline'), '/embed/tolls/timeline/oembed.json'],
    [routes.glossary(), '/glossary/'],
    [routes.term('toll'), '/glossary/toll/'],
    [routes.source('audit', undefined), '/sources/#audit'],
    [routes.person('ada', undefined), '/people/#ada'],
    [routes.method('scale'), '/method/#scale'],
    [routes.corrections('tolls'), '/corrections/#tolls'],
    [routes.feed(), '/feed.xml'],
    [routes.search(), '/search/'],
    [routes.searchIndex(), '/pagefind/'],
  ])('%s', (address, expected) => {
    expect(address).toBe(expected);
  });
});

describe('routes under a base path', () => {
  it.each(['/explainers', '/explainers/'])('begin with %s, one slash after it', (base) => {
    expect(createRoutes(base).claim('tolls', 'fell')).toBe('/explainers/tolls/claims/fell/');
    expect(createRoutes(base).home()).toBe('/explainers/');
  });
});
