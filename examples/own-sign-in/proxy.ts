import { NextResponse } from 'next/server';

/** Next.js takes the nearest proxy of the folders above: this one keeps it from taking the repository's. */
export function proxy(): NextResponse {
  return NextResponse.next();
}
