import React, { useEffect } from "react";
import { Badge, Tab, Tabs } from "react-bootstrap";
import { FormattedMessage } from "react-intl";
import { useHistory } from "react-router-dom";
import { NotHere } from "./not-here";

interface DetailTab {
  key: string;
  messageId: string;
  count: number;
  content?: JSX.Element;
}

/** The tabs below the details. Without a tab in the address the first with something in it replaces it, as in Stash. */
export const DetailTabs: React.FC<{ id: string; tabKey: string | undefined; baseURL: string; tabs: DetailTab[] }> = ({
  id,
  tabKey,
  baseURL,
  tabs,
}) => {
  const history = useHistory();
  const fallback = (tabs.find((tab) => tab.count > 0) ?? tabs[0])?.key ?? "";
  useEffect(() => {
    if (!tabKey) history.replace(`${baseURL}/${fallback}`);
  }, [tabKey, history, baseURL, fallback]);
  return (
    <Tabs
      id={id}
      mountOnEnter
      unmountOnExit
      activeKey={tabKey ?? ""}
      onSelect={(key) => {
        if (key && key !== tabKey) history.replace(`${baseURL}/${key}`);
      }}
    >
      {tabs.map(({ key, messageId, count, content }) => (
        <Tab
          key={key}
          eventKey={key}
          title={
            <>
              <FormattedMessage id={messageId} />
              {count > 0 && (
                <Badge className="left-spacing" pill variant="secondary">
                  {count}
                </Badge>
              )}
            </>
          }
        >
          {content ?? <NotHere />}
        </Tab>
      ))}
    </Tabs>
  );
};
