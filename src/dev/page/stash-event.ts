class StashEvent extends EventTarget {
  /** Tells listeners of `stash:<event>` (with an id: `stash:<event>:<id>`), with id and data in the event's detail. */
  dispatch(event: string, id?: string, data?: object): void {
    const type = id ? `stash:${event}:${id}` : `stash:${event}`;
    this.dispatchEvent(
      new CustomEvent(type, { detail: { event: type, ...(id ? { id } : {}), ...(data ? { data } : {}) } }),
    );
  }
}

/** `PluginApi.Event`: dispatches `stash:location` at every change of page. */
export const stashEvent = new StashEvent();
