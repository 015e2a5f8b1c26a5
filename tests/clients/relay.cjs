// Relay: its compiler takes the contract, its runtime pages a connection and asks for an object again by its id.
const assert = require('node:assert');
const { execFileSync } = require('node:child_process');
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const {
  Environment, Network, RecordSource, Store,
  createOperationDescriptor, fetchQuery, getRequest, getSelector,
} = require('relay-runtime');

const folder = join(__dirname, 'relay');
mkdirSync(join(folder, 'artifacts'), { recursive: true });
execFileSync(join(__dirname, 'node_modules', '.bin', 'relay-compiler'), ['relay.config.json'], { cwd: folder });
const artifact = (name) => require(join(folder, 'artifacts', `${name}.graphql.js`));

async function ask(operation, variables) {
  const response = await fetch(process.env.MUSTER_URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: operation.text, operationName: operation.name, variables }),
  });
  return response.json();
}

async function main() {
  const environment = new Environment({ network: Network.create(ask), store: new Store(new RecordSource()) });
  const query = getRequest(artifact('TeamsQuery'));
  const operation = createOperationDescriptor(query, {});
  environment.retain(operation);
  const root = await fetchQuery(environment, query, {}).toPromise();
  const list = artifact('Teams_list');
  const shown = () => environment.lookup(getSelector(list, root)).data.teams;

  assert.equal(shown().edges.length, 3);
  assert.equal(shown().pageInfo.hasNextPage, true);
  await fetchQuery(environment, getRequest(artifact('TeamsPageQuery')), {
    count: 4,
    cursor: shown().pageInfo.endCursor,
  }).toPromise();
  const codes = shown().edges.map(({ node }) => node.code);
  assert.equal(codes.length, 7);
  assert.deepEqual(codes, [...new Set(codes)].sort());

  const id = shown().edges[5].node.id;
  const again = await fetchQuery(environment, getRequest(artifact('TeamsOneQuery')), { id }).toPromise();
  const one = environment.lookup(getSelector(artifact('Teams_one'), again.node)).data;
  assert.ok(one.name && one.readiness.level);
  console.log(`Relay: ${codes.length} teams in two pages, ${one.name} asked for again`);
}

main();
