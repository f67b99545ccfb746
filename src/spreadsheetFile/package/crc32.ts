/** The reversed polynomial of ISO 3309, which ZIP uses. */
const POLYNOMIAL = 0xedb88320;

/** Tables for four bytes at a time: the first is the usual one, each next one byte further. */
const TABLES: readonly Int32Array[] = makeTables();

function makeTables(): Int32Array[] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    return value;
  });
  const tables = [first];
  for (let index = 1; index < 4; index++) {
    const before = tables[index - 1] ?? first;
    tables.push(before.map((value) => (value >>> 8) ^ (first[value & 0xff] ?? 0)));
  }
  return tables;
}

/**
 * The check sum of a ZIP entry.
 *
 * @returns 0 to 2³² − 1
 */
export function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array];
  const inFours = bytes.length - (bytes.length % 4);
  let sum = -1;
  let at = 0;
  for (; at < inFours; at += 4) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum = four[sum & 0xff]! ^ three[(sum >>> 8) & 0xff]! ^ two[(sum >>> 16) & 0xff]! ^ one[sum >>> 24]!;
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ one[(sum ^ bytes[at]!) & 0xff]!;
  return ~sum >>> 0;
}
