import type { LifecycleRule } from './bucket-rules';

/** A rule in words: which keys, what becomes of them, and when. */
export function formatLifecycle(rule: LifecycleRule): string {
  const where = rule.prefix === '' ? 'everything' : rule.prefix;
  const limit = formatLimit(rule);
  const text = `${formatEffect(rule, `${where}${limit}`)}`;
  return rule.isEnabled === false ? `${text}, switched off` : text;
}

function formatEffect(rule: LifecycleRule, where: string): string {
  const { expireDays, expireAt, transition, noncurrentDays, abortUploadsDays } = rule;
  if (expireDays !== undefined) return `${where} expires after ${formatDays(expireDays)}`;
  if (expireAt !== undefined) return `${where} expires on ${expireAt.slice(0, 10)}`;
  if (transition !== undefined) {
    const when =
      transition.days !== undefined
        ? ` after ${formatDays(transition.days)}`
        : transition.at !== undefined
          ? ` on ${transition.at.slice(0, 10)}`
          : '';
    return `${where} moves to ${transition.storageClass}${when}`;
  }
  if (noncurrentDays !== undefined) {
    return `earlier versions of ${where} expire after ${formatDays(noncurrentDays)}`;
  }
  if (abortUploadsDays !== undefined) {
    const whose = rule.prefix === '' ? '' : ` of ${where}`;
    return `unfinished uploads${whose} expire after ${formatDays(abortUploadsDays)}`;
  }
  return `a rule for ${where}`;
}

function formatLimit({ isForOthers, overBytes, underBytes }: LifecycleRule): string {
  const limits = [
    ...(isForOthers ? ['with its tag or ending'] : []),
    ...(overBytes === undefined ? [] : [`over ${overBytes} bytes`]),
    ...(underBytes === undefined ? [] : [`under ${underBytes} bytes`]),
  ];
  return limits.length === 0 ? '' : ` (${limits.join(', ')})`;
}

/** A number of days in words. */
export function formatDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
