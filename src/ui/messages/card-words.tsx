import * as React from "react";
import { useSettings, useStores } from "../stores-context";
import { useText } from "./use-text";

/** More changes than a performer has fields. */
const MOST = 40;

/** Writes down what the marks on performer cards say, in the language of now; draws nothing. */
export function CardWords() {
  const text = useText();
  const { cards } = useStores();
  const wanted = useSettings((state) => state.settings.cardMarks);
  React.useEffect(() => {
    if (!wanted) return;
    cards?.say(Array.from({ length: MOST + 1 }, (_, count) => text("button.title.waiting", { count })));
  }, [cards, wanted, text]);
  return null;
}
