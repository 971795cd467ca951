import { defineSluice } from '@/lib/server/seam/define-sluice';

/**
 * This deployment decides here who somebody is, what may come and what happens afterwards (docs/host.md). All of it is
 * optional, and what is left out is ours. Settings that are no functions are environment variables (`.env.example`).
 */
export default defineSluice({});
