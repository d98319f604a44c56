// Which verdicts moved, and which way?
// node verdict-moves.mjs <address of a record.json>
const SCALE = ['supported', 'mostly-supported', 'contested', 'misleading', 'unproven', 'false'];

const record = await (await fetch(process.argv[2])).json();

const moved = record.claims
  .map(({ title, history, address }) => {
    const first = history[0].verdict;
    const last = history.at(-1).verdict;
    // Opinions stand beside the scale: a move to or from one has no direction.
    const onScale = SCALE.includes(first) && SCALE.includes(last);
    const steps = onScale ? SCALE.indexOf(last) - SCALE.indexOf(first) : 0;
    const changes = history.filter(
      ({ verdict }, at) => at > 0 && verdict !== history[at - 1].verdict,
    );
    return { title, first, last, steps, changes, address };
  })
  .filter(({ changes }) => changes.length > 0)
  .sort((a, b) => Math.abs(b.steps) - Math.abs(a.steps));

for (const { title, first, last, changes, address } of moved) {
  console.log(`${title}: ${first} → ${last}, ${changes.at(-1).date}\n  ${address}`);
}

const up = moved.filter(({ steps }) => steps < 0).length;
const down = moved.filter(({ steps }) => steps > 0).length;
console.log(
  `\n${moved.length} of ${record.claims.length} verdicts moved: ` +
    `${up} are better borne out now, ${down} worse. As of ${record.explainer.recordAsOf}.`,
);
console.log(record.credit);
