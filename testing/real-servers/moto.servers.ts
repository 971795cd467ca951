import { describeS3Server } from './describe-s3-server';

await describeS3Server('moto');
