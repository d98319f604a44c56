import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as textQuote from 'dom-anchor-text-quote';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/lib/check/check-content.ts';
import type { PlainRecord } from '../../src/lib/record/record.ts';
import { english } from '../../src/lib/strings/en.ts';
import { readBuilt } from './built-site.ts';
import { w3cAssertions } from './w3c-annotation-schemas.ts';

interface Annotation {
  readonly id: string;
  readonly body: readonly [
    { readonly value: string },
    { readonly value: string },
    { readonly source: { readonly id: string } },
  ];
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly value: string },
      { readonly exact: string; readonly prefix?: string; readonly suffix?: string },
    ];
  };
}

interface AnnotationPage {
  readonly '@context': string;
  readonly partOf: { readonly total: number };
  readonly items: readonly Annotation[];
}

/** A copy of github.com/w3c/web-annotation-tests, where there is one. */
const W3C = process.env['W3C_ANNOTATION_SCHEMAS'];
let record: PlainRecord;

beforeAll(async () => {
  ({ record } = await checkContent(process.cwd()));
});

describe('the annotations of each explainer', () => {
  it('hold to the Recommendation as our schema has it', () => {
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const schema: unknown = JSON.parse(
      readFileSync('tests/build/schemas/annotation-page.json', 'utf8'),
    );
    const validate = ajv.compile(schema as object);
    for (const { id } of record.explainers)
      expect(validate(pageOf(id)), ajv.errorsText(validate.errors)).toBe(true);
  });

  it.skipIf(W3C === undefined)(
    'hold to W3C’s own schemas (skipped unless W3C_ANNOTATION_SCHEMAS names a copy of w3c/web-annotation-tests)',
    () => {
      const ofPages = w3cAssertions(W3C ?? '', 'collections/pages/pageMusts.test');
      const ofItems = w3cAssertions(W3C ?? '', 'annotations/annotationMusts.test');
      expect(ofPages.length + ofItems.length).toBeGreaterThan(60);
      for (const { id } of record.explainers) {
        const page = pageOf(id);
        const complaints = [
          ...ofPages.map(({ name, complaint }) => [name, complaint(page)]),
          ...page.items.flatMap((item) =>
            ofItems.map(({ name, complaint }) => [
              `${item.id} ${name}`,
              complaint({ '@context': page['@context'], ...item }),
            ]),
          ),
        ];
        expect(complaints.filter(([, complaint]) => complaint !== undefined)).toEqual([]);
      }
    },
  );

  it('stand for each place where the text states a claim', () => {
    const claims = record.explainers.flatMap((explainer) => explainer.claims);
    for (const { id } of record.explainers) {
      const { items, partOf } = pageOf(id);
      const anchors = claims
        .flatMap(({ mentions }) => mentions)
        .filter(({ explainer }) => explainer.id === id)
        .map(({ anchor }) => anchor);
      expect(items.map(({ target }) => target.selector[0].value).sort()).toEqual(anchors.sort());
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
      expect(partOf.total).toBe(items.length);
    }
  });

  it('carry the verdict of the claim whose page they link', () => {
    const verdicts = new Map(
      record.explainers.flatMap(({ id, claims }) =>
        claims.map((claim) => [`/${id}/claims/${claim.id}/`, english.verdicts[claim.verdict].name]),
      ),
    );
    const items = record.explainers.flatMap(({ id }) => pageOf(id).items);
    const wrong = items.filter(({ body: [text, verdict, link] }) => {
      const expected = verdicts.get(new URL(link.source.id).pathname);
      return verdict.value !== expected || !text.value.startsWith(`${expected}, since `);
    });
    expect(wrong).toEqual([]);
  });

  it('find their phrases in the built page, each within the element of its claim', () => {
    for (const { id } of record.explainers) {
      const { window } = new JSDOM(readBuilt(`${id}/index.html`));
      // The anchoring library takes these from the browser that it expects to run in.
      const { document, Node, NodeFilter } = window;
      Object.assign(globalThis, { document, Node, NodeFilter });
      const lost = pageOf(id).items.filter(({ target }) => {
        const [fragment, quote] = target.selector;
        const range = textQuote.toRange(document.body, quote);
        const element = document.getElementById(fragment.value);
        return (
          new URL(target.source).pathname !== `/${id}/` ||
          range?.toString() !== quote.exact ||
          textWithin(element, range) !== quote.exact
        );
      });
      expect(lost.map((item) => item.id)).toEqual([]);
    }
  });
});

/** The text that a range and an element share. A range may end before the first letter after the element. */
function textWithin(element: Element | null, range: Range): string {
  if (element === null) return '';
  const shared = range.cloneRange();
  const whole = element.ownerDocument.createRange();
  whole.selectNodeContents(element);
  if (shared.compareBoundaryPoints(whole.START_TO_START, whole) < 0)
    shared.setStart(whole.startContainer, whole.startOffset);
  if (shared.compareBoundaryPoints(whole.END_TO_END, whole) > 0)
    shared.setEnd(whole.endContainer, whole.endOffset);
  return shared.toString();
}

function pageOf(explainer: string): AnnotationPage {
  return JSON.parse(readBuilt(`${explainer}/annotations.jsonld`)) as AnnotationPage;
}
