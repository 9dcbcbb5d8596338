import { faArrowUpRightFromSquare, faTriangleExclamation } from "@fortawesome/free-solid-svg-icons";
import React, { createContext, useCallback, useContext, useMemo, useRef, useState } from "react";
import { Button, Toast } from "react-bootstrap";
import { FormattedMessage } from "react-intl";
import { Icon } from "../shared/icon";
import { ModalComponent } from "../shared/modal";
import { defaultDelay, errorToast, type ToastItem, takesPlace } from "./toast-state";

const ToastContext = createContext<((item: ToastItem) => void) | null>(null);

/** Shows one toast at a time at Stash's place: top right, on a phone at the bottom. A click on an error opens it whole. */
export const ToastProvider: React.FC = ({ children }) => {
  const [toast, setToast] = useState<ToastItem & { id: number }>();
  const [hiding, setHiding] = useState(false);
  const [expanded, setExpanded] = useState(false);
  const lastId = useRef(0);

  const shown = useRef({ toast, hiding });
  shown.current = { toast, hiding };
  const addToast = useCallback((item: ToastItem) => {
    if (!takesPlace(shown.current.toast, shown.current.hiding, item)) return;
    const next = { ...item, id: ++lastId.current };
    // Two toasts of one tick must be compared with each other before React has drawn the first.
    shown.current = { toast: next, hiding: false };
    setHiding(false);
    setToast(next);
  }, []);

  return (
    <ToastContext.Provider value={addToast}>
      {children}
      <ModalComponent
        dialogClassName="toast-expanded-dialog"
        show={expanded}
        header={<FormattedMessage id="errors.header" />}
        icon={faTriangleExclamation}
        accept={{
          onClick: () => {
            setToast(undefined);
            setExpanded(false);
          },
        }}
      >
        {toast?.content}
      </ModalComponent>
      <div className={`toast-container row${!toast || hiding ? " hidden" : ""}`}>
        {toast && !expanded && (
          <Toast
            autohide
            key={toast.id}
            onClose={() => setHiding(true)}
            className={toast.variant ?? "success"}
            delay={toast.delay ?? defaultDelay}
          >
            <Toast.Header closeLabel="Close">
              {/* biome-ignore lint/a11y: Stash's own toast opens by a click on its text too; the button beside it is for keys. */}
              <span className="mr-auto" onClick={() => setExpanded(true)}>
                {toast.content}
              </span>
              {toast.variant === "danger" && (
                <Button className="minimal expand-error-button" title="Details" onClick={() => setExpanded(true)}>
                  <Icon icon={faArrowUpRightFromSquare} />
                </Button>
              )}
            </Toast.Header>
          </Toast>
        )}
      </div>
    </ToastContext.Provider>
  );
};

/** `{ toast, success, error }`. @throws outside the page's ToastProvider. */
export function useToast() {
  const addToast = useContext(ToastContext);
  if (!addToast) throw new Error("useToast must be used within a ToastProvider");
  return useMemo(
    () => ({
      toast: addToast,
      success(message: JSX.Element | string) {
        addToast({ content: message });
      },
      error(error: unknown) {
        console.error(error);
        addToast(errorToast(error));
      },
    }),
    [addToast],
  );
}
