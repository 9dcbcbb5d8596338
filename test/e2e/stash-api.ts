/** The Stash under test through its public GraphQL API: what a flow prepares, checks and puts back. */
import { type Ask, graphqlClient } from "./graphql";

export const PLUGIN_ID = "performerSiteSync";

export interface StashId {
  readonly endpoint: string;
  readonly stash_id: string;
  readonly updated_at?: string | null;
}

/** Every column of a performer that the plugin may write, and those it must not. */
export interface PerformerState {
  readonly id: string;
  readonly name: string;
  readonly disambiguation: string | null;
  readonly alias_list: readonly string[];
  readonly gender: string | null;
  readonly birthdate: string | null;
  readonly death_date: string | null;
  readonly ethnicity: string | null;
  readonly country: string | null;
  readonly eye_color: string | null;
  readonly hair_color: string | null;
  readonly height_cm: number | null;
  readonly measurements: string | null;
  readonly fake_tits: string | null;
  readonly career_length: string | null;
  readonly tattoos: string | null;
  readonly piercings: string | null;
  readonly urls: readonly string[] | null;
  readonly details: string | null;
  readonly rating100: number | null;
  readonly favorite: boolean;
  readonly image_path: string | null;
  readonly stash_ids: readonly StashId[];
  readonly tags: readonly { readonly id: string }[];
}

const STATE = `id name disambiguation alias_list gender birthdate death_date ethnicity country eye_color hair_color height_cm
  measurements fake_tits career_length tattoos piercings urls details rating100 favorite image_path
  stash_ids{endpoint stash_id updated_at} tags{id}`;

const SCRAPED = `name gender birthdate ethnicity country eye_color hair_color height measurements fake_tits career_length
  tattoos piercings aliases urls remote_site_id death_date`;

export interface ConfiguredBox {
  readonly endpoint: string;
  readonly name: string;
  readonly api_key: string;
}

export type PluginMap = Readonly<Record<string, unknown>>;

/** The handle of one Stash. Keys that it reads stay in memory. */
export function stashApi(url: string) {
  const ask: Ask = graphqlClient(`${url}/graphql`);
  const api = {
    ask,
    async boxes(): Promise<readonly ConfiguredBox[]> {
      type Answer = { configuration: { general: { stashBoxes: ConfiguredBox[] } } };
      const data = await ask<Answer>("{configuration{general{stashBoxes{endpoint name api_key}}}}");
      return data.configuration.general.stashBoxes;
    },
    /** Our whole plugin map as Stash holds it. */
    async pluginMap(): Promise<PluginMap> {
      type Answer = { configuration: { plugins: Record<string, PluginMap | null> | null } };
      const data = await ask<Answer>("query($ids:[ID!]){configuration{plugins(include:$ids)}}", { ids: [PLUGIN_ID] });
      return data.configuration.plugins?.[PLUGIN_ID] ?? {};
    },
    async setPluginMap(input: PluginMap): Promise<void> {
      await ask("mutation($id:ID!,$input:Map!){configurePlugin(plugin_id:$id,input:$input)}", { id: PLUGIN_ID, input });
    },
    async performer(id: string): Promise<PerformerState> {
      const { findPerformer } = await ask<{ findPerformer: PerformerState | null }>(
        `query($id:ID!){findPerformer(id:$id){${STATE}}}`,
        { id },
      );
      if (!findPerformer) throw new Error(`Stash has no performer ${id}`);
      return findPerformer;
    },
    /** Names and links of the whole library. */
    async library(): Promise<readonly Pick<PerformerState, "id" | "name" | "disambiguation" | "stash_ids">[]> {
      type Answer = { findPerformers: { performers: PerformerState[] } };
      const fields = "id name disambiguation stash_ids{endpoint stash_id}";
      const data = await ask<Answer>(`{findPerformers(filter:{per_page:-1}){performers{${fields}}}}`);
      return data.findPerformers.performers;
    },
    async create(input: Readonly<Record<string, unknown>>): Promise<string> {
      const data = await ask<{ performerCreate: { id: string } }>(
        "mutation($input:PerformerCreateInput!){performerCreate(input:$input){id}}",
        { input },
      );
      return data.performerCreate.id;
    },
    async update(input: Readonly<Record<string, unknown>>): Promise<void> {
      await ask("mutation($input:PerformerUpdateInput!){performerUpdate(input:$input){id}}", { input });
    },
    async destroy(ids: readonly string[]): Promise<void> {
      if (ids.length > 0) await ask("mutation($ids:[ID!]!){performersDestroy(ids:$ids)}", { ids });
    },
    /** What Stash's own tagger would write of an upstream record, by its id: in Stash's own forms. */
    async scraped(endpoint: string, id: string): Promise<Readonly<Record<string, unknown>>> {
      type Row = Record<string, string | readonly string[] | null>;
      const data = await ask<{ scrapeSinglePerformer: Row[] }>(
        `query($source:ScraperSourceInput!,$input:ScrapeSinglePerformerInput!){
          scrapeSinglePerformer(source:$source,input:$input){${SCRAPED}}}`,
        { source: { stash_box_endpoint: endpoint }, input: { query: id } },
      );
      const row = data.scrapeSinglePerformer.find((one) => one.remote_site_id === id);
      if (!row) throw new Error(`Stash cannot scrape ${id}`);
      const { aliases, height, remote_site_id: _, ...same } = row;
      const list = typeof aliases === "string" ? aliases.split(",").map((alias) => alias.trim()) : [];
      const plain = Object.entries(same).filter(([, value]) => value !== null && value !== "");
      return {
        ...Object.fromEntries(plain),
        ...(height ? { height_cm: Number(height) } : {}),
        alias_list: list.filter((alias) => alias !== "" && alias.toLowerCase() !== String(row.name).toLowerCase()),
      };
    },
  };
  return api;
}

export type StashApi = ReturnType<typeof stashApi>;
