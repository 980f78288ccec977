export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Every other byte is nought in Latin text of two bytes a letter, and hardly any of the others. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0];
  for (const [i, byte] of bytes.entries()) if (byte === 0) zeros[i & 1]!++;
  const half = bytes.length / 2;
  if (zeros[1]! > half * 0.3 && zeros[0]! < half * 0.02) return 'utf-16le';
  return zeros[0]! > half * 0.3 && zeros[1]! < half * 0.02 ? 'utf-16be' : undefined;
}
