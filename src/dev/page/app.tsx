import React, { lazy, Suspense, useEffect } from "react";
import { FormattedMessage, IntlProvider } from "react-intl";
import { Route, Switch, useLocation } from "react-router-dom";
import { useConfiguration } from "./core/stash-service";
import { ConfigurationProvider } from "./hooks/config";
import { ToastProvider } from "./hooks/toast";
import { messagesOf } from "./locales/messages";
import { MainNavbar } from "./main-navbar";
import { type AnyFunction, patchFunction } from "./patch";
import { PluginRoutes, PluginsLoader } from "./plugins";
import { ErrorBoundary } from "./shared/error-boundary";
import { ErrorMessage } from "./shared/error-message";
import { LoadingIndicator } from "./shared/loading-indicator";
import { NotHere } from "./shared/not-here";
import { stashEvent } from "./stash-event";

const Performers = lazy(() => import("./performers/performers"));
const Studios = lazy(() => import("./studios/studios"));
const Settings = lazy(() => import("./settings/settings"));
const FrontPage = lazy(() => import("./front-page"));

const AppContainer = patchFunction("App", (({ children }: React.PropsWithChildren<unknown>) => (
  <>{children}</>
)) as unknown as AnyFunction) as unknown as React.FC;

const Main: React.FC = ({ children }) => <div className="main container-fluid">{children}</div>;

const Pages: React.FC = () => (
  <ErrorBoundary>
    <Suspense fallback={<LoadingIndicator />}>
      <Switch>
        <Route exact path="/" component={FrontPage} />
        <Route path="/performers" component={Performers} />
        <Route path="/studios" component={Studios} />
        <Route path="/settings" component={Settings} />
        <Route path={["/scenes", "/images", "/galleries", "/groups", "/tags", "/stats"]} component={NotHere} />
        <PluginRoutes />
      </Switch>
    </Suspense>
  </ErrorBoundary>
);

/**
 * The page in Stash's order: configuration, messages, toasts, the plugins' scripts, then everything else. The outer boundary
 * sits outside the IntlProvider as Stash's does, so an error outside the pages (in the navbar, say) blanks the page.
 */
export const App: React.FC = () => {
  const config = useConfiguration();
  const location = useLocation();
  useEffect(() => stashEvent.dispatch("location", "", { location }), [location]);

  // While a changed configuration is read again the old one stands in, so that the app stays mounted.
  const configuration = (config.data ?? config.previousData)?.configuration;
  const language = configuration?.interface.language || "en-GB";
  const content = (() => {
    if (config.error)
      return (
        <Main>
          <ErrorMessage
            message={<FormattedMessage id="errors.loading_type" values={{ type: "configuration" }} />}
            error={config.error.message}
          />
        </Main>
      );
    if (!configuration)
      return (
        <Main>
          <LoadingIndicator />
        </Main>
      );
    return (
      <ToastProvider>
        <PluginsLoader>
          <AppContainer>
            <ConfigurationProvider configuration={configuration}>
              <MainNavbar />
              <Main>
                <Pages />
              </Main>
            </ConfigurationProvider>
          </AppContainer>
        </PluginsLoader>
      </ToastProvider>
    );
  })();

  return (
    <ErrorBoundary>
      <IntlProvider locale={language} messages={messagesOf(language)}>
        {content}
      </IntlProvider>
    </ErrorBoundary>
  );
};
