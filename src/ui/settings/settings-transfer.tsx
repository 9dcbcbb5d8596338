/** Settings out to a file, and in from one: what would change is shown before it is saved. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { LIMITS } from "../../limits/limits";
import { changeOf, exportSettings, type Import, readImport } from "../../store/settings-transfer";
import { isMessageKey } from "../messages/catalogue";
import { useListText, useText } from "../messages/use-text";
import { Announcer } from "../parts/announcer";
import { Note } from "../parts/note";
import { fileName, saveFile } from "../parts/save-file";
import { useAction } from "../parts/use-action";
import { useCare, useSettings, useSources } from "../stores-context";

/** Values as they can be read: lists as the language has them, switches as on and off. */
function useShown(): (value: unknown) => string {
  const text = useText();
  const list = useListText();
  const shown = (value: unknown): string => {
    if (typeof value === "boolean") return text(value ? "transfer.on" : "transfer.off");
    if (typeof value !== "object" || value === null) return String(value);
    const parts = Array.isArray(value)
      ? value.map(shown)
      : Object.entries(value).map(([key, one]) => text("pair", { label: key, value: shown(one) }));
    return list(parts) || text("transfer.empty");
  };
  return shown;
}

function useSettingName(): (key: string) => string {
  const text = useText();
  return (key) => {
    const own: Readonly<Record<string, string>> = { precedence: "order", fieldPrecedence: "policies" };
    const id = `settings.${own[key] ?? key}`;
    return isMessageKey(id) ? text(id) : key;
  };
}

interface ReviewProps {
  read: Import & { ok: true };
  busy: boolean;
  onSave: () => void;
  onCancel: () => void;
}

function Review({ read, onSave, onCancel, busy }: ReviewProps) {
  const text = useText();
  const nameOf = useSettingName();
  const known = useSources((state) => state.sources);
  const { changes, damaged, unknown } = read;
  const shown = useShown();
  const named = changes.flatMap(({ key, wanted }) =>
    (key === "precedence" || key === "disabledSources") && Array.isArray(wanted) ? wanted.map(String) : [],
  );
  const gone = [...new Set(named)].filter((endpoint) => !known.some((source) => source.endpoint === endpoint));
  return (
    <div className="pss-transfer-review">
      {changes.length === 0 ? (
        <p role="status">{text("transfer.same")}</p>
      ) : (
        <>
          <h3 className="pss-care-h">{text("transfer.review", { n: changes.length })}</h3>
          <table className="pss-care-table">
            <thead>
              <tr>
                {(["setting", "now", "then"] as const).map((column) => (
                  <th scope="col" key={column}>
                    {text(`transfer.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={change.key}>
                  <th scope="row">{nameOf(change.key)}</th>
                  <td data-label={text("transfer.now")}>{shown(change.now)}</td>
                  <td data-label={text("transfer.then")}>{shown(change.wanted)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {gone.length > 0 && <p className="pss-k-orange">{text("transfer.gone", { endpoints: gone })}</p>}
      {damaged.length > 0 && <p>{text("transfer.damaged", { keys: damaged.map(nameOf) })}</p>}
      {unknown.length > 0 && <p>{text("transfer.unknown", { keys: unknown })}</p>}
      {changes.length > 0 && (
        <div className="pss-actions">
          <Button variant="secondary" onClick={onCancel}>
            {text("review.confirm.cancel")}
          </Button>
          <Button disabled={busy} onClick={onSave}>
            {text("transfer.save", { n: changes.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Draw it inside a `Face`. */
export function SettingsTransfer() {
  const text = useText();
  const settings = useSettings((state) => state.settings);
  const save = useSettings((state) => state.save);
  const version = useCare((state) => state.version);
  const [read, setRead] = React.useState<Import | null>(null);
  const [said, setSaid] = React.useState("");
  const { act, busy, error } = useAction();
  const input = React.useRef<HTMLInputElement>(null);
  const found = React.useRef<HTMLDivElement>(null);
  // It stands below the buttons, which may be at the end of the window. (A DOM without layout has no way to scroll.)
  React.useEffect(() => {
    if (read) found.current?.scrollIntoView?.({ block: "nearest" });
  }, [read]);
  const open = async (file: File) => {
    setSaid("");
    setRead(
      file.size > LIMITS.settingsFile ? { ok: false, problem: "too-big" } : readImport(await file.text(), settings),
    );
  };
  const take = async () => {
    if (!read?.ok) return;
    await save(changeOf(read.changes));
    setRead(null);
    setSaid(text("transfer.saved"));
  };
  return (
    <section className="pss-setting-group pss-transfer">
      <h2 className="pss-h2">{text("transfer.title")}</h2>
      <p className="pss-mu pss-small">{text("transfer.help")}</p>
      <div className="card pss-card pss-pad">
        <div className="pss-actions">
          <Button
            variant="secondary"
            onClick={() =>
              saveFile(fileName("settings", "json", Date.now()), "application/json", exportSettings(settings, version))
            }
          >
            {text("transfer.export")}
          </Button>
          <Button variant="secondary" onClick={() => input.current?.click()}>
            {text("transfer.import")}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            className="d-none"
            aria-label={text("transfer.file")}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) act(() => open(file));
              // The same file can be chosen again.
              event.target.value = "";
            }}
          />
        </div>
        <div ref={found}>
          {read && !read.ok && <Note tone="bad" live title={text(`transfer.${read.problem}`)} />}
          {read?.ok && <Review read={read} busy={busy} onSave={() => act(take)} onCancel={() => setRead(null)} />}
        </div>
        {error && (
          <Note tone="bad" live title={text("care.failed")}>
            {error}
          </Note>
        )}
        {said && <p role="status">{said}</p>}
        <Announcer message={said} urgent />
      </div>
    </section>
  );
}
