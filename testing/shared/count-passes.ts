const TEN_MEGABYTES = Uint8Array.from({ length: 10_000_000 }, (_, index) => index);
let knownMs: number | undefined;

/**
 * Begins to count what work costs, in passes over ten megabytes; the answer says how many since. Only the CPU time of this process
 * counts, against that of a plain loop on the same machine, so that a limit holds on a slow or busy one as well.
 */
export function countPasses(): () => number {
  knownMs ??= measurePassMs();
  const passMs = knownMs;
  const before = process.cpuUsage();
  return () => cpuMsSince(before) / passMs;
}

const cpuMsSince = (before: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/** The quickest of some: the first ones run before the compiler has learned the loop. */
function measurePassMs(): number {
  const times = Array.from({ length: 6 }, () => {
    const before = process.cpuUsage();
    let sum = 0;
    for (let at = 0; at < TEN_MEGABYTES.length; at += 1) sum = (sum * 31 + (TEN_MEGABYTES[at] ?? 0)) | 0;
    // The sum is used, or the loop might be left out.
    return cpuMsSince(before) + (sum === 1 ? 1 : 0);
  });
  return Math.min(...times);
}
