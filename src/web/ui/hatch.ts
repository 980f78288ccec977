/**
 * Diagonal strokes that fill a box exactly, as one SVG path. Drawn instead of referred to, because
 * an SVG pattern needs an id, and the same drawing may stand on a page many times.
 */
export function hatch(x: number, y: number, width: number, height: number, step: number): string {
  let path = '';
  for (let c = step / 2; c < width + height; c += step) {
    const from = `${x + Math.max(0, c - height)} ${y + Math.min(height, c)}`;
    const to = `${x + Math.min(width, c)} ${y + Math.max(0, c - width)}`;
    path += `M${from}L${to}`;
  }
  return path;
}
