import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';

/** A page whose name the eye does not need, and a screen reader does. */
export function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <VisuallyHidden component="h1">{title}</VisuallyHidden>
      {children}
    </>
  );
}
