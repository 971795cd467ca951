import type { WhenUnseen } from '../hooks/clamav/create-clamav';
import { type ClamdAddress, parseClamdAddress } from '../hooks/clamav/parse-clamd-address';
import { parseWebhookSecrets } from '../hooks/webhook/parse-webhook-secrets';
import { parseWebhookUrl } from '../hooks/webhook/parse-webhook-url';
import type { VariableReader } from './read-variables';

/** The hooks that need no code of the host. */
export type HooksConfig = Readonly<{
  /** Decides who looks at images before they are published; null: nobody. */
  clamav: Readonly<{ address: ClamdAddress; whenUnseen: WhenUnseen }> | null;
  /** Decides who is told of published images; null: nobody. Both parts are secret. */
  webhook: Readonly<{ url: string; secrets: readonly Uint8Array[] }> | null;
}>;

const SECRET_FORM =
  'WEBHOOK_SECRET must be whsec_ and 24 to 64 bytes in base64 (echo "whsec_$(openssl rand -base64 32)"), or up to five of them, comma-separated.';

/** Reads `CLAMAV_*` and `WEBHOOK_*`, and notes what is wrong with them by name. */
export function parseHooks(read: VariableReader): HooksConfig {
  return { clamav: parseClamav(read), webhook: parseWebhook(read) };
}

function parseClamav(read: VariableReader): HooksConfig['clamav'] {
  const text = read.text('CLAMAV_ADDRESS');
  if (text === undefined) return null;
  const address = parseClamdAddress(text);
  if (address === null) {
    read.note('CLAMAV_ADDRESS must look like tcp://127.0.0.1:3310 or unix:/run/clamav/clamd.ctl.');
    return null;
  }
  return { address, whenUnseen: read.text('CLAMAV_UNREACHABLE') === 'hold' ? 'hold' : 'refuse' };
}

function parseWebhook(read: VariableReader): HooksConfig['webhook'] {
  const [url, secret] = [read.text('WEBHOOK_URL'), read.text('WEBHOOK_SECRET')];
  if (url === undefined && secret === undefined) return null;
  if (url === undefined || secret === undefined) {
    read.note('WEBHOOK_URL and WEBHOOK_SECRET go together. Set both, or neither.');
    return null;
  }
  const [parsedUrl, secrets] = [parseWebhookUrl(url), parseWebhookSecrets(secret)];
  if (parsedUrl === null) {
    read.note('WEBHOOK_URL must be an https URL, or http on this machine, without a user name.');
  }
  if (secrets === null) read.note(SECRET_FORM);
  return parsedUrl === null || secrets === null ? null : { url: parsedUrl, secrets };
}
