import type { Evidence, SignedStatement } from '../domain/review';
import { sha256Of } from './digest';

/** Is the picture the one whose SHA-256 stands beside it, of the kind it says? WebCrypto: not inside a database transaction. */
export async function evidenceHolds({ dataUrl, sha256, mime }: Evidence): Promise<boolean> {
  const head = `data:${mime};base64,`;
  if (!dataUrl.startsWith(head)) return false;
  try {
    const bytes = Uint8Array.from(atob(dataUrl.slice(head.length)), (char) => char.charCodeAt(0));
    return (await sha256Of(bytes)) === sha256;
  } catch {
    return false;
  }
}

/** Recorded by somebody else for a leader who approved on paper or by phone (代录), not signed under a delegation. */
export function isRecorded({ act, onBehalfOf, delegation }: SignedStatement): boolean {
  return act === 'sign-off' && onBehalfOf !== undefined && delegation === undefined;
}
