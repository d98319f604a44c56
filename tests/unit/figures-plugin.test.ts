import { remark } from 'remark';
import remarkMdx from 'remark-mdx';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import remarkRecordPointers from '../../src/plugins/remark-record-pointers.ts';

it('tells a figure in a text which explainer it stands in', () => {
  const tree = remark().use(remarkMdx).parse('<Figure id="sums" />');
  const path = '/site/content/explainers/tolls/sections/02-money.mdx';
  remarkRecordPointers()(tree, new VFile({ path }));
  expect(tree.children).toMatchObject([
    {
      type: 'mdxJsxFlowElement',
      attributes: [
        { name: 'id', value: 'sums' },
        { name: 'explainer', value: 'tolls' },
      ],
    },
  ]);
});
