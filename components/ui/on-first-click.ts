import type { MouseEvent } from 'react';

/**
 * A click handler that leaves out the second half of a double click. The first half may have put another thing
 * under the pointer: the next photo, the opposite action.
 */
export function onFirstClick(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail <= 1) act();
  };
}
