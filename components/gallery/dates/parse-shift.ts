/** So much later, in minutes; negative is earlier. Null where nothing is filled in, and for what is no number. */
export function parseShift(form: Pick<FormData, 'get'>): number | null {
  const [days, hours, minutes] = ['days', 'hours', 'minutes'].map((name) => Number(form.get(name) ?? 0));
  const total = ((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0);
  if (!Number.isSafeInteger(total) || total <= 0) return null;
  return form.get('direction') === '-1' ? -total : total;
}
