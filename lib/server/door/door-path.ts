/** Where browsers reach the embedded bucket at the app's own address, whatever name they reach it by. */
export const DOOR_PATH = '/bucket';
