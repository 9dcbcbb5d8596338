/** API keys of the sample boxes: invented, made at run time, shaped like the real ones (three parts between dots). */

export interface KeyCheck {
  /** `none`: nothing was sent. */
  readonly state: "none" | "right" | "wrong";
  /** For a wrong key: what an 0.7.9 box answers with status 500, or null where it is 401 with no body. */
  readonly problem: string | null;
}

/** The key of one box; deterministic, so that a restart keeps it. */
export function sampleKey(box: string, seed: number): string {
  const part = (text: string): string => Buffer.from(text).toString("base64url");
  return `${part(`{"sample":"${box}"}`)}.${part(`{"seed":${seed}}`)}.${part(`signature of ${box} ${seed}`)}`;
}

/** Compares a header with the box's key; the words are golang-jwt's. */
export function checkKey(given: string | undefined, key: string): KeyCheck {
  if (given === undefined || given === "") return { state: "none", problem: null };
  if (given === key) return { state: "right", problem: null };
  const parts = given.split(".");
  if (parts.length !== 3) {
    return { state: "wrong", problem: "token is malformed: token contains an invalid number of segments" };
  }
  return { state: "wrong", problem: "token signature is invalid: signature is invalid" };
}
