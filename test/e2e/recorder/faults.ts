/** What Lambda is to answer instead of working. */
export interface Fault {
  /** `*`: every function. */
  functionName: string;
  status: 429 | 500;
  /** From now on. */
  seconds: number;
}

export interface AwsError {
  status: number;
  code: string;
  message: string;
}

/** Answers that were ordered for a time. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** What a call on this function gets now, if it gets no real answer. */
  find(functionName: string): AwsError | undefined;
}

const ANSWERS: Record<Fault['status'], AwsError> = {
  429: { status: 429, code: 'TooManyRequestsException', message: 'Rate Exceeded.' },
  500: { status: 500, code: 'ServiceException', message: 'An error occurred and the request cannot be processed.' },
};

export function createFaults(): Faults {
  let faults: { functionName: string; answer: AwsError; untilMs: number }[] = [];
  return {
    add({ functionName, status, seconds }) {
      faults.push({ functionName, answer: ANSWERS[status], untilMs: Date.now() + seconds * 1000 });
    },
    clear() {
      faults = [];
    },
    find(functionName) {
      faults = faults.filter(({ untilMs }) => untilMs > Date.now());
      return faults.find((fault) => fault.functionName === '*' || fault.functionName === functionName)?.answer;
    },
  };
}
