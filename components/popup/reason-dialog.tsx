import { Flex, Input, Modal, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import type { QueueItem } from '../../utils/domain/queue';
import { FaultAlert } from '../shared/fault-alert';
import { useTask } from '../shared/task';
import { useText } from '../text';

interface Props {
  readonly item: QueueItem;
  readonly change: 'resolve' | 'dismiss';
  readonly onCancel: () => void;
  /** Resolves when done; rejects with a Fault whose sentence is shown here, and what was typed stays. */
  readonly onSubmit: (reason: string) => Promise<void>;
}

/** The background refuses less; here the button waits for it. Spaces do not count. */
const REASON_MIN = 4;
const REASON_MAX = 500;

/** Asks for the explanation without which nothing is closed. Ctrl+Enter submits. */
export function ReasonDialog({ item, change, onCancel, onSubmit }: Props): ReactNode {
  const { t } = useText();
  const task = useTask();
  const [reason, setReason] = useState('');
  const ready = [...reason.replace(/\s/g, '')].length >= REASON_MIN;
  const submit = () => {
    if (ready) void task.run(() => onSubmit(reason.trim()));
  };
  return (
    <Modal
      open
      title={t(`popup.reason.${change}.title`)}
      okText={t(`popup.act.${change}`)}
      okButtonProps={{ disabled: !ready, loading: task.busy }}
      onOk={submit}
      onCancel={onCancel}
      width={352}
      centered
      transitionName=""
      maskTransitionName=""
    >
      <Flex vertical gap={8}>
        <Typography.Text type="secondary" ellipsis>
          {t('popup.quote', { author: item.authorName || t('popup.authorUnknown'), text: item.text })}
        </Typography.Text>
        <Input.TextArea
          autoFocus
          rows={4}
          maxLength={REASON_MAX}
          value={reason}
          aria-label={t(`popup.reason.${change}.label`)}
          placeholder={t(`popup.reason.${change}.placeholder`)}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
        />
        <Typography.Text type="secondary" style={{ fontSize: 12 }}>
          {t('popup.reason.hint')}
        </Typography.Text>
        {task.error && <FaultAlert message={task.error} />}
      </Flex>
    </Modal>
  );
}
