import { useIntl } from "react-intl";
import { useText } from "../messages/use-text";

/** Says roughly how long ago a time (ms since epoch) was: "just now", "5 minutes ago", "2 hours ago", "3 days ago". */
export function useAgo(): (at: number) => string {
  const intl = useIntl();
  const text = useText();
  const say = (value: number, unit: "minute" | "hour" | "day") =>
    intl.formatRelativeTime(Math.round(value), unit, { numeric: "auto" });
  return (at) => {
    const minutes = Math.min(0, (at - Date.now()) / 60_000);
    if (minutes > -1) return text("time.just-now");
    if (minutes > -60) return say(minutes, "minute");
    return minutes > -60 * 24 ? say(minutes / 60, "hour") : say(minutes / 60 / 24, "day");
  };
}
