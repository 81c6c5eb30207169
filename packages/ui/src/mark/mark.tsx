/** A stamp with its perforation: the mark of a product of the post. Decorative: the name stands beside it. */
export function Mark({ letter, size = 32 }: { letter: string; size?: number }) {
  const holes = [4, 12, 20, 28, 36];
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect x="2" y="2" width="36" height="36" fill="var(--ui-ink)" />
      <rect x="6.5" y="6.5" width="27" height="27" fill="none" stroke="var(--ui-page)" strokeWidth="1.2" />
      {holes.flatMap((at) => [
        <circle key={`t${at}`} cx={at} cy="2" r="2.3" fill="var(--mantine-color-body)" />,
        <circle key={`b${at}`} cx={at} cy="38" r="2.3" fill="var(--mantine-color-body)" />,
        <circle key={`l${at}`} cx="2" cy={at} r="2.3" fill="var(--mantine-color-body)" />,
        <circle key={`r${at}`} cx="38" cy={at} r="2.3" fill="var(--mantine-color-body)" />,
      ])}
      <text
        x="20"
        y="27"
        textAnchor="middle"
        fontFamily="IBM Plex Sans, sans-serif"
        fontSize="20"
        fontWeight="600"
        fill="var(--ui-page)"
      >
        {letter}
      </text>
    </svg>
  );
}
