/** What is known of a field's past, opened under its row: upstream edits, what was written here, the base. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedDate } from "react-intl";
import type { FieldHistory } from "../../store/contracts";
import type { FieldDiff } from "../../sync/plan-types";
import type { MaybeValue } from "../../sync/values";
import { isEmpty } from "../../sync/values";
import { useStores } from "../stores-context";
import { useDialog } from "./dialog-model";
import { useFieldUndo } from "./use-field-undo";

type State = { readonly history: FieldHistory } | { readonly error: string } | null;

interface Line {
  readonly key: string;
  readonly at: number;
  readonly who: string;
  readonly before?: MaybeValue;
  readonly after: MaybeValue;
  readonly note: string;
  /** The undo record that can be taken back, as far as is known. */
  readonly undo?: string;
}

/** Everything newest first, whoever did it. */
function useLines(diff: FieldDiff, history: FieldHistory): readonly Line[] {
  const { source, text } = useDialog();
  const names = (endpoints: readonly string[]) => endpoints.map(source);
  const edits = history.edits.map(
    (edit): Line => ({
      ...{ key: `edit ${edit.endpoint} ${edit.id}`, at: Date.parse(edit.at), who: source(edit.endpoint) },
      ...{ before: edit.before, after: edit.after, note: text("history.edit") },
    }),
  );
  const writes = history.writes.map((write): Line => {
    const typed = write.sources.length === 0;
    const what = typed ? text("history.written.you") : text("history.written", { sources: names(write.sources) });
    const states = { undone: text("history.undone"), open: text("history.open"), unclear: text("history.open") };
    const state = write.state in states ? states[write.state as keyof typeof states] : "";
    const note = [write.undoing ? text("history.undo") : what, state].filter(Boolean).join(" · ");
    const who = typed || write.undoing ? text("history.you") : text("history.sync");
    const { undoId, at, before, after, standing } = write;
    return { key: `write ${undoId}`, at, who, before, after, note, ...(standing && { undo: undoId }) };
  });
  const { base } = history;
  const settled = Object.entries(base?.values ?? {}).map(
    ([endpoint, value]): Line => ({
      ...{
        key: `base ${endpoint}`,
        at: base?.at ?? 0,
        who: text("pair", { label: text("history.base"), value: source(endpoint) }),
      },
      ...{ after: value, note: text("history.settled") },
    }),
  );
  const written = writes.filter((line) => diff.field !== "image" || !isEmpty(line.after));
  return [...edits, ...written, ...settled].sort((a, b) => b.at - a.at);
}

interface LinesProps {
  diff: FieldDiff;
  history: FieldHistory;
  onUndo: (id: string) => void;
}

function Lines({ diff, history, onUndo }: LinesProps) {
  const { words, source, text, label } = useDialog();
  const lines = useLines(diff, history);
  return (
    <>
      {lines.length === 0 && <p className="pss-mu">{text("history.none")}</p>}
      <ul className="pss-past-lines">
        {lines.map(({ key, at, who, before, after, note, undo }) => (
          <li key={key}>
            <span className="pss-dim">{Number.isNaN(at) ? "" : <FormattedDate value={at} dateStyle="medium" />}</span>
            <span className="pss-src-tag">{who}</span>
            <span>
              {before !== undefined && (
                <>
                  <del>{words(diff.field, before)}</del>
                  {" → "}
                </>
              )}
              <bdi>{words(diff.field, after)}</bdi>
            </span>
            <span className="pss-mu">
              {note}
              {undo !== undefined && (
                <>
                  {" "}
                  <Button
                    size="sm"
                    variant="secondary"
                    aria-label={text("history.undo.label", {
                      field: label(diff.field),
                      value: words(diff.field, before ?? null),
                    })}
                    onClick={() => onUndo(undo)}
                  >
                    {text("past.undo")}
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {history.silent.length > 0 && (
        <small className="pss-sub">{text("history.silent", { sources: history.silent.map(source) })}</small>
      )}
    </>
  );
}

/** Nothing until it is opened; asks when it is. */
export function FieldPast({ diff }: { diff: FieldDiff }) {
  const { histories } = useDialog();
  return histories.has(diff.field) ? <OpenPast key={diff.field} diff={diff} /> : null;
}

function OpenPast({ diff }: { diff: FieldDiff }) {
  const { plan, label, text } = useDialog();
  const { review } = useStores();
  const [state, setState] = React.useState<State>(null);
  const asked = React.useRef(plan);
  const undo = useFieldUndo();
  const [round, setRound] = React.useState(0);
  const section = React.useRef<HTMLElement>(null);
  React.useEffect(() => {
    // `round` asks again after something was taken back.
    let here = round >= 0;
    review
      .getState()
      .history(asked.current, diff.field)
      .then(
        (history) => here && setState({ history }),
        (error: unknown) => here && setState({ error: error instanceof Error ? error.message : String(error) }),
      );
    return () => {
      here = false;
    };
  }, [review, diff.field, round]);
  const takeBack = async (id: string) => {
    await undo(id, diff.field);
    setRound((n) => n + 1);
    // The button that was pressed is gone with its line's state.
    section.current?.focus();
  };
  const title = text("history.title", { field: label(diff.field) });
  return (
    <section ref={section} tabIndex={-1} className="pss-past" aria-label={title} aria-busy={state === null}>
      <b>{title}</b>
      <div role="status">
        {state === null && <span className="pss-mu">{text("history.loading")}</span>}
        {state !== null && "error" in state && (
          <span className="pss-k-red">{text("history.failed", { message: state.error })}</span>
        )}
      </div>
      {state !== null && "history" in state && <Lines diff={diff} history={state.history} onUndo={takeBack} />}
    </section>
  );
}
