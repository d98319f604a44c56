import type { Graph } from 'schema-dts';
import type { Origin } from '../origin.ts';
import type { Explainer, Person, Source } from '../record/record.ts';
import { stringsFor } from '../strings/strings.ts';
import { actor } from './actor.ts';
import { breadcrumbs, explainerBreadcrumbs, type Step } from './breadcrumbs.ts';
import { graphOf } from './graph.ts';
import { publisher, website } from './publisher.ts';
import { work } from './work.ts';

/** The home page: who publishes the site, by which rules. */
export function homeGraph(origin: Origin): Graph {
  return graphOf(publisher(origin), website(origin));
}

/** A list of sources: every work that other pages name by its address there. `explainer` is the one whose list it is. */
export function sourcesGraph(
  sources: readonly Source[],
  explainer: Explainer | undefined,
  origin: Origin,
): Graph {
  const list = explainer?.list;
  const step = { name: stringsFor('en').sourcesTitle, path: origin.routes.sources(list) };
  return graphOf(
    ...sources.map((source) => work(source, list, origin)),
    wayTo(step, explainer, origin),
  );
}

/** A list of people: everyone whom other pages name by their address there. */
export function peopleGraph(
  people: readonly Person[],
  explainer: Explainer | undefined,
  origin: Origin,
): Graph {
  const list = explainer?.list;
  const step = { name: stringsFor('en').peopleTitle, path: origin.routes.people(list) };
  return graphOf(
    ...people.map((person) => actor(person, list, origin)),
    wayTo(step, explainer, origin),
  );
}

function wayTo(step: Step, explainer: Explainer | undefined, origin: Origin) {
  return explainer === undefined
    ? breadcrumbs(origin, step)
    : explainerBreadcrumbs(origin, explainer, step);
}

/** A page of an explainer that says no more than where it stands. */
export function placeGraph(explainer: Explainer, step: Step, origin: Origin): Graph {
  return graphOf(explainerBreadcrumbs(origin, explainer, step));
}
