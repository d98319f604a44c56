/** A function that works its answer out once for each thing, and keeps it as long as somebody has the thing. */
export function oncePer<Thing extends object, Answer extends object>(
  work: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, Answer>();
  return (thing) => {
    const answer = known.get(thing) ?? work(thing);
    known.set(thing, answer);
    return answer;
  };
}
