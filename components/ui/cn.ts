import { type ClassValue, clsx } from 'clsx';

/**
 * Joins class names. Classes that contradict each other are not sorted out: a library for that is as large as half of our own
 * code, and a choice between two classes says more than an order.
 */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
