import React, { useEffect, useMemo } from "react";
import { FormattedMessage } from "react-intl";
import { matchPath, Route, useLocation } from "react-router-dom";
import { usePlugins } from "./core/stash-service";
import type { Plugin } from "./core/types";
import { useToast } from "./hooks/toast";
import { useScripts, useStylesheets } from "./hooks/use-script";
import { type AnyFunction, before, patchFunction } from "./patch";
import { LoadingIndicator } from "./shared/loading-indicator";
import { PageNotFound } from "./shared/page-not-found";
import { sortPlugins } from "./sort-plugins";

const unique = (urls: string[]) => [...new Set(urls)];
const urlsOf = (plugins: Plugin[], kind: "javascript" | "css") => unique(plugins.flatMap((p) => p.paths[kind] ?? []));

/** Asks which plugins there are, runs the scripts of the enabled ones and only then shows the app: patches come in time. */
export const PluginsLoader: React.FC = ({ children }) => {
  const Toast = useToast();
  const { data, error } = usePlugins();
  // Only the first answer counts: a later refetch must not run the scripts again.
  const first = React.useRef<Plugin[]>();
  if (data && !first.current) first.current = sortPlugins(data.plugins ?? []).filter((plugin) => plugin.enabled);
  const plugins = first.current;
  const loaded = useScripts(useMemo(() => plugins && urlsOf(plugins, "javascript"), [plugins]));
  useStylesheets(useMemo(() => plugins && urlsOf(plugins, "css"), [plugins]));

  useEffect(() => {
    if (error) Toast.error(`Error loading plugins: ${error.message}`);
  }, [Toast, error]);

  if (!loaded && !error) return <LoadingIndicator message={<FormattedMessage id="loading.plugins" />} />;
  return <>{children}</>;
};

const routes: string[] = [];

/** `PluginApi.register.route`: adds a page; it takes effect when registered before the app is drawn. */
export function registerRoute(path: string, component: React.ComponentType): void {
  routes.push(path);
  const addRoute = (props: React.PropsWithChildren<unknown>) => [
    {
      children: (
        <>
          {props.children}
          <Route path={path} component={component} />
        </>
      ),
    },
  ];
  before("PluginRoutes", addRoute as unknown as AnyFunction);
}

const RegisteredRoutes = patchFunction("PluginRoutes", (({ children }: React.PropsWithChildren<unknown>) => (
  <>{children}</>
)) as unknown as AnyFunction) as unknown as React.FC;

/** The plugins' pages; says so when none of them answers to the address. */
export const PluginRoutes: React.FC = () => {
  const { pathname } = useLocation();
  return (
    <>
      <RegisteredRoutes />
      {!routes.some((path) => matchPath(pathname, { path })) && <PageNotFound />}
    </>
  );
};
