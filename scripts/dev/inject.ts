/** What a Stash's answers are changed to, so that its page loads the plugin of the working tree whether it is installed or not. */
import { type Plugin, pluginView } from "../../src/dev/stash/plugins";

/** Where pages listen for new builds, below the path of Stash. */
export const EVENTS = "__performer-site-sync";

/** Does this GraphQL request ask for the list of plugins? */
export function asksForPlugins(body: string): boolean {
  return /\bplugins\b[^}]*\bpaths\b/su.test(body) || /"operationName"\s*:\s*"Plugins"/u.test(body);
}

/** The list of plugins with ours in it, switched on. What is no such answer comes back as it was. `baseUrl`: Stash's, no slash. */
export function withPlugin(answer: string, plugin: Plugin, baseUrl: string): string {
  let body: { data?: { plugins?: readonly { id?: string }[] | null } | null };
  try {
    body = JSON.parse(answer);
  } catch {
    return answer;
  }
  if (!body.data || !("plugins" in body.data)) return answer;
  const { paths: _, ...view } = pluginView(plugin, true);
  const paths = { __typename: "PluginPaths", javascript: [`${baseUrl}/plugin/${plugin.id}/javascript`], css: null };
  const others = (body.data.plugins ?? []).filter(({ id }) => id !== plugin.id);
  const plugins = [...others, { __typename: "Plugin", ...view, paths }];
  return JSON.stringify({ ...body, data: { ...body.data, plugins } });
}

/** Stash's Content-Security-Policy with the origins that the plugin names, as Stash adds them for an installed one. */
export function withOrigins(policy: string, plugin: Plugin): string {
  return policy
    .split(";")
    .map((directive) => {
      if (!directive.trim().startsWith("connect-src ")) return directive;
      const missing = plugin.csp["connect-src"].filter((origin) => !directive.split(" ").includes(origin));
      return [directive.trimEnd(), ...missing].join(" ");
    })
    .join(";");
}

/** The page, which loads itself anew after a build. `prefix`: Stash's path, no slash at the end. */
export function withReload(html: string, prefix: string): string {
  const script = `<script>new EventSource("${prefix}/${EVENTS}").onmessage = () => location.reload();</script>`;
  return html.includes("</head>") ? html.replace("</head>", () => `${script}</head>`) : html + script;
}
