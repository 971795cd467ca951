/** `npm run build`: the production build. Needs no configuration. */
import { buildDecoder } from '../build-decoder';
import { buildRedrawer } from '../build-redrawer';
import { copyVendor } from '../copy-vendor';
import { spawnNext } from '../spawn-next';

await Promise.all([copyVendor(), buildDecoder(), buildRedrawer()]);
spawnNext(['build', ...process.argv.slice(2)]).on('exit', (code) => {
  process.exitCode = code ?? 1;
});
