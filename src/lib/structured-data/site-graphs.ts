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

/** The page of sources: every work that other pages name by its address there. */
export function sourcesGraph(sources: readonly Source[], origin: Origin): Graph {
  const step = { name: stringsFor('en').sourcesTitle, path: origin.routes.sources() };
  return graphOf(...sources.map((source) => work(source, origin)), breadcrumbs(origin, step));
}

/** The page of people: everyone whom other pages name by their address there. */
export function peopleGraph(people: readonly Person[], origin: Origin): Graph {
  const step = { name: stringsFor('en').peopleTitle, path: origin.routes.people() };
  return graphOf(...people.map((person) => actor(person, origin)), breadcrumbs(origin, step));
}

/** A page of an explainer that says no more than where it stands. */
export function placeGraph(explainer: Explainer, step: Step, origin: Origin): Graph {
  return graphOf(explainerBreadcrumbs(origin, explainer, step));
}
