/** Counts cases and shows each as a line. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** A case without `failure` has passed. */
  report(title: string, failure?: string): void;
}

export function createTally(write: (line: string) => void): Tally {
  let [passed, failed] = [0, 0];
  return {
    get passed() {
      return passed;
    },
    get failed() {
      return failed;
    },
    report(title, failure) {
      if (failure === undefined) passed++;
      else failed++;
      write(failure === undefined ? `  ✔ ${title}` : `  ✖ ${title}\n      ${failure.replaceAll('\n', '\n      ')}`);
    },
  };
}
