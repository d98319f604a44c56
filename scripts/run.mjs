// Plain JavaScript, so that an old Node can still read what it says: everything else here is TypeScript, run as it is.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This needs Node 22.18 or newer, and this is ${process.versions.node}. ` +
      'Run "npm ci" without --ignore-scripts, which installs one beside the project, or install a newer Node.',
  );
  process.exit(1);
}
const [name, ...rest] = process.argv.slice(2);
process.argv.splice(2, Infinity, ...rest);
await import(`./${name}.ts`);
