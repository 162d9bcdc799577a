/**
 * Response headers (lower case) that tell how a publish request ended, and the platform's time. A list of its own because the page world
 * must not load the decoders. `x-tt-verify-passport-decision`: douyin §3.1 (identity check). `date`: every server sends it.
 */
export const RESPONSE_HEADERS: readonly string[] = ['x-tt-verify-passport-decision', 'date'];
