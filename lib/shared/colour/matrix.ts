/** Three rows of three numbers, one row behind the other. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];
export type Triple = readonly [number, number, number];

/** CIE XYZ under D50, in which profiles describe colours, to light of sRGB's red, green and blue. */
export const D50_TO_SRGB: Matrix = [
  3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.033454, 0.0719453, -0.2289914, 1.4052427,
];

/** `a` after `b`. */
export function multiply(a: Matrix, [a0, b0, c0, a1, b1, c1, a2, b2, c2]: Matrix): Matrix {
  return fromColumns(apply(a, [a0, a1, a2]), apply(a, [b0, b1, b2]), apply(a, [c0, c1, c2]));
}

export function fromColumns([a, d, g]: Triple, [b, e, h]: Triple, [c, f, i]: Triple): Matrix {
  return [a, b, c, d, e, f, g, h, i];
}

export function apply([a, b, c, d, e, f, g, h, i]: Matrix, [x, y, z]: Triple): Triple {
  return [a * x + b * y + c * z, d * x + e * y + f * z, g * x + h * y + i * z];
}

/** The inverse of a matrix that has an inverse. */
export function invert([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const part = (first: number, second: number) => (first - second) / determinant;
  return [
    ...([part(e * i, f * h), part(c * h, b * i), part(b * f, c * e)] as const),
    ...([part(f * g, d * i), part(a * i, c * g), part(c * d, a * f)] as const),
    ...([part(d * h, e * g), part(b * g, a * h), part(a * e, b * d)] as const),
  ];
}
