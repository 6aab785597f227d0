/** A zip archive of entries as they are, as far as a Word or Excel file needs it. */
export function officeFile(entries: Readonly<Record<string, string>>): Uint8Array {
  const bytes: number[] = [];
  const directory: number[] = [];
  const u16 = (n: number) => [n & 255, n >> 8];
  const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];
  for (const [name, text] of Object.entries(entries)) {
    const [title, content] = [new TextEncoder().encode(name), new TextEncoder().encode(text)];
    const sizes = [...u32(0), ...u32(content.length), ...u32(content.length), ...u16(title.length), ...u16(0)];
    const head = [...u16(20), ...u16(0), ...u16(0), ...u32(0), ...sizes];
    directory.push(0x50, 0x4b, 1, 2, ...u16(20), ...head, ...Array<number>(10).fill(0), ...u32(bytes.length), ...title);
    bytes.push(0x50, 0x4b, 3, 4, ...head, ...title, ...content);
  }
  const count = Object.keys(entries).length;
  const end = [
    ...u16(0),
    ...u16(0),
    ...u16(count),
    ...u16(count),
    ...u32(directory.length),
    ...u32(bytes.length),
    ...u16(0),
  ];
  return new Uint8Array([...bytes, ...directory, 0x50, 0x4b, 5, 6, ...end]);
}
