import { faCircleInfo } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button, Form } from "react-bootstrap";
import type { RunOptions } from "../../sync/run-types";
import type { RunMode } from "../../sync/settings";
import { updateTask } from "../../sync/task-type";
import { Icon } from "../icon";
import type { MessageKey } from "../messages/catalogue";
import { useText } from "../messages/use-text";
import { spanText } from "../parts/time-text";
import { useAction } from "../parts/use-action";
import { useRun, useSettings, useSources } from "../stores-context";
import { useSubject } from "../subject";
import { LimitSelect, useLimit } from "./limit-select";
import { ModeSelect } from "./mode-select";
import { type Whom, WHOM_OF } from "./run-limits";
import { type EstimateState, useEstimate } from "./use-estimate";

/** The options as chosen; name search and mode start as the settings have them. `complete`: nothing of the choice is missing. */
function useOptions() {
  const task = updateTask(useSubject());
  const preset = useSettings((state) => state.settings.nameSearch);
  const presetMode = useSettings((state) => state.settings.runMode);
  const { limit, setLimit, options: limited } = useLimit();
  const [ownSearch, setSearch] = React.useState<boolean | null>(null);
  const [ownMode, setMode] = React.useState<RunMode | null>(null);
  const [fresh, setFresh] = React.useState(false);
  const nameSearch = ownSearch ?? preset;
  const mode = ownMode ?? presetMode;
  const options = React.useMemo<RunOptions>(
    () => ({
      task,
      ...(limited ?? { selection: {} }),
      nameSearch,
      fresh,
      ...(mode !== "review" && { mode }),
    }),
    [task, limited, nameSearch, fresh, mode],
  );
  return { options, complete: limited !== null, limit, setLimit, mode, setMode, setSearch, setFresh };
}

const NOBODY = { all: "estimate.nobody", favourites: "estimate.no-favourites" } as Partial<Record<Whom, MessageKey>>;

/** "9,412 performers, about 14 requests, 20 s", or why that is not known. */
function EstimateLine({ estimate, whom, id }: { estimate: EstimateState; whom: Whom; id: string }) {
  const text = useText();
  const line = () => {
    if (estimate.state !== "known") return text(`estimate.${estimate.state}`);
    const { performers, requests, seconds } = estimate.value;
    if (performers === 0) return text(NOBODY[whom] ?? "estimate.no-such");
    if (requests === 0) return text("estimate.cached", { performers });
    return text("estimate.known", { performers, requests, span: spanText(text, seconds * 1000) });
  };
  return (
    <p className="pss-mu pss-small pss-estimate" id={id}>
      <Icon icon={faCircleInfo} /> {line()}
    </p>
  );
}

const UPDATE = { all: "task.update", favourites: "task.update-favourites" } as Partial<Record<Whom, MessageKey>>;

/** Update all performers, or studios: whom, how, what it will take, start. */
export function UpdateTask() {
  const text = useText();
  const { options, complete, limit, setLimit, mode, setMode, setSearch, setFresh } = useOptions();
  const estimate = useEstimate(options);
  const running = useRun((state) => state.running);
  const elsewhere = useRun((state) => state.elsewhere !== null);
  const start = useRun((state) => state.start);
  const usable = useSources((state) => state.sources.some((source) => source.enabled && !source.invalid));
  const { act, busy, error } = useAction();
  const performers = complete && estimate.state === "known" ? estimate.value.performers : null;
  const nobody = performers === 0 || !complete;
  const label = () => {
    if (running) return text("task.running");
    if (elsewhere) return text("task.elsewhere");
    const key = UPDATE[limit.whom] ?? "task.update-some";
    return performers ? text("task.with-count", { task: text(key), n: performers }) : text(key);
  };
  const id = (part: string) => `pss-${options.task}-${part}`;
  return (
    <div className="pss-task" data-pss-task={options.task}>
      <div className="pss-task-body">
        <h3>{text("task.update")}</h3>
        <p className="pss-mu pss-small">{text("task.update.what")}</p>
        <div className="pss-options">
          <LimitSelect limit={limit} onChange={setLimit} offers={WHOM_OF[useSubject()]} />
          <ModeSelect mode={mode} onChange={setMode} />
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
        <p className="pss-small pss-mu pss-mode-what">{text(`task.mode.${mode}.what`)}</p>
        {complete && <EstimateLine estimate={estimate} whom={limit.whom} id={id("estimate")} />}
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
