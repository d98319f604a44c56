/** The field of a form that has a name. */
export function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return inside(form, `input[name=${name}]`, HTMLInputElement);
}

/** Checks the radio button of a value, or the first where there is none: an address may hold anything. */
export function choose(form: HTMLFormElement, name: string, value: string): void {
  const inputs = [...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
  const input = inputs.find((other) => other.value === value) ?? inputs[0];
  if (input !== undefined) input.checked = true;
}

/**
 * The first element of a kind that a selector finds.
 * @throws where there is none: the page and its script do not belong together.
 */
export function inside<Kind extends Element>(
  root: Element,
  selector: string,
  kind: new (...parameters: never[]) => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The search page lacks "${selector}".`);
  return found;
}
