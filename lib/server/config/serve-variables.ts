import type { Environment } from './read-variables';

/**
 * Variables that `npm run dev` and `npm start` hand to the server they start, and that nobody sets: they are no configuration, and hence in no
 * table.
 */
export function serveVariables({
  pid,
  linkId,
}: Readonly<{ pid: number; linkId: string | undefined }>): Environment {
  return { SLUICE_SERVED_BY: String(pid), ...(linkId === undefined ? {} : { SLUICE_LINK_ID: linkId }) };
}

/** The process that has started this one and holds its bucket; null for a server that was started in another way. */
export function servingProcess(environment: Environment = process.env): number | null {
  const pid = Number(environment.SLUICE_SERVED_BY);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
}

/** The id of the sign-in link that works while this process lives; null outside of development. */
export function readProcessLinkId(environment: Environment): string | null {
  return environment.NODE_ENV === 'development' ? environment.SLUICE_LINK_ID?.trim() || null : null;
}
