/**
 * Calls `work` once the next picture is on screen: what is not needed for it does not keep it waiting. A page that nobody sees draws no
 * picture, and waits until it is looked at.
 * @returns how to call it off
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
