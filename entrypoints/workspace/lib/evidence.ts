import { Fault } from '../../../utils/domain/fault';
import type { Evidence } from '../../../utils/domain/review';
import { sha256Of } from '../../../utils/review/digest';

/** Bytes of a picture that still fit, as base64, into a signed statement (`EvidenceSchema`). */
const LARGEST = 215_000;
/** Longest sides and qualities that are tried: the first that fits is kept, so that handwriting stays readable. */
const TRIES = [
  [2000, 0.85],
  [1600, 0.8],
  [1400, 0.7],
  [1200, 0.6],
  [1000, 0.5],
  [800, 0.4],
] as const;

/**
 * A picture of the signed sheet or chat, made small enough for the record, with the SHA-256 of its bytes. Done in the extension's own
 * page; the original is not kept.
 *
 * @throws Fault `not-picture`.
 */
export async function evidenceOf(file: File): Promise<Evidence> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) throw new Fault('not-picture', '无法读取这张图片，请选择 JPG 或 PNG 图片（签批单照片或聊天截图）。');
  try {
    for (const [side, quality] of TRIES) {
      const blob = await drawn(picture, side, quality);
      if (blob.size > LARGEST) continue;
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return {
        name: file.name.slice(0, 200) || '图片',
        sha256: await sha256Of(bytes),
        mime: blob.type,
        dataUrl: await dataUrlOf(blob),
      };
    }
  } finally {
    picture.close();
  }
  throw new Fault('not-picture', '图片过大，压缩后仍超过限制，请截取签批部分后重试。');
}

async function drawn(picture: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Fault('not-picture', '浏览器未能处理图片，请重试。');
  // Transparent screenshots would turn black as JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Fault('not-picture', '无法读取这张图片，请重试。'));
    reader.readAsDataURL(blob);
  });
}
