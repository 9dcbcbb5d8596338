import React from "react";
import { useIntl } from "react-intl";
import { Route, Switch } from "react-router-dom";
import { useTitle } from "../hooks/title";
import { PerformerList } from "./performer-list";
import { PerformerLoader } from "./performer-loader";

/** The pages below /performers. */
const Performers: React.FC = () => {
  useTitle(useIntl().formatMessage({ id: "performers" }));
  return (
    <Switch>
      <Route exact path="/performers" component={PerformerList} />
      <Route path="/performers/:id/:tab?" component={PerformerLoader} />
    </Switch>
  );
};

export default Performers;
