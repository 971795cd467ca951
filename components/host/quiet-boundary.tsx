'use client';

import { Component, type ReactNode } from 'react';

/** Draws nothing where what is below it fails, such as a part that cannot be fetched without a connection: the page does without. */
export class QuietBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state: Readonly<{ isBroken: boolean }> = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}
