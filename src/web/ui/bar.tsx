/**
 * A bar without words: whoever draws it puts the words beside it. `value` from 0 to 1; null is
 * hatched. Lengths are SVG attributes, since the content security policy refuses inline styles.
 */
export function Bar({
  value,
  tone = 'green',
}: {
  value: number | null;
  tone?: 'green' | 'indigo' | undefined;
}) {
  if (value === null) {
    return (
      <svg class="bar" width="100%" height="8" aria-hidden="true" focusable="false">
        <line class="hatch-line" x1="-1%" x2="106%" y1="4" y2="4" transform="skewX(-45)" />
      </svg>
    );
  }
  const length = `${Math.round(Math.min(1, Math.max(0.01, value)) * 1000) / 10}%`;
  return (
    <svg class="bar" width="100%" height="8" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="8" />
      <rect class={`bar-fill bar-${tone}`} width={length} height="8" />
    </svg>
  );
}
