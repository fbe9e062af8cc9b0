// Asks the SPARQL endpoint in each form with an RDF/JS client.
import { SparqlEndpointFetcher } from 'fetch-sparql-endpoint';

const endpoint = `${process.argv[2]}/sparql`;
const fetcher = new SparqlEndpointFetcher();
const all = async (stream) => {
  const list = [];
  for await (const item of stream) list.push(item);
  return list;
};
const DCAT = 'PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dcterms: <http://purl.org/dc/terms/>';
const titles = await all(await fetcher.fetchBindings(
  endpoint, `${DCAT} SELECT DISTINCT ?dataset ?title { ?dataset a dcat:Dataset ; dcterms:title ?title }`));
const files = await all(await fetcher.fetchTriples(
  endpoint, `${DCAT} CONSTRUCT { ?dataset dcat:distribution ?file } WHERE { ?dataset dcat:distribution ?file }`));
const ask = await fetcher.fetchAsk(endpoint, `${DCAT} ASK { ?dataset a dcat:Dataset }`);
const posted = await all(await new SparqlEndpointFetcher({ method: 'POST' }).fetchBindings(
  endpoint, `${DCAT} SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a dcat:Dataset }`));
const refused = await fetcher.fetchBindings(endpoint, 'SELECT nothing').then(() => 'answered', (fault) => fault.message);
console.log(JSON.stringify({
  datasets: new Set(titles.map((row) => row.dataset.value)).size,
  swedish: titles.filter((row) => row.title.language === 'sv').length,
  files: files.length, ask, counted: Number(posted[0].n.value), refused,
}));
