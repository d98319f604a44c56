import { loadRecord } from './lib/load-record.ts';

/** The paths of a page that each explainer has one of: its id in the address, the whole explainer as a prop. */
export async function explainerPaths() {
  const { explainers } = await loadRecord();
  return explainers.map((explainer) => ({
    params: { explainer: explainer.id },
    props: { explainer },
  }));
}
