type Scheduler = Readonly<{ yield?: () => Promise<void> }>;

/** Resolves in a task of its own, so that a page in the middle of long work responds and is drawn; before other waiting work, where the browser can. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
