import { LeftOutlined, PauseOutlined, PlayCircleOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Flex, Typography, theme } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text';

/** Modules of one code in rows; 1 is dark. */
export interface CodeModules {
  readonly size: number;
  readonly data: ArrayLike<number>;
}

interface Props {
  readonly codes: readonly CodeModules[];
}

/** Long enough for a camera that reads a few pictures a second. */
const FRAME_MS = 450;
/** White around a code, in modules: readers need it. */
const QUIET = 4;
const SIDE = 336;

/** QR codes one after the other, large enough to be filmed from a screen; may be stopped to take pictures one by one. */
export function QrAnimation({ codes }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(true);
  const canvas = useRef<HTMLCanvasElement>(null);
  const count = codes.length;
  const code = codes[at % count];
  useEffect(() => {
    if (!playing || count < 2) return;
    const timer = setInterval(() => setAt((n) => (n + 1) % count), FRAME_MS);
    return () => clearInterval(timer);
  }, [playing, count]);
  useEffect(() => {
    if (canvas.current && code) draw(canvas.current, code);
  }, [code]);
  const step = (by: number) => {
    setPlaying(false);
    setAt((n) => (n + by + count) % count);
  };
  return (
    <Flex vertical gap={8} align="center">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('packets.take.picture')}
        style={{ width: '100%', maxWidth: SIDE, aspectRatio: '1', border: `1px solid ${token.colorBorderSecondary}` }}
      />
      <Flex gap={8} align="center">
        <Button
          size="small"
          icon={<LeftOutlined />}
          aria-label={t('packets.take.previous')}
          disabled={count < 2}
          onClick={() => step(-1)}
        />
        <Typography.Text style={{ minWidth: 110, textAlign: 'center' }}>
          {t('packets.take.at', { n: (at % count) + 1, count })}
        </Typography.Text>
        <Button
          size="small"
          icon={<RightOutlined />}
          aria-label={t('packets.take.next')}
          disabled={count < 2}
          onClick={() => step(1)}
        />
        {count > 1 && (
          <Button
            size="small"
            icon={playing ? <PauseOutlined /> : <PlayCircleOutlined />}
            onClick={() => setPlaying((on) => !on)}
          >
            {t(playing ? 'packets.take.pause' : 'packets.take.play')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

/** Whole pixels per module, so that the edges are sharp; black on white whatever the theme. */
function draw(canvas: HTMLCanvasElement, { size, data }: CodeModules): void {
  const module = Math.max(2, Math.ceil((2 * SIDE) / (size + 2 * QUIET)));
  const side = (size + 2 * QUIET) * module;
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.fillStyle = '#000';
  for (let i = 0; i < size * size; i++) {
    if (data[i] !== 1) continue;
    context.fillRect(((i % size) + QUIET) * module, (Math.floor(i / size) + QUIET) * module, module, module);
  }
}
