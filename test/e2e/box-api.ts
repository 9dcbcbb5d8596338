/** A configured stash-box through its public GraphQL API: what it knows that the library does not have yet. */
import { type Ask, graphqlClient } from "./graphql";
import type { ConfiguredBox } from "./stash-api";

/** An upstream record, with the columns that the flows choose by. */
export interface UpstreamRecord {
  readonly id: string;
  readonly name: string;
  readonly disambiguation: string | null;
  readonly aliases: readonly string[];
  readonly deleted: boolean;
  readonly gender: string | null;
  readonly birth_date: string | null;
  readonly death_date: string | null;
  readonly ethnicity: string | null;
  readonly country: string | null;
  readonly eye_color: string | null;
  readonly hair_color: string | null;
  readonly height: number | null;
  readonly career_start_year: number | null;
  readonly images: readonly { readonly id: string }[];
}

const RECORD = `id name disambiguation aliases deleted gender birth_date death_date ethnicity country eye_color hair_color height
  career_start_year images{id}`;

export interface Box {
  readonly endpoint: string;
  readonly name: string;
  readonly ask: Ask;
  /** Living records by name; at most `count`. */
  records(count: number): Promise<readonly UpstreamRecord[]>;
}

/** The handle of one box. `reach` rewrites its address for this process where only browsers resolve it. */
export function boxApi({ endpoint, name, api_key }: ConfiguredBox, reach: (url: string) => string): Box {
  const ask = graphqlClient(reach(endpoint), { ApiKey: api_key });
  return {
    endpoint,
    name,
    ask,
    async records(count) {
      const rows: UpstreamRecord[] = [];
      for (let page = 1; rows.length < count; page += 1) {
        const { queryPerformers } = await ask<{ queryPerformers: { performers: UpstreamRecord[] } }>(
          `query($page:Int!){queryPerformers(input:{page:$page,per_page:100,sort:NAME,direction:ASC}){performers{${RECORD}}}}`,
          { page },
        );
        rows.push(...queryPerformers.performers);
        if (queryPerformers.performers.length < 100) break;
      }
      return rows.slice(0, count);
    },
  };
}

/** The configured boxes that can list their performers (ThePornDB's kind cannot), in Stash's order. */
export async function listingBoxes(
  configured: readonly ConfiguredBox[],
  reach: (url: string) => string,
): Promise<readonly Box[]> {
  const boxes = configured.map((box) => boxApi(box, reach));
  const able = await Promise.all(
    boxes.map((box) =>
      box.records(1).then(
        (rows) => rows.length > 0,
        () => false,
      ),
    ),
  );
  return boxes.filter((_, at) => able[at]);
}
