/** The Sync button in Stash's Edit/Merge/Delete row: says how the performer stands, and opens the review. */
import {
  faArrowsRotate,
  faCheck,
  faClock,
  faPeopleArrows,
  faTriangleExclamation,
} from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedNumber } from "react-intl";
import { useToast } from "../host/plugin-api";
import type { SingleSync } from "../store/contracts";
import type { Plan } from "../sync/plan-types";
import { Icon } from "./icon";
import { failureText } from "./messages/failure-text";
import { MessagesProvider } from "./messages/messages-provider";
import { shortened } from "./parts/shortened";
import { type Text, useText } from "./messages/use-text";
import { ReviewDialog } from "./review/review-dialog";
import { answered } from "./review/questions";
import { useAgo } from "./review/use-ago";
import { linkedNowhere, waiting } from "./review/sections";
import { useSourceName } from "./review/use-source-name";
import { useReview, useStores } from "./stores-context";
import { Subject } from "./subject";
import "./review.css";

export type ButtonState =
  | { readonly state: "waiting"; readonly count: number }
  | { readonly state: "working"; readonly answered: number; readonly of: number }
  | { readonly state: "failed"; readonly why: string }
  | { readonly state: "unlinked" | "unknown" }
  | { readonly state: "step"; readonly at: number };

/** Why a plan says nothing: every source that was asked failed. Null when one answered. */
function allFailed(plan: Plan, text: Text, source: (endpoint: string) => string): string | null {
  const asked = plan.sources.filter((view) => view.state !== "off" && view.state !== "unlinked");
  const failures = asked.flatMap((view) => (view.state === "failed" && view.failure ? [view] : []));
  const [first] = failures;
  if (!first?.failure || failures.length < asked.length) return null;
  const name = source(first.endpoint);
  return text("button.title.source", { source: name, why: failureText(text, first.failure, name).short });
}

function whyFailed(single: Extract<SingleSync, { state: "failed" }>, text: Text): string {
  return single.reason === "gone" ? text("button.gone") : single.message;
}

/** How the button stands. Waiting changes outrank everything but work under way. */
export function buttonState(
  waits: Plan | undefined,
  single: SingleSync | undefined,
  failed: (plan: Plan) => string | null,
  text: Text,
): ButtonState {
  if (single?.state === "asking") return { state: "working", answered: single.answered, of: single.of };
  const plan = waits ?? (single?.state === "done" ? single.plan : undefined);
  const count = plan ? waiting(plan).length : 0;
  if (count > 0) return { state: "waiting", count };
  if (single?.state === "failed") return { state: "failed", why: whyFailed(single, text) };
  if (!plan) return { state: "unknown" };
  const why = failed(plan);
  if (why !== null) return { state: "failed", why };
  return linkedNowhere(plan) ? { state: "unlinked" } : { state: "step", at: plan.plannedAt };
}

const ICONS = {
  waiting: faArrowsRotate,
  unknown: faArrowsRotate,
  step: faCheck,
  working: faClock,
  unlinked: faPeopleArrows,
  failed: faTriangleExclamation,
} as const satisfies Record<ButtonState["state"], unknown>;

function useTitle(now: ButtonState): string {
  const text = useText();
  const ago = useAgo();
  const values = {
    ...(now.state === "waiting" && { count: now.count }),
    ...(now.state === "working" && { answered: now.answered, of: now.of }),
    ...(now.state === "failed" && { why: now.why }),
    ...(now.state === "step" && { when: ago(now.at) }),
  };
  return text(`button.title.${now.state}`, values);
}

/**
 * Asks the sources about one performer, or studio, and says what came of it. Where its name is not known before, the answer
 * brings it.
 */
function useSync(id: string, fullName: string, show: () => void) {
  const { review } = useStores();
  const toast = useToast();
  const text = useText();
  const source = useSourceName();
  const here = React.useRef(true);
  React.useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return async (quiet: boolean) => {
    const plan = await review.getState().syncOne(id);
    if (!here.current) return;
    const single = review.getState().single.get(id);
    const name = shortened(fullName || plan?.name || text("button.this"));
    if (quiet) {
      if (single?.state === "failed") toast.error(text("button.toast.failed", { name, why: whyFailed(single, text) }));
      return;
    }
    const now = buttonState(plan ?? undefined, single, (one) => allFailed(one, text, source), text);
    if (now.state === "waiting") show();
    else if (now.state === "failed") toast.error(text("button.toast.failed", { name, why: now.why }));
    // What a person said can be said anew, although nothing waits.
    else if (plan?.sources.some(answered)) show();
    else if (now.state === "unlinked") toast.toast({ content: text("button.toast.unlinked", { name }), delay: 8000 });
    else if (now.state === "step") toast.success(text("button.toast.step", { name }));
  };
}

/** The button with its own messages around it: it stands in Stash's page, in no face of ours. */
export function PerformerButton(props: { id: string; name: string }) {
  return (
    <MessagesProvider>
      <SyncButton {...props} />
    </MessagesProvider>
  );
}

/** The same on a studio's page; the place where it stands knows its id only. Draw it inside `StoresProvider`. */
export function StudioButton({ id }: { id: string }) {
  return (
    <MessagesProvider>
      <Subject type="studio">
        <SyncButton id={id} name="" />
      </Subject>
    </MessagesProvider>
  );
}

/** With changes waiting a click opens the review at once and asks the sources behind it. */
function SyncButton({ id, name }: { id: string; name: string }) {
  const text = useText();
  const source = useSourceName();
  const toast = useToast();
  const waits = useReview((state) => state.plans.get(id));
  const single = useReview((state) => state.single.get(id));
  const [opened, setOpened] = React.useState<Plan | null>(null);
  const now = buttonState(waits, single, (plan) => allFailed(plan, text, source), text);
  const title = useTitle(now);
  const latest = waits ?? (single?.state === "done" ? single.plan : undefined);
  const show = () => setOpened((old) => old ?? latest ?? null);
  const [wanted, setWanted] = React.useState(false);
  const sync = useSync(id, name, () => setWanted(true));
  React.useEffect(() => {
    if (!wanted || !latest) return;
    setWanted(false);
    setOpened(latest);
  }, [wanted, latest]);
  const click = () => {
    const quiet = now.state === "waiting";
    if (quiet) show();
    sync(quiet).catch((error: unknown) => toast.error(error));
  };
  const working = now.state === "working";
  const label = working ? "button.syncing" : now.state === "unlinked" ? "button.link" : "button.sync";
  const words = `${text(label)} `;
  return (
    <>
      <Button
        variant="secondary"
        className={`pss-sync-button pss-sync-${now.state}`}
        title={title}
        aria-label={`${words.trim()}${now.state === "waiting" ? ` ${now.count}` : ""}: ${title}`}
        aria-disabled={working}
        onClick={working ? undefined : click}
      >
        <Icon icon={ICONS[now.state]} /> {words}
        {now.state === "waiting" && (
          <span className="pss-badge">
            <FormattedNumber value={now.count} />
          </span>
        )}
      </Button>
      {opened && <ReviewDialog plan={latest ?? opened} refreshing={working} onClose={() => setOpened(null)} />}
    </>
  );
}
