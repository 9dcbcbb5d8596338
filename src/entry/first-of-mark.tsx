import * as React from "react";

const ATTRIBUTE = "data-performer-site-sync";

/**
 * Draws its children only where it is the first of its mark in the document: Stash renders `SettingsToolsSection` twice
 * (Tools, Scene Tools), and which is which shows only in the DOM.
 */
export const FirstOfMark: React.FC<{ mark: string }> = ({ mark, children }) => {
  const ref = React.useRef<HTMLDivElement>(null);
  const [first, setFirst] = React.useState(false);
  React.useLayoutEffect(() => {
    setFirst(document.querySelector(`[${ATTRIBUTE}="${mark}"]`) === ref.current);
  }, [mark]);
  return (
    <div ref={ref} hidden={!first} {...{ [ATTRIBUTE]: mark }}>
      {first ? children : null}
    </div>
  );
};
