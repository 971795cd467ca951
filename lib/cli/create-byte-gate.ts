/** Bounds what is in memory at once, in bytes. */
export type ByteGate = Readonly<{
  /** Runs the work once there is room for so many bytes; what is larger than all room runs alone. */
  run<T>(sizeBytes: number, work: () => Promise<T>): Promise<T>;
}>;

/** Creates a gate of so much room. The one that waits longest comes first, so that nothing large is passed over for ever. */
export function createByteGate(roomBytes: number): ByteGate {
  let usedBytes = 0;
  const waiting: { sizeBytes: number; enter: () => void }[] = [];

  function admit(): void {
    for (let first = waiting[0]; first; first = waiting[0]) {
      if (usedBytes > 0 && usedBytes + first.sizeBytes > roomBytes) return;
      waiting.shift();
      usedBytes += first.sizeBytes;
      first.enter();
    }
  }

  return {
    async run(sizeBytes, work) {
      await new Promise<void>((enter) => {
        waiting.push({ sizeBytes, enter });
        admit();
      });
      try {
        return await work();
      } finally {
        usedBytes -= sizeBytes;
        admit();
      }
    },
  };
}
