declare module 'qrcode' {
  /** Modules of a code in rows; 1 is dark. */
  export function create(text: string): { modules: { size: number; data: Uint8Array } };
}
