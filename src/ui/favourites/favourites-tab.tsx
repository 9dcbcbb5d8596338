/** The tab Favourites: kind and source chosen, read, three sets beside each other, and what can be done about them. */
import * as React from "react";
import { stashUrl } from "../../host/plugin-api";
import type { FavouriteOption, FavouriteRow, FavouriteSet, FavouriteTask } from "../../sync/favourite-types";
import { useText } from "../messages/use-text";
import { Announcer } from "../parts/announcer";
import { useSourceName } from "../review/use-source-name";
import { PHONE, useNarrow } from "../review/use-width";
import { useFavourites, useSources, useStores } from "../stores-context";
import { ActionBar } from "./action-bar";
import { ChooseDialog } from "./choose-dialog";
import { Controls } from "./controls";
import { FavouriteSetCard } from "./favourite-list";
import type { RowWords } from "./favourite-row";
import "./favourites.css";
import { ListStates, NoSources } from "./list-states";
import { type Removal, RemoveConfirm } from "./remove-confirm";
import { SetSwitch } from "./set-switch";
import { useFavouriteActs } from "./use-favourite-acts";
import { type Chosen, SETS, useChosen, useItems, useLists } from "./use-favourites";

function useWords(canCreate: boolean, together: boolean): RowWords {
  const text = useText();
  const source = useSourceName();
  const page = useSources((state) => state.pageUrl);
  return React.useMemo(
    () => ({
      text,
      source,
      canCreate,
      together,
      pageUrl: ({ endpoint, type, upstream }: FavouriteRow) =>
        upstream ? page?.(endpoint, type, upstream.id) || null : null,
    }),
    [text, source, canCreate, together, page],
  );
}

/** Reads what was never read in this page, once it is looked at. */
function useFirstReading({ type, endpoints }: Chosen) {
  const { favourites } = useStores();
  const wanted = endpoints.join(" ");
  React.useEffect(() => {
    const { lists, read } = favourites.getState();
    const unread = wanted.split(" ").filter((endpoint) => endpoint !== "" && !lists.has(`${type} ${endpoint}`));
    if (unread.length > 0) void read(type, unread);
  }, [favourites, type, wanted]);
}

function optionPage(row: FavouriteRow, words: RowWords, option: FavouriteOption): string | null {
  if (row.set === "here") {
    const { id, name, disambiguation } = option;
    return words.pageUrl({ ...row, upstream: { id, name, disambiguation, image: null } });
  }
  return stashUrl(`${row.type}s/${encodeURIComponent(option.id)}`);
}

/** The three lists and their dialogs. */
function Sets({ chosen }: { chosen: Chosen }) {
  const { type, endpoint } = chosen;
  const items = useItems(chosen);
  const lists = useLists(chosen);
  const words = useWords(items.canCreate, endpoint === null);
  const problems = useFavourites((state) => state.problems);
  const working = useFavourites((state) => state.working);
  const { favourites } = useStores();
  const narrow = useNarrow(PHONE);
  const acts = useFavouriteActs();
  const [shown, setShown] = React.useState<FavouriteSet>("there");
  const [removal, setRemoval] = React.useState<Removal | null>(null);
  const [asked, setAsked] = React.useState<FavouriteRow | null>(null);
  const { text } = words;
  const source = endpoint === null ? null : words.source(endpoint);
  const place = source ?? text("favourites.source.all");
  const run = (tasks: readonly FavouriteTask[]) => {
    items.clear();
    void acts.run(type, tasks);
  };
  const ready = lists.some(({ list }) => list && (list.readAt !== null || list.rows.length > 0));
  const card = (set: FavouriteSet) => {
    const mine = items.bySet(set);
    return (
      <FavouriteSetCard
        key={set}
        set={set}
        items={mine}
        source={source}
        selected={items.ids}
        problems={problems}
        words={words}
        busy={working !== null}
        find={items.words}
        narrow={narrow}
        onSelect={(key, range) => items.toggle(key, range, mine)}
        onSelectAll={(on) => items.selectSet(mine, on)}
        onRun={run}
        onRemove={(side, tasks) => setRemoval({ side, tasks, source: place })}
        onChoose={setAsked}
      />
    );
  };
  return (
    <>
      <Controls chosen={chosen} items={items} lists={lists} />
      <ListStates chosen={chosen} lists={lists} />
      {ready && (
        <>
          {narrow && <SetSwitch items={items} source={source} shown={shown} onShow={setShown} />}
          <div className="pss-fav-sets">{narrow ? card(shown) : SETS.map(card)}</div>
          <ActionBar items={items} working={working} onRun={run} />
        </>
      )}
      <Announcer message={working ? text("favourites.working", { done: working.done, of: working.of }) : ""} />
      {removal && (
        <RemoveConfirm
          removal={removal}
          onCancel={() => setRemoval(null)}
          onConfirm={({ tasks }) => {
            setRemoval(null);
            run(tasks);
          }}
        />
      )}
      {asked && (
        <ChooseDialog
          row={asked}
          source={words.source(asked.endpoint)}
          pageOf={(option) => optionPage(asked, words, option)}
          onChoose={(id) => {
            setAsked(null);
            run([{ row: asked, act: "mark", chosen: id }]);
          }}
          onNone={async () => {
            await favourites.getState().refuse(asked);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** Draw it as a tab of the page. */
export function FavouritesTab() {
  const chosen = useChosen();
  const loading = useSources((state) => state.state === "loading");
  useFirstReading(chosen);
  if (chosen.usable.length === 0) return <NoSources loading={loading} />;
  return (
    <div className="pss-fav">
      <Sets chosen={chosen} />
    </div>
  );
}
