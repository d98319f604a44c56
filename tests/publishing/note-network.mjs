// Loaded into every Node of a build by NODE_OPTIONS: notes whom it wants to talk to in the file that NETWORK_LOG names.
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

const { connect } = Socket.prototype;
Socket.prototype.connect = function (...given) {
  const [first] = given.flat();
  // What has a path is a pipe between processes.
  const isPipe = typeof first === 'string' || first?.path !== undefined;
  const to = typeof first === 'object' ? `${first.host ?? 'localhost'}:${first.port}` : `${first}`;
  if (!isPipe) appendFileSync(process.env.NETWORK_LOG, `${to}\n`);
  return connect.apply(this, given);
};
