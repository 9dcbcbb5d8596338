/** What waits, by field: equal changes of many as one pattern, one decision for all of them (design/ui.md, Review list). */
import { faChevronDown, faChevronUp, faPeopleArrows } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { type FieldPatterns, groupPatterns, type Pattern } from "../../sync/patterns";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { type Bulk, type BulkAction, countBulk, countDoubtful, planBulk } from "./bulk";
import type { ListWords } from "./change-words";
import type { ShownRow } from "./filters";
import { KindTag } from "./kind-tag";
import type { ReviewChange } from "./list-rows";
import { patternText, PatternWords } from "./pattern-words";
import { Thumbnail } from "./thumbnail";
import { PHONE, useNarrow } from "./use-width";

/** Patterns of a field before "more", and how many more a click shows. */
const SHOWN = 3;
const STEP = 20;

interface Member {
  readonly shown: ShownRow;
  readonly change: ReviewChange;
}

interface ByFieldProps {
  rows: readonly ShownRow[];
  words: ListWords;
  busy: boolean;
  onBulk: (bulk: Bulk) => void;
  /** Shows the performers of one pattern. */
  onLook: (pattern: string) => void;
}

function rowsOf({ members }: Pattern<Member>): readonly ShownRow[] {
  return members.map(({ shown, change }) => ({ row: shown.row, shown: [change] }));
}

/** A pattern in a sentence of its own, for those who hear the page. */
function patternName({ field }: FieldPatterns<Member>, { shape }: Pattern<Member>, words: ListWords): string {
  return words.text("pair", { label: words.label(field), value: patternText(field, shape, words) });
}

interface PatternRowProps extends Omit<ByFieldProps, "rows"> {
  group: FieldPatterns<Member>;
  pattern: Pattern<Member>;
}

function PatternButton({ action, ...props }: PatternRowProps & { action: Extract<BulkAction, "take" | "keep"> }) {
  const { group, pattern, words, busy, onBulk } = props;
  const rows = React.useMemo(() => rowsOf(pattern), [pattern]);
  const count = countBulk(rows, action);
  if (count === 0) return null;
  const name = words.text(`review.pattern.${action}`, { count });
  return (
    <Button
      size="sm"
      variant="secondary"
      disabled={busy}
      aria-label={`${name} ${patternName(group, pattern, words)}`}
      onClick={() => onBulk(planBulk(rows, action))}
    >
      {name}
    </Button>
  );
}

/** What "Take for…" leaves out, in words. */
function Doubtful({ pattern }: { pattern: Pattern<Member> }) {
  const count = React.useMemo(() => countDoubtful(rowsOf(pattern)), [pattern]);
  if (count === 0 || pattern.kind === "ambiguous") return null;
  return (
    <small className="pss-sub pss-k-orange">
      <Icon icon={faPeopleArrows} /> <Msg id="review.pattern.doubtful" values={{ count }} />
    </small>
  );
}

function Who({ pattern }: { pattern: Pattern<Member> }) {
  return (
    <span className="pss-pattern-who">
      <span className="pss-pattern-faces">
        {pattern.members.slice(0, 3).map(({ shown }) => (
          <Thumbnail key={shown.row.id} plan={shown.row.plan} />
        ))}
      </span>
      <span className="pss-dim pss-num">
        <Msg id="review.pattern.performers" values={{ count: pattern.members.length }} />
        <Doubtful pattern={pattern} />
      </span>
    </span>
  );
}

function PatternButtons(props: PatternRowProps) {
  const { group, pattern, words, onLook } = props;
  const look = words.text("review.pattern.look");
  const what = patternName(group, pattern, words);
  return (
    <span className="pss-pattern-buttons">
      <PatternButton {...props} action="take" />
      {pattern.kind !== "fill" && pattern.kind !== "updated" && <PatternButton {...props} action="keep" />}
      <Button size="sm" variant="secondary" aria-label={`${look} ${what}`} onClick={() => onLook(pattern.key)}>
        {look}
      </Button>
    </span>
  );
}

/** One line; on a phone the line opens into what can be done. */
function PatternRow(props: PatternRowProps) {
  const { group, pattern, words } = props;
  const narrow = useNarrow(PHONE);
  const what = (
    <>
      <KindTag kind={pattern.kind}>
        <Msg id={`kind.${pattern.kind}`} />
      </KindTag>
      <PatternWords field={group.field} shape={pattern.shape} words={words} />
      <Who pattern={pattern} />
    </>
  );
  if (!narrow)
    return (
      <li className="pss-pattern">
        {what}
        <PatternButtons {...props} />
      </li>
    );
  return (
    <li>
      <details className="pss-pattern-phone">
        <summary>{what}</summary>
        <PatternButtons {...props} />
      </details>
    </li>
  );
}

function FieldCard({ group, ...props }: Omit<PatternRowProps, "pattern">) {
  const { words } = props;
  const [open, setOpen] = React.useState(true);
  const [limit, setLimit] = React.useState(SHOWN);
  const { field, changes, patterns, shared } = group;
  const id = `pss-field-${field}`;
  const hidden = patterns.slice(limit).reduce((sum, pattern) => sum + pattern.members.length, 0);
  return (
    <section className="card pss-field-card" aria-labelledby={id}>
      <header>
        <h3 id={id}>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            <b>{words.label(field)}</b>{" "}
            <span className="pss-dim pss-num">
              <Msg id="review.field.changes" values={{ count: changes }} />
            </span>
            <span className="pss-grow" />
            {shared.patterns > 0 && (
              <span className="pss-dim pss-small pss-covered">
                <Msg id="review.field.covered" values={shared} />
              </span>
            )}
            <Icon icon={open ? faChevronUp : faChevronDown} className="pss-dim" />
          </button>
        </h3>
      </header>
      {open && (
        <ul aria-label={words.text("review.pattern.list", { field: words.label(field) })}>
          {patterns.slice(0, limit).map((pattern) => (
            <PatternRow key={pattern.key} group={group} pattern={pattern} {...props} />
          ))}
        </ul>
      )}
      {open && (hidden > 0 || limit > SHOWN) && (
        <div className="pss-field-more">
          {hidden > 0 && (
            <Button size="sm" variant="link" onClick={() => setLimit(limit + STEP)}>
              <Msg id="review.pattern.more" values={{ count: hidden }} />
            </Button>
          )}
          {limit > SHOWN && (
            <Button size="sm" variant="link" onClick={() => setLimit(SHOWN)}>
              <Msg id="review.pattern.less" />
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** One card a field, the fields with most changes first. Shows the changes that the filters let through. */
export function ByField({ rows, ...props }: ByFieldProps) {
  const groups = React.useMemo(() => {
    const members = rows.flatMap((shown) => shown.shown.map((change): Member => ({ shown, change })));
    return groupPatterns(members, ({ change }) => change.diff);
  }, [rows]);
  return (
    <div className="pss-by-field">
      {groups.map((group) => (
        <FieldCard key={group.field} group={group} {...props} />
      ))}
    </div>
  );
}
