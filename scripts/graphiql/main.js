// The page: GraphiQL on this server's own endpoint, with a question to begin with.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { GraphiQL } from "graphiql";
import "graphiql/style.css";
import defaultQuery from "./question.graphql";

async function fetcher(question) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json",
    },
    body: JSON.stringify(question),
  });
  return response.json();
}

const asked = new URLSearchParams(window.location.search);
const page = createElement(GraphiQL, {
  fetcher,
  defaultQuery,
  query: asked.get("query") ?? undefined,
  variables: asked.get("variables") ?? undefined,
  isHeadersEditorEnabled: false,
  showPersistHeadersSettings: false,
});
createRoot(document.getElementById("graphiql")).render(page);
