/** Calls `run` at most once per interval, and once more at the end: a run tells its progress far more often than a face can draw. */
export function throttle(run: () => void, ms: number): { (): void; flush(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const fire = () => {
    timer = null;
    run();
  };
  const call = () => {
    timer ??= setTimeout(fire, ms);
  };
  return Object.assign(call, {
    flush() {
      if (timer !== null) clearTimeout(timer);
      fire();
    },
  });
}
