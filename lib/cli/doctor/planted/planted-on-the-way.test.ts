import { describeEmbedded } from './describe-embedded';
import { FAULTS_ON_THE_WAY } from './kinds';

// Apart from those of the bucket, so that two workers can run them at the same time.
describeEmbedded(FAULTS_ON_THE_WAY);
