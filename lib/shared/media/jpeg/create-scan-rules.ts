import { DamagedImageError } from '../damaged-image-error';
import type { JpegComponent, JpegFrame } from './parse-frame';
import type { ScanHeader } from './parse-scan';

const COEFFICIENTS = 64;
const LAST = COEFFICIENTS - 1;
/** Not coded yet. */
const NEVER = 255;

/** The rules that the scans of a picture have to keep together. */
export type ScanRules = Readonly<{
  /**
   * Answers each scan as it is, and throws DamagedImageError for one that codes anew what was coded before (ITU T.81
   * section G.1.1.1): a decoder would throw the first away, which could be anything, and would take any number of them.
   */
  check: (scan: ScanHeader) => ScanHeader;
  /**
   * Throws DamagedImageError where the scans that were checked leave out a component. With `isOpen`, where the file does
   * not say that it ends, also where they leave out anything: encoders may leave out details, and then end.
   */
  checkAll: (isOpen: boolean) => void;
}>;

/** The rules for one picture. */
export function createScanRules(frame: JpegFrame): ScanRules {
  /** For each coefficient of each component, the bits that are still cut off. */
  const cutOff = new Map(
    frame.components.map((component) => [component, new Uint8Array(COEFFICIENTS).fill(NEVER)]),
  );
  const codes = (component: JpegComponent, coefficient: number, { high, low }: ScanHeader): boolean => {
    const bits = cutOff.get(component);
    if (bits?.[coefficient] !== (high === 0 ? NEVER : high)) return false;
    bits[coefficient] = low;
    return true;
  };
  return {
    check: (scan) => {
      const whole = { ...scan, first: 0, last: LAST, high: 0, low: 0 };
      const step = frame.isProgressive ? scan : whole;
      for (const { component } of scan.components) {
        for (let coefficient = step.first; coefficient <= step.last; coefficient += 1) {
          if (!codes(component, coefficient, step))
            throw new DamagedImageError('A scan of the JPEG comes twice.');
        }
      }
      return scan;
    },
    checkAll: (isOpen) => {
      for (const bits of cutOff.values()) {
        const isLeftOut = isOpen ? bits.some((cut) => cut !== 0) : bits[0] === NEVER;
        if (isLeftOut) throw new DamagedImageError('The JPEG lacks a scan.');
      }
    },
  };
}
