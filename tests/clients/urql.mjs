// urql: a query by POST and by GET, from its cache the second time, and errors with their codes.
import assert from 'node:assert';
import { Client, cacheExchange, fetchExchange, gql } from '@urql/core';

const TEAM = gql`
  query Team($code: String!) {
    team(code: $code) { id name members(first: 3) { nodes { id person { id name } } } }
  }
`;

let asked = 0;
const client = (preferGetMethod) =>
  new Client({
    url: process.env.MUSTER_URL,
    exchanges: [cacheExchange, fetchExchange],
    preferGetMethod,
    fetch: (...request) => {
      asked += 1;
      return fetch(...request);
    },
  });

const posting = client(false);
const posted = await posting.query(TEAM, { code: 'QL-FF-04' }).toPromise();
assert.equal(posted.error, undefined);
assert.equal(posted.data.team.members.nodes.length, 3);
await posting.query(TEAM, { code: 'QL-FF-04' }).toPromise();
assert.equal(asked, 1);

const got = await client('force').query(TEAM, { code: 'QL-FF-04' }).toPromise();
assert.deepEqual(got.data, posted.data);

const wrong = await posting.query('{ nothingOfTheSort }', {}).toPromise();
assert.equal(wrong.error.graphQLErrors[0].extensions.code, 'BAD_USER_INPUT');
const changed = await posting.mutation('mutation { nothing }', {}).toPromise();
assert.ok(changed.error);
console.log(`urql: ${posted.data.team.name} by POST, by GET and from its cache; errors with codes`);
