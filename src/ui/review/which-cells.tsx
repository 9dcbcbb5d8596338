/** The cells of "Which one?": what a side says, and what that means for the candidate. */
import {
  faCheck,
  faCircleCheck,
  faCircleQuestion,
  faCircleXmark,
  faImage,
  faMinus,
  faTriangleExclamation,
  faXmark,
} from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { FormattedDate } from "react-intl";
import { Link } from "react-router-dom";
import { isWebUrl } from "../../sync/kinds/lists";
import type { Candidate } from "../../sync/plan-types";
import type { LocalRef } from "../../sync/ports";
import { isEmpty } from "../../sync/values";
import type { Compared, ComparedField, Standing, Statement } from "../../sync/which-one";
import { PlainText, useValueWords, Value } from "../cells";
import { Icon } from "../icon";
import { Msg, useText } from "../messages/use-text";
import { STASH } from "../shell/paths";
import { useReview, useSources } from "../stores-context";
import { useSubject } from "../subject";
import type { WhichModel } from "./use-which";
import { visibleText } from "./visible-text";

const MARKS = {
  for: { icon: faCheck, className: "pss-k-green" },
  against: { icon: faXmark, className: "pss-k-red" },
  silent: { icon: faMinus, className: "pss-k-dim" },
} as const satisfies Record<Statement["mark"], unknown>;

const STANDINGS = {
  most: { icon: faCircleCheck, className: "pss-k-green" },
  contradicted: { icon: faCircleXmark, className: "pss-k-red" },
  little: { icon: faCircleQuestion, className: "pss-k-orange" },
  possible: { icon: faCircleQuestion, className: "pss-k-blue" },
} as const satisfies Record<Standing, unknown>;

/** The sum of a candidate's statements, in one word. */
export function StandingWord({ standing }: { standing: Standing }) {
  const { icon, className } = STANDINGS[standing];
  return (
    <span className={`pss-kind ${className}`}>
      <Icon icon={icon} /> <Msg id={`which.standing.${standing}`} />
    </span>
  );
}

/** "4 for, 0 against, 3 silent". */
export function Tally({ tally }: Pick<Compared, "tally">) {
  return (
    <span className="pss-tally">
      {(["for", "against", "silent"] as const).map((mark) => (
        <span key={mark} className={`pss-state ${MARKS[mark].className}`}>
          <Icon icon={MARKS[mark].icon} /> <Msg id={`which.tally.${mark}`} values={{ count: tally[mark] }} />
        </span>
      ))}
    </span>
  );
}

/** A value as a side has it; a dash where it says nothing. */
export function Said({ field, value }: { field: ComparedField; value: Candidate["values"][ComparedField] }) {
  return isEmpty(value) ? <span className="pss-dim">—</span> : <Value field={field} value={value} />;
}

/** What a candidate says about one thing, and the mark for it. */
export function CandidateCell({ model, one, field }: { model: WhichModel; one: Compared; field: ComparedField }) {
  const text = useText();
  const words = useValueWords();
  const statement = one.statements.get(field);
  if (!statement) return null;
  const { mark, says, values = {} } = statement;
  const shown = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "string" ? visibleText(value) : value]),
  );
  return (
    <>
      <Said field={field} value={one.candidate.values[field]} />
      <small className={`pss-sub pss-which-mark ${MARKS[mark].className}`}>
        <Icon icon={MARKS[mark].icon} label={text(`which.mark.${mark}`)} />{" "}
        {text(`which.says.${says}`, { ...shown, mine: words(field, model.plan.local[field] ?? null) })}
      </small>
    </>
  );
}

function nameOf({ name, disambiguation }: LocalRef): string {
  return visibleText(disambiguation === null ? name : `${name} (${disambiguation})`);
}

/** Who else of the library claims the candidate, each with a link. */
export function Elsewhere({ candidate }: { candidate: Candidate }) {
  const type = useSubject();
  const others = candidate.elsewhere ?? [];
  const merges = useReview((review) => review.merges ?? false);
  if (others.length === 0)
    return (
      <span className="pss-dim">
        <Msg id="which.elsewhere.none" />
      </span>
    );
  const names = others.map((other, i) => (
    <React.Fragment key={other.id}>
      {i > 0 && " · "}
      <Link to={STASH.page(type, other.id)} target="_blank">
        <bdi>{nameOf(other)}</bdi>
      </Link>
    </React.Fragment>
  ));
  return (
    <span className="pss-state pss-k-orange pss-which-warn">
      <Icon icon={faTriangleExclamation} /> <Msg id="which.elsewhere.linked" values={{ names }} />
      {merges && (
        <small className="pss-sub">
          <Msg id="which.elsewhere.merge" />
        </small>
      )}
    </span>
  );
}

/** A picture that is fetched only when it comes into sight; a candidate's only ever here. */
export function Picture({ url, alt }: { url: string | null; alt: string }) {
  const [broken, setBroken] = React.useState(false);
  return (
    <span className="pss-image-frame">
      {url !== null && !broken ? (
        <img src={url} alt={alt} loading="lazy" referrerPolicy="no-referrer" onError={() => setBroken(true)} />
      ) : (
        <Icon icon={faImage} className="pss-image-none" />
      )}
    </span>
  );
}

/** Picture, name and page of a candidate. */
export function CandidateHead({ model, one }: { model: WhichModel; one: Compared }) {
  const { candidate, standing } = one;
  const text = useText();
  const pageUrl = useSources((state) => state.pageUrl);
  const page = pageUrl?.(model.view.endpoint, model.plan.type, candidate.id) ?? "";
  const picture = candidate.image && isWebUrl(candidate.image.url) ? candidate.image.url : null;
  return (
    <div className="pss-which-head">
      <Picture url={picture} alt={text("review.image.alt", { source: visibleText(candidate.name) })} />
      <div>
        <b>
          <PlainText>{candidate.name}</PlainText>
        </b>{" "}
        {candidate.disambiguation !== null && (
          <span className="pss-dim">
            (<PlainText>{candidate.disambiguation}</PlainText>)
          </span>
        )}{" "}
        {isWebUrl(page) && (
          <a
            href={page}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={text("review.dialog.page.label", { source: model.source })}
          >
            <Msg id="review.dialog.page" />
          </a>
        )}
        <br />
        <StandingWord standing={standing} />
        {candidate.updated && (
          <small className="pss-sub">
            <Msg
              id="which.updated"
              values={{ date: <FormattedDate value={candidate.updated} dateStyle="medium" timeZone="UTC" /> }}
            />
          </small>
        )}
      </div>
    </div>
  );
}
