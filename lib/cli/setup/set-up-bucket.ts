import { type BucketAdmin, type BucketRules, planRules } from '@/lib/storage';

export type SetupOptions = Readonly<{
  /** Compare only. */
  isCheck: boolean;
  /** Shows a line. */
  print: (line: string) => void;
  /** Asks whether to go on; answers true for yes. */
  confirm: (question: string) => Promise<boolean>;
}>;

/**
 * Brings a bucket's rules to what is wanted: shows the difference, asks, writes, and reads again to see that it holds. True when
 * the bucket is as it should be. Safe to repeat. Throws `StorageError` where the credentials may not read or write the rules.
 */
export async function setUpBucket(
  admin: BucketAdmin,
  wanted: BucketRules,
  { isCheck, print, confirm }: SetupOptions,
): Promise<boolean> {
  const plan = planRules(await readRules(admin), wanted);
  if (plan.differences.length === 0) {
    print('The bucket has every rule it needs.');
    return true;
  }
  for (const difference of plan.differences) print(`  ${difference}`);
  if (isCheck) {
    print('Nothing was changed. Run npm run bucket:setup to apply this.');
    return false;
  }
  if (!(await confirm('Apply this?'))) {
    print('Nothing was changed.');
    return false;
  }
  if (plan.cors) await admin.writeCors(plan.cors);
  if (plan.lifecycle) await admin.writeLifecycle(plan.lifecycle);
  if (plan.blocksPublicAccess) await admin.blockPublicAccess();
  const left = planRules(await readRules(admin), wanted).differences;
  if (left.length > 0) {
    print('The bucket took the rules, but does not show them all. It may need a moment: run --check again.');
    for (const difference of left) print(`  ${difference}`);
    return false;
  }
  print('Done. The bucket has every rule it needs.');
  return true;
}

async function readRules(admin: BucketAdmin): Promise<BucketRules> {
  return {
    cors: await admin.readCors(),
    lifecycle: await admin.readLifecycle(),
    publicAccess: await admin.readPublicAccess(),
  };
}
