/** What stands between the controls and the lists: reading, failed, not possible, nothing to compare with. */
import * as React from "react";
import { Link } from "react-router-dom";
import type { FavouriteList } from "../../store/favourites-contract";
import type { Endpoint } from "../../sync/ports";
import { failureText } from "../messages/failure-text";
import { Msg, useText } from "../messages/use-text";
import { Bar, percentOf } from "../parts/bar";
import { Note } from "../parts/note";
import { Skeleton } from "../parts/skeleton";
import { useSourceName } from "../review/use-source-name";
import { pagePath, STASH } from "../shell/paths";
import type { Chosen } from "./use-favourites";

function Stage({ list, source }: { list: FavouriteList; source: string }) {
  const text = useText();
  const { stage } = list;
  const words = stage
    ? text(`favourites.stage.${stage.stage}`, { source, done: stage.done, of: stage.of })
    : text("favourites.stage.library");
  return (
    <div className="pss-fav-stage" role="status">
      <span className="pss-mu pss-small">{words}</span>
      <Bar percent={stage ? percentOf(stage.done, stage.of) : null} label={words} />
    </div>
  );
}

function One({ endpoint, list }: { endpoint: Endpoint; list: FavouriteList | undefined }) {
  const text = useText();
  const source = useSourceName()(endpoint);
  if (!list) return null;
  if (list.state === "reading") return <Stage list={list} source={source} />;
  if (list.state === "cannot")
    return (
      <Note tone="info" title={text("favourites.cannot", { source })}>
        {text("favourites.cannot.what", { source })}
      </Note>
    );
  if (list.state !== "failed") return null;
  if (list.failure) {
    const { title, what, said, todo } = failureText(text, list.failure, source);
    return (
      <Note tone="bad" title={title} live>
        {[what, said, todo].filter(Boolean).join(" ")}
      </Note>
    );
  }
  return (
    <Note tone="bad" title={text("favourites.unreadable")} live>
      {list.error}
    </Note>
  );
}

/** A line or a note per source that has something to say; grey rows while nothing is there to show. */
export function ListStates({ lists }: ListStatesProps) {
  const nothing = lists.every(({ list }) => list === undefined || (list.readAt === null && list.state === "reading"));
  return (
    <>
      {lists.map((one) => (
        <One key={one.endpoint} {...one} />
      ))}
      {nothing && lists.some(({ list }) => list?.state === "reading") && <Skeleton rows={8} />}
    </>
  );
}

interface ListStatesProps {
  chosen: Chosen;
  lists: readonly { readonly endpoint: Endpoint; readonly list: FavouriteList | undefined }[];
}

/** No source is configured and switched on. */
export function NoSources({ loading }: { loading: boolean }) {
  const text = useText();
  if (loading) return <Skeleton rows={8} />;
  return (
    <Note
      tone="info"
      title={text("favourites.no-sources")}
      actions={
        <>
          <Link className="btn btn-secondary btn-sm" to={STASH.providers}>
            <Msg id="remedy.providers" />
          </Link>
          <Link className="btn btn-secondary btn-sm" to={pagePath("settings")}>
            <Msg id="tab.settings" />
          </Link>
        </>
      }
    >
      {text("favourites.no-sources.what")}
    </Note>
  );
}
