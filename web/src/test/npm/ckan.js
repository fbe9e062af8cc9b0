// Walks the whole catalogue as CKAN's own harvester does, with the client library of the CKAN project.
import { createRequire } from 'node:module';

const CKAN = createRequire(import.meta.url)('ckan');
const client = new CKAN.Client(process.argv[2]);
const ask = (action, data = {}) =>
  new Promise((done, fail) => client.action(action, data, (fault, answer) => (fault ? fail(fault) : done(answer.result))));

const status = await ask('status_show');
const names = await ask('package_list');
const ids = new Set();
let resources = 0;
for (let start = 0; ; start += 100) {
  const page = await ask('dataset_search', { q: '*:*', rows: 100, start, sort: 'id asc' });
  if (page.results.length === 0) break;
  for (const found of page.results) {
    ids.add(found.id);
    resources += found.resources.length;
  }
}
const first = await ask('dataset_show', { id: names[0] });
const organization = await ask('organization_show', { id: first.owner_org });
const missing = await ask('dataset_show', { id: 'nobody' }).then(
  () => 'answered',
  (fault) => String(fault));
console.log(JSON.stringify({
  version: status.ckan_version, listed: names.length, walked: ids.size, resources,
  organization: organization.title, missing,
}));
