import * as Apollo from "@apollo/client";
import * as FontAwesomeBrands from "@fortawesome/free-brands-svg-icons";
import * as FontAwesomeRegular from "@fortawesome/free-regular-svg-icons";
import * as FontAwesomeSolid from "@fortawesome/free-solid-svg-icons";
import * as ReactFontAwesome from "@fortawesome/react-fontawesome";
import Mousetrap from "mousetrap";
import MousetrapPause from "mousetrap-pause";
import React from "react";
import * as Bootstrap from "react-bootstrap";
import ReactDOM from "react-dom";
import * as ReactIntl from "react-intl";
import * as ReactRouterDOM from "react-router-dom";
import * as ReactSelect from "react-select";
import * as GQL from "./core/gql";
import { NavUtils } from "./core/nav-utils";
import { pageShape } from "./core/page-shape";
import * as StashService from "./core/stash-service";
import { useToast } from "./hooks/toast";
import { after, before, components, instead, registerComponent } from "./patch";
import { registerRoute } from "./plugins";
import { useSettings } from "./settings/settings-context";
import { stashEvent } from "./stash-event";

type Loader = () => Promise<unknown>;

/** Loads the modules of these components, which then are under `PluginApi.components`. */
async function loadComponents(loaders: Loader[]): Promise<void> {
  await Promise.all(loaders.map((load) => load()));
}

/** The same as a hook: true while loading. The list of the first call counts. */
function useLoadComponents(toLoad: Loader[]): boolean {
  const [loading, setLoading] = React.useState(true);
  const [loaders] = React.useState(toLoad);
  React.useEffect(() => {
    setLoading(true);
    void loadComponents(loaders).then(() => setLoading(false));
  }, [loaders]);
  return loading;
}

/** `window.PluginApi` as Stash of that version offers it, as far as the embedded page goes (no players, lightbox, scenes). */
export const PluginApi = {
  React,
  ReactDOM,
  GQL,
  libraries: {
    ReactRouterDOM,
    Bootstrap,
    Apollo,
    Intl: ReactIntl,
    FontAwesomeRegular,
    FontAwesomeSolid,
    FontAwesomeBrands,
    Mousetrap,
    MousetrapPause,
    // Added on develop, 19 commits after v0.30.1.
    ...(pageShape.version >= "0.31" ? { ReactFontAwesome } : {}),
    ReactSelect,
  },
  register: { route: registerRoute, component: registerComponent },
  loadableComponents: {
    Performers: () => import("./performers/performers"),
    Studios: () => import("./studios/studios"),
    Settings: () => import("./settings/settings"),
    FrontPage: () => import("./front-page"),
    PerformerCard: () => import("./performers/performer-card"),
  },
  components,
  utils: { NavUtils, StashService, loadComponents },
  hooks: { useLoadComponents, useToast, useSettings },
  patch: { before, instead, after },
  Event: stashEvent,
};

Object.assign(window, { PluginApi });
