import { byId, type Claim, type Explainer, type Mention, type PlainRecord } from './record.ts';

/** Where a component of the prose stands, and which pointer it is: what the Markdown plugin writes on each element. */
export interface PointerPlace {
  readonly explainer: string;
  /** Empty in the opening. */
  readonly section: string;
  readonly target: string;
  /** A number in digits: 1 for the first pointer to the target in the section. */
  readonly nth: string;
}

/** The claim that a pointer means: `<id>`, or `<explainer>/<id>` for another explainer's. */
export function claimAt(record: PlainRecord, { explainer, target }: PointerPlace): Claim {
  const [id = target, owner = explainer] = target.split('/').reverse();
  return byId(byId(record.explainers, owner).claims, id);
}

/** The mention that a pointer of the prose is. */
export function mentionOf(
  thing: { readonly mentions: readonly Mention[] },
  place: PointerPlace,
): Mention {
  const found = thing.mentions.find(
    ({ explainer, section, target, nth }) =>
      explainer.id === place.explainer &&
      target === place.target &&
      (section?.id ?? '') === place.section &&
      nth === Number(place.nth),
  );
  if (found === undefined)
    throw new Error(`The record does not know the mention of "${place.target}" in its text.`);
  return found;
}

/** The number under which an explainer's list of sources has a source, from 1; undefined if its text never cites it. */
export function citationNumber(explainer: Explainer, source: string): number | undefined {
  const at = explainer.citations.findIndex(({ id }) => id === source);
  return at < 0 ? undefined : at + 1;
}
