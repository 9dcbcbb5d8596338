import * as React from "react";
import { Form } from "react-bootstrap";
import { useLocation } from "react-router-dom";
import type { TagRef } from "../../sync/ports";
import { useText } from "../messages/use-text";
import { useReview, useRun, useStores } from "../stores-context";
import { useSubject } from "../subject";
import { type Limit, limitOptions, pickedIds, STALE_DAYS, WHOM, type Whom } from "./run-limits";

/** The person's choice, and what it makes of a run's options; null while it is not complete. */
export function useLimit() {
  const { search } = useLocation();
  const { review } = useStores();
  const type = useSubject();
  const picked = React.useMemo(() => (type === "performer" ? pickedIds(search) : []), [type, search]);
  const [limit, setLimit] = React.useState<Limit>({
    ...{ tag: null, staleDays: 7, picked },
    whom: picked.length > 0 ? "picked" : "all",
  });
  const waiting = React.useCallback(() => [...review.getState().plans.keys()], [review]);
  const options = React.useMemo(() => limitOptions(limit, waiting), [limit, waiting]);
  return { limit, setLimit, options };
}

/** Tags with performers, read when they are first wanted; null while they are not known. */
function useTags(wanted: boolean): { readonly tags: readonly TagRef[] | null; readonly error: string | null } {
  const read = useRun((state) => state.tags);
  const [tags, setTags] = React.useState<readonly TagRef[] | null>(null);
  const [error, setError] = React.useState<string | null>(null);
  React.useEffect(() => {
    if (!wanted || !read) return;
    let there = true;
    read().then(
      (found) => there && setTags(found),
      (problem: unknown) => there && setError(problem instanceof Error ? problem.message : String(problem)),
    );
    return () => {
      there = false;
    };
  }, [wanted, read]);
  return { tags, error };
}

function TagSelect({ tag, onChange }: { tag: TagRef | null; onChange: (tag: TagRef | null) => void }) {
  const text = useText();
  const { tags, error } = useTags(true);
  if (error) return <span className="pss-small pss-k-red pss-state">{text("action.failed", { message: error })}</span>;
  return (
    <Form.Control
      as="select"
      className="input-control pss-select"
      aria-label={text("task.tag")}
      value={tag?.id ?? ""}
      onChange={({ target }) => onChange(tags?.find((one) => one.id === target.value) ?? null)}
    >
      <option value="">
        {text(tags === null ? "state.loading" : tags.length > 0 ? "task.tag.choose" : "task.tag.none")}
      </option>
      {tags?.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </Form.Control>
  );
}

interface LimitSelectProps {
  readonly limit: Limit;
  readonly onChange: (limit: Limit) => void;
  /** Sorts of limit that make sense for what the task is about. */
  readonly offers?: readonly Whom[];
}

/** Whom the run is about: all, or a part. */
export function LimitSelect({ limit, onChange, offers = WHOM }: LimitSelectProps) {
  const text = useText();
  const waiting = useReview((state) => state.plans.size);
  const counts: Partial<Record<Whom, number>> = { waiting, picked: limit.picked.length };
  const shown = offers.filter((whom) => whom === limit.whom || counts[whom] !== 0);
  return (
    <>
      <Form.Control
        as="select"
        className="input-control pss-select"
        aria-label={text("task.whom")}
        value={limit.whom}
        onChange={({ target }) => {
          const whom = shown.find((one) => one === target.value);
          if (whom) onChange({ ...limit, whom });
        }}
      >
        {shown.map((whom) => (
          <option key={whom} value={whom}>
            {text(`task.whom.${whom}`, { n: counts[whom] ?? 0 })}
          </option>
        ))}
      </Form.Control>
      {limit.whom === "tag" && <TagSelect tag={limit.tag} onChange={(tag) => onChange({ ...limit, tag })} />}
      {limit.whom === "stale" && (
        <Form.Control
          as="select"
          className="input-control pss-select"
          aria-label={text("task.stale")}
          value={limit.staleDays}
          onChange={({ target }) => onChange({ ...limit, staleDays: Number(target.value) })}
        >
          {STALE_DAYS.map((days) => (
            <option key={days} value={days}>
              {text("task.stale.days", { days })}
            </option>
          ))}
        </Form.Control>
      )}
    </>
  );
}
