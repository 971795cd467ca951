import { sluice } from '../../sluice';

/** As completion's, so that both are one function on Vercel. */
export const maxDuration = 60;

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = sluice;
