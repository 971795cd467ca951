const DAY_MS = 86_400_000;

/** How long an image stays in the trash. */
export function DaysLeft({ expiresAt }: { expiresAt: string }) {
  const days = Math.max(0, Math.ceil((Date.parse(expiresAt) - Date.now()) / DAY_MS));
  const text = days === 0 ? 'Last hours' : days === 1 ? '1 day left' : `${days} days left`;
  return (
    // Server and browser may be on two sides of a full hour.
    <span className="rounded-full bg-black/60 px-1.5 py-0.5 font-medium" suppressHydrationWarning>
      {text}
    </span>
  );
}
