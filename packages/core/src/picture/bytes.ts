/** Numbers and names in bytes. What lies beyond the end reads as zero, so the caller bounds what it asks for. */

export function u8(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

export function u16be(bytes: Uint8Array, at: number): number {
  return (u8(bytes, at) << 8) | u8(bytes, at + 1);
}

export function u32be(bytes: Uint8Array, at: number): number {
  return u16be(bytes, at) * 0x10000 + u16be(bytes, at + 2);
}

export function u16le(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) | (u8(bytes, at + 1) << 8);
}

export function u24le(bytes: Uint8Array, at: number): number {
  return u16le(bytes, at) | (u8(bytes, at + 2) << 16);
}

export function u32le(bytes: Uint8Array, at: number): number {
  return u16le(bytes, at) + u16le(bytes, at + 2) * 0x10000;
}

/** Four bytes, the highest first. */
export function fromU32be(value: number): readonly number[] {
  return [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

/** Each byte as one character, at most `length` of them. */
export function latin1(bytes: Uint8Array, at: number, length: number): string {
  let text = "";
  for (let next = at; next < Math.min(at + length, bytes.length); next++) text += String.fromCharCode(u8(bytes, next));
  return text;
}

export function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Whether a text, each character one byte, stands at this place. */
export function holdsAt(bytes: Uint8Array, at: number, text: string): boolean {
  for (let next = 0; next < text.length; next++) if (bytes[at + next] !== text.charCodeAt(next)) return false;
  return true;
}

/** Whether a text, each character one byte, stands anywhere. */
export function holds(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (holdsAt(bytes, at, text)) return true;
  }
  return false;
}
