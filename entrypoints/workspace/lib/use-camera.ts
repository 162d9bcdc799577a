import jsQR from 'jsqr';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readWith } from '../../../utils/assistant/pictures/read-with';

/** A few pictures a second: the codes change about twice. */
const LOOK_MS = 120;
/** Wider pictures cost the decoder time and show no more of a code that fills the view. */
const WIDEST = 960;

export interface Camera {
  readonly active: boolean;
  /** It is not there or not allowed. */
  readonly failed: boolean;
  readonly attach: (video: HTMLVideoElement | null) => void;
  readonly start: () => void;
  readonly stop: () => void;
}

/** The camera as a reader of QR codes. The picture stays in this page. @param onCode text of every code seen, also of one seen before. */
export function useCamera(onCode: (text: string) => void): Camera {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [failed, setFailed] = useState(false);
  const video = useRef<HTMLVideoElement | null>(null);
  const heard = useRef(onCode);
  heard.current = onCode;
  const attach = useCallback(
    (element: HTMLVideoElement | null) => {
      video.current = element;
      if (element) element.srcObject = stream;
    },
    [stream],
  );
  useEffect(() => {
    if (!stream) return;
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const read = readWith(jsQR);
    const timer = setInterval(() => {
      const picture = video.current;
      if (!picture || !context || picture.videoWidth === 0) return;
      const scale = Math.min(1, WIDEST / picture.videoWidth);
      canvas.width = Math.round(picture.videoWidth * scale);
      canvas.height = Math.round(picture.videoHeight * scale);
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      const code = read(data, width, height, false);
      if (code) heard.current(code.text);
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
    };
  }, [stream]);
  const start = useCallback(() => {
    setFailed(false);
    navigator.mediaDevices
      .getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } } })
      .then(setStream, () => setFailed(true));
  }, []);
  const stop = useCallback(() => setStream(null), []);
  return { active: stream !== null, failed, attach, start, stop };
}
