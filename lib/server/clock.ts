/** Tells the time; a parameter everywhere, so that a test can say. */
export type Clock = () => Date;

/** The time of this machine. */
export const systemClock: Clock = () => new Date();
