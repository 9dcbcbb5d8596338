import * as React from "react";
import { Button } from "react-bootstrap";
import type { FavouriteTask } from "../../sync/favourite-types";
import type { EntityType } from "../../sync/ports";
import { b, Msg, useText, useListText } from "../messages/use-text";
import { Bar, percentOf } from "../parts/bar";
import { spanText } from "../parts/time-text";
import { useSettings } from "../stores-context";
import { countTasks, tasksOf } from "./items";
import type { Items } from "./use-favourites";

/** What the selection of all lists comes to, in words, before it is done; while it is done, how far it is. */
export function ActionBar({ items, working, onRun }: ActionBarProps) {
  const text = useText();
  const list = useListText();
  const delay = useSettings((state) => state.settings.delaySeconds);
  if (working) {
    const words = text("favourites.working", { done: working.done, of: working.of });
    return (
      <div className="pss-fav-bar pss-raised">
        <span>{words}</span>
        <Bar percent={percentOf(working.done, working.of)} label={words} className="pss-grow" />
      </div>
    );
  }
  const count = items.selected.length;
  if (count === 0) return null;
  const tasks = tasksOf(items.selected, items.canCreate);
  const { here, there, create, link, requests } = countTasks(tasks);
  const parts = Object.entries({ there, here, create, link }).flatMap(([key, n]) =>
    n > 0 ? [text(`favourites.bar.${key as "there" | "here" | "create" | "link"}`, { count: n })] : [],
  );
  const span = spanText(text, Math.max(1, requests * delay) * 1000);
  return (
    <section className="pss-fav-bar pss-raised" aria-label={text("favourites.bar")}>
      <p>
        {b([text("favourites.bar.selected", { count })])} {parts.length > 0 && `${list(parts)} · `}
        {requests > 0 && `${text("favourites.bar.cost", { requests, span })} `}
        {parts.length > 0 && <Msg id={create > 0 ? "favourites.bar.undo.create" : "favourites.bar.undo"} />}
      </p>
      <div className="pss-actions">
        <Button variant="link" className="pss-fav-link" onClick={items.clear}>
          <Msg id="favourites.bar.clear" />
        </Button>
        {tasks.length > 0 && (
          <Button variant="primary" onClick={() => onRun(tasks)}>
            <Msg id="favourites.bar.do" values={{ count: tasks.length }} />
          </Button>
        )}
      </div>
    </section>
  );
}

interface ActionBarProps {
  items: Items;
  working: { readonly type: EntityType; readonly done: number; readonly of: number } | null;
  onRun: (tasks: readonly FavouriteTask[]) => void;
}
