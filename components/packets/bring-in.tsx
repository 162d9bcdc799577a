import { CameraOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Input, Progress, Typography, Upload } from 'antd';
import { useState } from 'react';
import type { Collected } from '../../utils/packets/parts';
import { FaultAlert } from '../shared/fault-alert';
import { useText } from '../text';

interface Props {
  /** What has been received of a packet in parts; null when nothing has. */
  readonly collected: Collected | null;
  /** Messages that were changed on their way, e.g. `2/3`. */
  readonly damaged: readonly string[];
  readonly busy: boolean;
  readonly error: string | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly onClear: () => void;
  readonly camera: {
    readonly active: boolean;
    /** The place for its picture. */
    readonly attach: (video: HTMLVideoElement | null) => void;
    readonly start: () => void;
    readonly stop: () => void;
  };
}

/** 导入审核包: a file or pictures, pasted messages, or the camera. Nothing is stored here. */
export function BringIn(props: Props) {
  const { t, list } = useText();
  const { collected, damaged, camera } = props;
  const [text, setText] = useState('');
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{t('packets.bring.text')}</Typography.Text>
      <Flex gap={16} align="stretch" wrap>
        <div style={{ flex: '1 1 320px' }}>
          <Upload.Dragger
            multiple
            accept=".ssp,.txt,image/*"
            showUploadList={false}
            beforeUpload={(file, all) => {
              // Called once per file with the whole list: taken at the first.
              if (file === all[0]) props.onFiles(all);
              return false;
            }}
          >
            <InboxOutlined style={{ fontSize: 30 }} />
            <div>{t('packets.bring.drop')}</div>
            <Typography.Text type="secondary">{t('packets.bring.dropHint')}</Typography.Text>
          </Upload.Dragger>
        </div>
        <div style={{ flex: '1 1 320px' }}>
          <Input.TextArea
            aria-label={t('packets.bring.paste')}
            placeholder={t('packets.bring.pasteHint')}
            spellCheck={false}
            autoSize={{ minRows: 5, maxRows: 8 }}
            value={text}
            onChange={(e) => {
              setText(e.target.value);
              props.onText(e.target.value);
            }}
          />
        </div>
      </Flex>
      <div>
        <Button icon={<CameraOutlined />} onClick={camera.active ? camera.stop : camera.start}>
          {t(camera.active ? 'packets.bring.stop' : 'packets.bring.camera')}
        </Button>
      </div>
      {camera.active && (
        <Flex vertical gap={6}>
          <Typography.Text type="secondary">{t('packets.bring.aim')}</Typography.Text>
          <video ref={camera.attach} autoPlay muted playsInline style={{ width: '100%', maxWidth: 420 }} />
        </Flex>
      )}
      {collected && (
        <Flex vertical gap={4} style={{ maxWidth: 520 }}>
          <Progress
            percent={Math.round((100 * collected.have.length) / collected.total)}
            format={() => `${collected.have.length} / ${collected.total}`}
          />
          <Flex justify="space-between" align="center" gap={8}>
            <Typography.Text role="status">
              {t('packets.bring.progress', { have: collected.have.length, total: collected.total })}
              {collected.missing.length > 0 && ` · ${t('packets.bring.missing', { parts: list(collected.missing) })}`}
            </Typography.Text>
            <Button
              size="small"
              onClick={() => {
                setText('');
                props.onClear();
              }}
            >
              {t('packets.bring.clear')}
            </Button>
          </Flex>
          {collected.others > 0 && (
            <Typography.Text type="warning">{t('packets.bring.others', { count: collected.others })}</Typography.Text>
          )}
        </Flex>
      )}
      {damaged.length > 0 && (
        <Alert type="warning" showIcon title={t('packets.bring.damaged', { parts: list(damaged) })} />
      )}
      {props.busy && <Typography.Text role="status">{t('packets.bring.checking')}</Typography.Text>}
      {props.error && <FaultAlert message={props.error} />}
    </Flex>
  );
}
