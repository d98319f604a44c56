import { loadExplainers } from './lib/load-record.ts';

/** The paths of a page that each explainer has one of: its id in the address, the whole explainer as a prop. */
export async function explainerPaths() {
  const explainers = await loadExplainers();
  return explainers.map((explainer) => ({
    params: { explainer: explainer.id },
    props: { explainer },
  }));
}

/**
 * The paths of a file that each explainer has one of. It stays at its old addresses too: a program that reads it follows
 * no redirect page.
 */
export async function explainerFilePaths() {
  const explainers = await loadExplainers();
  return explainers.flatMap((explainer) =>
    [explainer.id, ...explainer.formerly].map((slug) => ({
      params: { explainer: slug },
      props: { explainer },
    })),
  );
}
