import jsQR from 'jsqr';
import { readWith } from '../../../utils/assistant/pictures/read-with';
import { Fault } from '../../../utils/domain/fault';

/** Photographs of sheets are larger than a code needs; the decoder's time grows with the area. */
const LONGEST_SIDE = 1_600;

/** The text of the QR code in a picture (a photograph or scan of a sheet). @throws Fault `no-code`. */
export async function codeIn(picture: Blob): Promise<string> {
  const image = await createImageBitmap(picture).catch(() => null);
  const canvas = document.createElement('canvas');
  const scale = image ? Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height)) : 1;
  canvas.width = Math.round((image?.width ?? 1) * scale);
  canvas.height = Math.round((image?.height ?? 1) * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (image && context) {
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const code = readWith(jsQR)(data, width, height, true);
    if (code) return code.text;
  }
  throw new Fault('no-code', '图片中没有读出二维码，请换一张清晰、端正的图片，或手工输入条数和校验值。');
}
