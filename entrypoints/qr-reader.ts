import jsQR from 'jsqr';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { QrReaderGlobal } from '../utils/assistant/pictures/qr-reader';
import { readWith } from '../utils/assistant/pictures/read-with';

/** See utils/assistant/pictures/qr-reader.ts. */
export default defineUnlistedScript(() => {
  (globalThis as QrReaderGlobal).sanshenQrReader = readWith(jsQR);
});
