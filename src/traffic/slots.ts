/** How many may do something at the same time; whoever comes when all are taken goes without. */
export interface Slots {
  /** Takes a slot and returns how to give it back, or undefined when none is free. */
  take(): (() => void) | undefined;
}

export function createSlots(count: number): Slots {
  let taken = 0;
  return {
    take() {
      if (taken >= count) return undefined;
      taken++;
      let held = true;
      return () => {
        if (held) taken--;
        held = false;
      };
    },
  };
}
