import { describeGcsEmulator } from './describe-gcs-emulator';

await describeGcsEmulator('fake-gcs-server');
