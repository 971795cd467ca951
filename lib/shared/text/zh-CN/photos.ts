import { formats } from './formats';

/** `1 张照片`, `1,204 张照片`. */
export function photos(count: number): string {
  return formats.plural(count, { other: '# 张照片' });
}
