declare module "mousetrap-pause" {
  /** Adds `pause` and `unpause` to the prototype of the Mousetrap given. */
  export default function MousetrapPause(mousetrap: unknown): unknown;
}
