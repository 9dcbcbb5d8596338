import { useIntl } from "react-intl";

/** Says roughly how long ago a time (ms since epoch) was: "now", "5 minutes ago", "2 hours ago", "3 days ago". */
export function useAgo(): (at: number) => string {
  const intl = useIntl();
  const say = (value: number, unit: "minute" | "hour" | "day") =>
    intl.formatRelativeTime(Math.round(value), unit, { numeric: "auto" });
  return (at) => {
    const minutes = Math.min(0, (at - Date.now()) / 60_000);
    if (minutes > -1) return intl.formatRelativeTime(0, "second", { numeric: "auto" });
    if (minutes > -60) return say(minutes, "minute");
    return minutes > -60 * 24 ? say(minutes / 60, "hour") : say(minutes / 60 / 24, "day");
  };
}
