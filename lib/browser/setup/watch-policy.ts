/** Something that the Content Security Policy of this page stopped (https://www.w3.org/TR/CSP3/#violation-events). */
type Violation = Readonly<{ effectiveDirective: string; blockedURI: string; disposition: string }>;

/** The part of a window that hears of violations; absent outside of browsers. */
export type PolicyTarget = Partial<Pick<EventTarget, 'addEventListener'>>;

/** Calls back with each source that a directive of this page's policy has stopped, an address or `blob`, until `signal` is aborted. */
export function watchPolicy(
  directive: 'connect-src' | 'img-src' | 'worker-src',
  onStopped: (source: string) => void,
  { signal, target = globalThis }: Readonly<{ signal: AbortSignal; target?: PolicyTarget | undefined }>,
): void {
  const onViolation = (event: Event) => {
    const { effectiveDirective, blockedURI, disposition } = event as Event & Violation;
    // A policy that a site tries out (Content-Security-Policy-Report-Only) tells of the same and stops nothing.
    if (effectiveDirective === directive && disposition !== 'report') onStopped(blockedURI);
  };
  target.addEventListener?.('securitypolicyviolation', onViolation, { signal });
}
