// What relay-compiler reads: a connection to be paged and an object to be asked for again by its id.
const { graphql } = require('relay-runtime');

graphql`
  query TeamsQuery {
    ...Teams_list
  }
`;

graphql`
  fragment Teams_list on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
  @refetchable(queryName: "TeamsPageQuery") {
    teams(first: $count, after: $cursor, orderBy: [{ field: CODE }]) @connection(key: "Teams_teams") {
      edges {
        node {
          id
          code
          ...Teams_one
        }
      }
    }
  }
`;

graphql`
  fragment Teams_one on Team @refetchable(queryName: "TeamsOneQuery") {
    name
    readiness {
      level
    }
  }
`;
