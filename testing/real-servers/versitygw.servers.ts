import { describeS3Server } from '@/lib/storage/servers/describe-s3-server';

await describeS3Server('versitygw');
