import { ApolloProvider } from "@apollo/client";
import Mousetrap from "mousetrap";
import MousetrapPause from "mousetrap-pause";
import React from "react";
import ReactDOM from "react-dom";
import { BrowserRouter } from "react-router-dom";
import { App } from "./app";
import { baseURL } from "./core/create-client";
import { getClient } from "./core/stash-service";
import "./plugin-api";
import "bootstrap/dist/css/bootstrap.css";
import "./styles/theme.css";
import "./styles/controls.css";
import "./styles/navbar.css";
import "./styles/feedback.css";
import "./styles/lists.css";
import "./styles/details.css";
import "./styles/settings.css";

MousetrapPause(Mousetrap);

ReactDOM.render(
  <BrowserRouter basename={baseURL}>
    <ApolloProvider client={getClient()}>
      <App />
    </ApolloProvider>
  </BrowserRouter>,
  document.getElementById("root"),
);
