import { describeGcsEmulator } from './describe-gcs-emulator';

await describeGcsEmulator('storage-testbench');
