/**
 * Gives custom properties, and all else in styles that is named `--so`, names of one or two signs: in the order in which
 * they are met, and so the same in each build. A step for the minifier of styles, which asks for a new one with each file.
 */
export function shortStyleNames(): { DashedIdent: (name: string) => string } {
  const names = new Map<string, string>();
  return {
    DashedIdent(name) {
      const known = names.get(name) ?? `--${names.size.toString(36)}`;
      names.set(name, known);
      return known;
    },
  };
}
