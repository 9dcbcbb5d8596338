/** The small classic script that every page of Stash loads: says where our faces go; the rest comes when one is shown. */
import { createFacesLoader } from "./entry/load-faces";
import { register } from "./entry/register";
import { startWatch } from "./entry/watch";
import { pluginApi } from "./host/plugin-api";

/** Written in by the build. */
declare const __PLUGIN_ID__: string;

const loader = createFacesLoader();
register(pluginApi(), __PLUGIN_ID__, loader);
startWatch(loader);
