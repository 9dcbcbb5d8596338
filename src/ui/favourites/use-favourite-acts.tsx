/** Doing things with favourites: the store does them, a toast says what came of it and offers to take it back. */
import * as React from "react";
import { useToast } from "../../host/plugin-api";
import type { FavouriteProblem, FavouriteTask } from "../../sync/favourite-types";
import type { Endpoint, EntityType } from "../../sync/ports";
import { failureText } from "../messages/failure-text";
import { type Text, useText } from "../messages/use-text";
import { useSourceName } from "../review/use-source-name";
import { TOAST_MS, UndoToast } from "../review/use-undo-toast";
import { useStores } from "../stores-context";

/** A problem as one or two sentences; `source` is the name of the source it is about. */
export function problemWords(text: Text, problem: FavouriteProblem, source: string): string {
  switch (problem.kind) {
    case "source-failed": {
      const { title, todo } = failureText(text, problem.failure, source);
      return `${title} – ${todo}`;
    }
    case "source-refused":
      if (problem.message === "") return text("favourites.problem.source-refused.silent", { source });
      return text("favourites.problem.source-refused", { source, message: problem.message });
    case "source-gone":
      return text("favourites.problem.source-gone", { source });
    case "taken":
    case "name-taken":
      return text(`favourites.problem.${problem.kind}`, { by: problem.by });
    case "busy":
    case "create-review":
    case "gone":
    case "changed":
      return text(`favourites.problem.${problem.kind}`);
    case "unsent":
    case "refused":
    case "no-undo":
      return text(`favourites.problem.${problem.kind}`, { message: problem.message });
    default:
      return text("favourites.problem.other");
  }
}

export interface FavouriteActs {
  run(type: EntityType, tasks: readonly FavouriteTask[]): Promise<void>;
}

/** Never rejects: what failed is said in a toast, and by the rows. */
export function useFavouriteActs(): FavouriteActs {
  const toast = useToast();
  const text = useText();
  const name = useSourceName();
  const { favourites } = useStores();
  const latest = React.useRef({ toast, text, name });
  latest.current = { toast, text, name };
  return React.useMemo(() => {
    async function undo(ids: readonly string[], endpoint: Endpoint) {
      const { toast: say, text: words, name: called } = latest.current;
      const problems = await favourites.getState().undo(ids);
      const [first] = problems;
      if (first) {
        const why = problemWords(words, first, called(endpoint));
        say.error(words("favourites.undo.failed", { count: problems.length, why }));
      } else say.success(words("favourites.undone"));
    }
    return {
      async run(type, tasks) {
        const results = await favourites.getState().act(type, tasks);
        const { toast: say, text: words } = latest.current;
        const failed = results.filter((one) => one.status === "failed").length;
        const done = results.length - failed;
        const undoIds = [...new Set(results.flatMap((one) => one.undoIds))];
        const removed = tasks.every(({ act }) => act === "remove-here" || act === "remove-there");
        const said = [
          ...(done > 0 && undoIds.length === 0 ? [words("favourites.done.already")] : []),
          ...(done > 0 && undoIds.length > 0
            ? [words(removed ? "favourites.done.removed" : "favourites.done", { count: done })]
            : []),
          ...(failed > 0 ? [words("favourites.done.failed", { count: failed })] : []),
        ];
        const [first] = tasks;
        say.toast({
          content: (
            <UndoToast
              words={said.join(" · ")}
              undo={undoIds.length > 0 ? words("review.undo") : null}
              onUndo={() => void undo(undoIds, first?.row.endpoint ?? "").catch(say.error)}
            />
          ),
          variant: failed > 0 ? (done > 0 ? "warning" : "danger") : "success",
          delay: TOAST_MS,
        });
      },
    };
  }, [favourites]);
}
