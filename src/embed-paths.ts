import { loadExplainers } from './lib/load-record.ts';
import type { Explainer } from './lib/record/record.ts';

interface Named {
  readonly id: string;
  readonly formerly: readonly string[];
}

/**
 * The paths of what other sites frame. It stays at its old addresses too: no frame should follow a redirect page.
 */
async function embedPaths<Thing extends Named>(
  thingsOf: (explainer: Explainer) => readonly Thing[],
) {
  const explainers = await loadExplainers();
  const idsOf = ({ id, formerly }: Named) => [id, ...formerly];
  return explainers.flatMap((explainer) =>
    idsOf(explainer).flatMap((slug) =>
      thingsOf(explainer).flatMap((thing) => idsOf(thing).map((id) => ({ slug, id, thing }))),
    ),
  );
}

export async function claimEmbedPaths() {
  const paths = await embedPaths(({ claims }) => claims);
  return paths.map(({ slug, id, thing }) => ({
    params: { explainer: slug, claim: id },
    props: { claim: thing },
  }));
}

export async function figureEmbedPaths() {
  const paths = await embedPaths(({ figures }) => figures);
  return paths.map(({ slug, id, thing }) => ({
    params: { explainer: slug, figure: id },
    props: { figure: thing },
  }));
}
