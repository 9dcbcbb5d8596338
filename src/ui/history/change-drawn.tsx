/** Before → after of one field, as its kind is drawn: lists by what came and went, pictures side by side. */
import * as React from "react";
import { type FieldKey, fieldRow } from "../../sync/fields";
import type { UndoField } from "../../sync/journal";
import { elements } from "../../sync/kinds/lists";
import { isEmpty, isList, type MaybeValue } from "../../sync/values";
import { Empty } from "../cells";
import { useStores } from "../stores-context";
import { useHistoryModel } from "./history-model";

/** Elements of a list that are said; the rest is a number. */
const SAID = 12;

function Elements({ field, list, sign }: { field: FieldKey; list: readonly string[]; sign: "+" | "−" }) {
  const { words, text } = useHistoryModel();
  const Tag = sign === "+" ? "ins" : "del";
  return (
    <>
      {list.slice(0, SAID).map((element) => (
        <React.Fragment key={element}>
          <Tag>
            {sign} <bdi>{words(field, [element])}</bdi>
          </Tag>{" "}
        </React.Fragment>
      ))}
      {list.length > SAID && <span className="pss-dim">{text("review.row.more", { count: list.length - SAID })}</span>}
    </>
  );
}

function ListChange({ change: { field, before, after } }: { change: UndoField }) {
  const [old, now] = [elements(before), elements(after)];
  return (
    <>
      <Elements field={field} sign="−" list={old.filter((element) => !now.includes(element))} />
      <Elements field={field} sign="+" list={now.filter((element) => !old.includes(element))} />
    </>
  );
}

/** Read only when it is drawn: pictures are large. */
function OldPicture({ id }: { id: string }) {
  const { text } = useHistoryModel();
  const { history } = useStores();
  const [url, setUrl] = React.useState<string | null>(null);
  React.useEffect(() => {
    let here = true;
    history
      .getState()
      .picture(id)
      .then(
        (found) => here && setUrl(found),
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, [id, history]);
  if (url === null || !/^data:image\/(?:png|jpeg|webp|gif|avif);/u.test(url))
    return <span className="pss-past-picture pss-dim">{text("past.image.none")}</span>;
  return <img className="pss-past-picture" src={url} alt={text("past.image.old")} />;
}

function PictureChange({ id, before, path }: { id: string; before: MaybeValue; path: string | null }) {
  const { text } = useHistoryModel();
  return (
    <span className="pss-past-pictures">
      {isEmpty(before) ? (
        <span className="pss-past-picture pss-dim">{text("past.image.none")}</span>
      ) : (
        <OldPicture id={id} />
      )}
      <span aria-hidden="true">→</span>
      {path === null ? (
        <span className="pss-past-picture pss-dim">{text("past.image.none")}</span>
      ) : (
        <img className="pss-past-picture" src={path} alt={text("past.image.new")} />
      )}
    </span>
  );
}

/** `path`: where Stash has the picture of now. */
export function ChangeDrawn({ id, change, path }: { id: string; change: UndoField; path: string | null }) {
  const { words } = useHistoryModel();
  const { field, before, after } = change;
  if (fieldRow(field).special === "image") return <PictureChange id={id} before={before} path={path} />;
  const lists = [before, after].every((value) => isEmpty(value) || isList(value));
  if (fieldRow(field).kind.list && lists) return <ListChange change={change} />;
  return (
    <>
      {isEmpty(before) ? <Empty /> : <del>{words(field, before)}</del>}
      {" → "}
      {isEmpty(after) ? <Empty /> : <bdi>{words(field, after)}</bdi>}
    </>
  );
}
