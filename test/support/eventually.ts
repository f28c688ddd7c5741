/** Calls `check` until it returns without throwing, and resolves with what it returned; rejects with its last error. */
export async function eventually<R>(
  check: () => R | Promise<R>,
  { timeoutMs = 20_000, intervalMs = 5 } = {},
): Promise<R> {
  const deadlineMs = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= deadlineMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, intervalMs));
    }
  }
}
