/** A gate in a stream: what is below it has passed. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path d="M8 7v18M24 7v18" className="stroke-on-accent" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M12 7.5h8v7.5h-8z" className="fill-on-accent" />
      <path
        d="M11.5 20c1.5-1.4 3-1.4 4.5 0s3 1.4 4.5 0M11.5 24.4c1.5-1.4 3-1.4 4.5 0s3 1.4 4.5 0"
        className="stroke-on-accent"
        strokeWidth="2"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
