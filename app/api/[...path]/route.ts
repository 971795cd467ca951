import { sluice } from '../../sluice';

/**
 * Seconds a function may take: a scan of the whole gallery, or an archive of it. Another number than completion's: Vercel puts
 * routes of equal settings into one function, and all of them would carry what decodes images.
 */
export const maxDuration = 300;

// Every method comes here, so that one we do not have is refused in the wire form as well.
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = sluice;
