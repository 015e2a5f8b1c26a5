// Apollo Client: a page and the next into one cached list, a query by GET, and errors with their codes.
const assert = require('node:assert');
const { ApolloClient, HttpLink, InMemoryCache, gql } = require('@apollo/client/core');
const { relayStylePagination } = require('@apollo/client/utilities');

const TEAMS = gql`
  query Teams($after: String) {
    teams(first: 5, after: $after, orderBy: [{ field: CODE }]) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor node { id code name base { id name } } }
    }
  }
`;

function client(options) {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { teams: relayStylePagination() } } } });
  return new ApolloClient({ cache, link: new HttpLink({ uri: process.env.MUSTER_URL, ...options }) });
}

async function main() {
  const posting = client({});
  const first = await posting.query({ query: TEAMS });
  const watched = posting.watchQuery({ query: TEAMS });
  watched.subscribe(() => {});
  await watched.fetchMore({ variables: { after: first.data.teams.pageInfo.endCursor } });
  const both = watched.getCurrentResult().data.teams;
  assert.equal(both.edges.length, 10);
  const { id } = both.edges[7].node;
  const held = posting.readFragment({ id: `Team:${id}`, fragment: gql`fragment One on Team { code }` });
  assert.equal(held.code, both.edges[7].node.code);

  const got = await client({ useGETForQueries: true }).query({ query: TEAMS });
  assert.deepEqual(got.data.teams.edges, first.data.teams.edges);

  const wrong = await posting.query({ query: gql`{ nothingOfTheSort }`, errorPolicy: 'all' }).catch((error) => error);
  const found = wrong.networkError?.result?.errors ?? wrong.graphQLErrors ?? wrong.errors;
  assert.equal(found[0].extensions.code, 'BAD_USER_INPUT');
  console.log(`Apollo: ${both.edges.length} of ${both.totalCount} teams in two pages, the same by GET, errors with codes`);
}

main();
