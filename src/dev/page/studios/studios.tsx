import React from "react";
import { useIntl } from "react-intl";
import { Route, Switch } from "react-router-dom";
import { useTitle } from "../hooks/title";
import { StudioList } from "./studio-list";
import { StudioLoader } from "./studio-page";

/** The pages below /studios. */
const Studios: React.FC = () => {
  useTitle(useIntl().formatMessage({ id: "studios" }));
  return (
    <Switch>
      <Route exact path="/studios" component={StudioList} />
      <Route path="/studios/:id/:tab?" component={StudioLoader} />
    </Switch>
  );
};

export default Studios;
