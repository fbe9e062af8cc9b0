// Replicates the change stream with the reference client for LDES, and tells what the events lead to.
import { intoConfig, replicateLDES } from 'ldes-client';

const AS = 'https://www.w3.org/ns/activitystreams#';
const client = replicateLDES(
  intoConfig({ url: `${process.argv[2]}/changes`, noShape: true, polling: false }), 'ascending');
const members = client.stream({ highWaterMark: 10 }).getReader();
const state = new Map();
let events = 0;
for (let next = await members.read(); !next.done; next = await members.read()) {
  const { id, quads } = next.value;
  const value = (predicate) =>
    quads.find((quad) => quad.subject.equals(id) && quad.predicate.value === predicate)?.object.value;
  const entity = value(`${AS}object`);
  events += 1;
  if (value('http://www.w3.org/1999/02/22-rdf-syntax-ns#type') === `${AS}Delete`) {
    state.delete(entity);
  } else {
    state.set(entity, quads.filter((quad) => quad.graph.equals(id)).length);
  }
}
console.log(JSON.stringify({
  events, entities: [...state.keys()].sort(), quads: [...state.values()].reduce((sum, count) => sum + count, 0),
}));
process.exit(0);
