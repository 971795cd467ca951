'use client';

import { useEffect } from 'react';
import { forgetThumbnails } from '@/lib/browser/thumbnails/forget-thumbnails';

/** On the gallery's page where nobody is signed in: removes what an earlier session kept in this browser. */
export function ForgetThumbnails() {
  useEffect(() => void forgetThumbnails(), []);
  return null;
}
