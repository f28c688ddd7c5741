/** The calls that stay open until either side ends: a server that drains has to end them itself. */
export interface OpenStreams {
  /** Adds a stream; `end` is called at most once, by `endAll` or by the returned function. */
  add(end: () => void): () => void;
  /** Ends all, and those that still come. */
  endAll(): void;
}

export function createOpenStreams(): OpenStreams {
  const open = new Set<() => void>();
  let over = false;
  return {
    add(end) {
      const endOnce = () => {
        if (open.delete(endOnce)) end();
      };
      open.add(endOnce);
      if (over) endOnce();
      return endOnce;
    },
    endAll() {
      over = true;
      for (const end of [...open]) end();
    },
  };
}
