import * as React from "react";
import { ButtonGroup } from "react-bootstrap";
import { FormattedNumber } from "react-intl";
import type { FavouriteSet } from "../../sync/favourite-types";
import { Msg, useText } from "../messages/use-text";
import { type Items, SETS } from "./use-favourites";

/** On a phone one set is shown at a time. */
export function SetSwitch({ items, source, shown, onShow }: SetSwitchProps) {
  const text = useText();
  return (
    <ButtonGroup className="pss-fav-switch" aria-label={text("favourites.sets")}>
      {SETS.map((set) => (
        <button
          key={set}
          type="button"
          className={`btn btn-sm ${shown === set ? "btn-primary" : "btn-secondary"}`}
          aria-pressed={shown === set}
          onClick={() => onShow(set)}
        >
          <span className="pss-ellipsis">
            <Msg id={source === null ? `favourites.set.all.${set}` : `favourites.set.${set}`} values={{ source }} />
          </span>{" "}
          <b className="pss-num">
            <FormattedNumber value={items.bySet(set).length} />
          </b>
        </button>
      ))}
    </ButtonGroup>
  );
}

interface SetSwitchProps {
  items: Items;
  source: string | null;
  shown: FavouriteSet;
  onShow: (set: FavouriteSet) => void;
}
