/** Takes the place of `sluice.config.ts`, for commands: what the app in this folder decides. */
import { defineSluice } from '@/lib/server/seam/define-sluice';
import { readHostConfig } from '../bin/host-config';

export default defineSluice(await readHostConfig(process.cwd()));
