import { faCircleInfo } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Form } from "react-bootstrap";
import type { RunOptions } from "../../sync/run-types";
import { updateTask } from "../../sync/task-type";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { spanText } from "../parts/time-text";
import { useAction } from "../parts/use-action";
import { useRun, useSettings, useSources } from "../stores-context";
import { useSubject } from "../subject";
import { type EstimateState, useEstimate } from "./use-estimate";

type Selection = "all" | "favourites";

/** The options as chosen; name search starts as the settings have it. */
function useOptions() {
  const task = updateTask(useSubject());
  const preset = useSettings((state) => state.settings.nameSearch);
  const [selection, setSelection] = React.useState<Selection>("all");
  const [ownSearch, setSearch] = React.useState<boolean | null>(null);
  const [fresh, setFresh] = React.useState(false);
  const nameSearch = ownSearch ?? preset;
  const options = React.useMemo<RunOptions>(
    () => ({
      task,
      selection: selection === "favourites" ? { favorites: true } : {},
      nameSearch,
      fresh,
    }),
    [task, selection, nameSearch, fresh],
  );
  return { options, selection, setSelection, setSearch, setFresh };
}

/** "9,412 performers, about 14 requests, 20 s", or why that is not known. */
function EstimateLine({ estimate, favourites, id }: { estimate: EstimateState; favourites: boolean; id: string }) {
  const text = useText();
  const line = () => {
    if (estimate.state !== "known") return text(`estimate.${estimate.state}`);
    const { performers, requests, seconds } = estimate.value;
    if (performers === 0) return text(favourites ? "estimate.no-favourites" : "estimate.nobody");
    if (requests === 0) return text("estimate.cached", { performers });
    return text("estimate.known", { performers, requests, span: spanText(text, seconds * 1000) });
  };
  return (
    <p className="pss-mu pss-small pss-estimate" id={id}>
      <Icon icon={faCircleInfo} /> {line()}
    </p>
  );
}

/** Update all performers, or studios: whom, how, what it will take, start. */
export function UpdateTask() {
  const text = useText();
  const { options, selection, setSelection, setSearch, setFresh } = useOptions();
  const estimate = useEstimate(options);
  const running = useRun((state) => state.running);
  const elsewhere = useRun((state) => state.elsewhere !== null);
  const start = useRun((state) => state.start);
  const usable = useSources((state) => state.sources.some((source) => source.enabled && !source.invalid));
  const { act, busy, error } = useAction();
  const performers = estimate.state === "known" ? estimate.value.performers : null;
  const nobody = performers === 0;
  const label = () => {
    if (running) return text("task.running");
    if (elsewhere) return text("task.elsewhere");
    const key = selection === "favourites" ? "task.update-favourites" : "task.update";
    return performers ? text("task.with-count", { task: text(key), n: performers }) : text(key);
  };
  const id = (part: string) => `pss-${options.task}-${part}`;
  return (
    <div className="pss-task" data-pss-task={options.task}>
      <div className="pss-task-body">
        <h3>{text("task.update")}</h3>
        <p className="pss-mu pss-small">{text("task.update.what")}</p>
        <div className="pss-options">
          <Form.Control
            as="select"
            className="input-control pss-select"
            aria-label={text("task.whom")}
            value={selection}
            onChange={(event) => setSelection(event.target.value === "favourites" ? "favourites" : "all")}
          >
            <option value="all">{text("task.whom.all")}</option>
            <option value="favourites">{text("task.whom.favourites")}</option>
          </Form.Control>
          <Form.Switch
            id={id("name-search")}
            label={text("task.name-search")}
            checked={options.nameSearch}
            onChange={(event) => setSearch(event.target.checked)}
          />
          <Form.Switch
            id={id("fresh")}
            label={text("task.fresh")}
            checked={options.fresh}
            onChange={(event) => setFresh(event.target.checked)}
          />
        </div>
        <EstimateLine estimate={estimate} favourites={selection === "favourites"} id={id("estimate")} />
        {!usable && <p className="pss-small pss-k-orange pss-state">{text("task.no-source")}</p>}
        {error && (
          <p className="pss-small pss-k-red pss-state" role="alert">
            {text("action.failed", { message: error })}
          </p>
        )}
      </div>
      <div className="pss-actions">
        <Button
          disabled={running || elsewhere || busy || !usable || nobody}
          aria-describedby={id("estimate")}
          onClick={() => act(() => start(options))}
        >
          {label()}
        </Button>
      </div>
    </div>
  );
}
