/** The small classic script that every page of Stash loads: says where our faces go; the rest comes when one is shown. */
import { createFacesLoader } from "./entry/load-faces";
import { register } from "./entry/register";
import { pluginApi } from "./host/plugin-api";

/** Written in by the build. */
declare const __PLUGIN_ID__: string;

register(pluginApi(), __PLUGIN_ID__, createFacesLoader());
