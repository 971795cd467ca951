/** Where browsers reach the embedded bucket at the app's own address, whatever name they reach it by. */
export const DOOR_PATH = '/bucket';

/** Below the base path of a host's app, as `/api/photos/bucket`; no segment is `.` or `..`. */
const BELOW_BASE_PATH = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*\/bucket$/;

/** True for a path that may be the door. */
export function isDoorPath(text: string): boolean {
  return BELOW_BASE_PATH.test(text);
}
