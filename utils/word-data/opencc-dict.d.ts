declare module 'opencc-js/dict/*' {
  /** `from to|from to|…`; where several targets follow, the first is the usual one. */
  const table: string;
  export default table;
}
