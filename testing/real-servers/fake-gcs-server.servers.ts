import { describeGcsEmulator } from '@/lib/storage/servers/describe-gcs-emulator';

await describeGcsEmulator('fake-gcs-server');
