/** Something to wait at until a test opens it. */
export type Gate = Readonly<{ opened: Promise<void>; open(): void }>;

export function createGate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
