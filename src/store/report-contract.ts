/** What the faces see of reports: one of each sort of entity, made when it is asked for. */
import type { EntityType } from "../sync/ports";
import type { Report } from "../sync/reports/report-types";

export interface ReportStanding {
  /** `idle`: never asked for. */
  readonly state: "idle" | "making" | "ready" | "failed";
  /** The last one; kept while the next is made. */
  readonly report: Report | null;
  /** How much of the library was read, while it is made. */
  readonly read: number;
  readonly of: number;
  /** Why Stash, or the browser's storage, could not be read; null otherwise. */
  readonly error: string | null;
}

export interface ReportState {
  readonly standings: Readonly<Record<EntityType, ReportStanding>>;
  /** Reads the library and makes the report; one that is being made goes on. Never rejects: the standing says what failed. */
  make(type: EntityType): Promise<void>;
}

export const NO_REPORT: ReportStanding = { state: "idle", report: null, read: 0, of: 0, error: null };
