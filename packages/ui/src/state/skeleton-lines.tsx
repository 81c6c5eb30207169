import { Skeleton, Stack } from '@mantine/core';

const WIDTHS = ['92%', '78%', '64%', '51%', '43%', '36%', '28%', '22%', '17%', '12%'];

/** Lines that stand where text or bars will be, so that nothing jumps when it comes. `label` tells screen readers. */
export function SkeletonLines({ lines, height = 18, label }: { lines: number; height?: number; label: string }) {
  return (
    <Stack gap="sm" role="status" aria-label={label}>
      {WIDTHS.slice(0, lines).map((width) => (
        <Skeleton key={width} height={height} width={width} />
      ))}
    </Stack>
  );
}
