/** Above the lists: which kind, which source, the search, and reading again. */
import { faFilm, faMagnifyingGlass, faRotate, faStop, faUser } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, ButtonGroup, Form } from "react-bootstrap";
import { type FavouriteList, favouriteKey } from "../../store/favourites-contract";
import { isDifference } from "../../sync/favourite-rows";
import type { Endpoint, EntityType } from "../../sync/ports";
import { Icon } from "../icon";
import { Msg, useText } from "../messages/use-text";
import { useAgo } from "../review/use-ago";
import { useFavourites, useStores } from "../stores-context";
import type { Chosen, Items } from "./use-favourites";

interface ChoiceProps {
  active: boolean;
  count: number | null;
  onChoose: () => void;
}

/** One of a few, as a pressed button; its number is how many differ there. */
const Choice: React.FC<ChoiceProps> = ({ active, count, onChoose, children }) => {
  const text = useText();
  return (
    <Button size="sm" variant={active ? "primary" : "secondary"} aria-pressed={active} onClick={onChoose}>
      {children}
      {count !== null && (
        <span className="pss-fav-count pss-num" title={text("favourites.open.what")}>
          {" · "}
          <Msg id="favourites.open" values={{ n: count }} />
        </span>
      )}
    </Button>
  );
};

/** Differences over the lists that were read; null where none was. */
function useDifferences(): (type: EntityType, endpoints: readonly Endpoint[]) => number | null {
  const lists = useFavourites((state) => state.lists);
  return (type, endpoints) => {
    const read = endpoints.flatMap((endpoint) => lists.get(favouriteKey(type, endpoint)) ?? []);
    if (!read.some((list) => list.readAt !== null)) return null;
    return read.reduce((sum, list) => sum + list.rows.filter(isDifference).length, 0);
  };
}

function Reading({
  chosen,
  lists,
}: {
  chosen: Chosen;
  lists: readonly { readonly list: FavouriteList | undefined }[];
}) {
  const ago = useAgo();
  const { favourites } = useStores();
  const reading = lists.some(({ list }) => list?.state === "reading");
  const read = lists.flatMap(({ list }) => (list?.readAt == null ? [] : [list]));
  const oldest = Math.min(...read.map((list) => list.readAt ?? 0));
  const requests = read.reduce((sum, list) => sum + list.requests, 0);
  return (
    <div className="pss-fav-reading">
      {read.length > 0 && !reading && (
        <span className="pss-mu pss-small">
          <Msg id="favourites.read.at" values={{ ago: ago(oldest), requests }} />
        </span>
      )}
      {reading ? (
        <Button size="sm" variant="secondary" onClick={() => favourites.getState().stop()}>
          <Icon icon={faStop} /> <Msg id="favourites.read.stop" />
        </Button>
      ) : (
        <Button
          size="sm"
          variant="secondary"
          onClick={() => void favourites.getState().read(chosen.type, chosen.endpoints)}
        >
          <Icon icon={faRotate} />{" "}
          <Msg id={lists.some(({ list }) => list) ? "favourites.read" : "favourites.read.first"} />
        </Button>
      )}
    </div>
  );
}

/** See above. */
export function Controls({ chosen, items, lists }: ControlsProps) {
  const text = useText();
  const differences = useDifferences();
  const { type, endpoint, usable, choose } = chosen;
  return (
    <div className="pss-fav-controls">
      <ButtonGroup aria-label={text("favourites.type.label")} className="pss-fav-choices">
        {(["performer", "studio"] as const).map((one) => (
          <Choice
            key={one}
            active={type === one}
            count={differences(one, chosen.endpoints)}
            onChoose={() => choose({ type: one })}
          >
            <Icon icon={one === "performer" ? faUser : faFilm} /> <Msg id={`favourites.type.${one}`} />
          </Choice>
        ))}
      </ButtonGroup>
      <ButtonGroup aria-label={text("favourites.source.label")} className="pss-fav-choices">
        {usable.length > 1 && (
          <Choice active={endpoint === null} count={null} onChoose={() => choose({ source: "all" })}>
            <Msg id="favourites.source.all" />
          </Choice>
        )}
        {usable.map((one) => (
          <Choice
            key={one.endpoint}
            active={endpoint === one.endpoint}
            count={differences(type, [one.endpoint])}
            onChoose={() => choose({ source: one.endpoint })}
          >
            {one.name}
          </Choice>
        ))}
      </ButtonGroup>
      <div className="pss-search pss-fav-find">
        <Icon icon={faMagnifyingGlass} />
        <Form.Control
          className="text-input"
          type="search"
          value={items.words}
          aria-label={text("favourites.find")}
          placeholder={text("favourites.find")}
          onChange={(event) => items.setWords(event.target.value)}
        />
      </div>
      <Reading chosen={chosen} lists={lists} />
    </div>
  );
}

interface ControlsProps {
  chosen: Chosen;
  items: Items;
  lists: readonly { readonly endpoint: Endpoint; readonly list: FavouriteList | undefined }[];
}
