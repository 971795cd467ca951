import { locationAfterShare } from '@/lib/shared/share-target/share-target';

/**
 * Shared photos that no service worker took, on hosts that start functions by themselves; a server of ours answers before it comes to
 * this (`lib/server/headers/decide-refusal.ts`). Nothing of the form is read.
 */
export function POST(): Response {
  return to(locationAfterShare('missed'));
}

export function GET(): Response {
  return to(locationAfterShare(null));
}

function to(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
