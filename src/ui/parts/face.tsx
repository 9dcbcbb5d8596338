/** The frame of every face: our class (colours, container for narrow layouts) and our messages. */
import * as React from "react";
import "../base.css";
import "./parts.css";
import { MessagesProvider } from "../messages/messages-provider";

/** `className` adds to `pss-root`. */
export const Face: React.FC<{ className?: string }> = ({ className = "", children }) => (
  <MessagesProvider>
    <div className={`pss-root ${className}`}>{children}</div>
  </MessagesProvider>
);
