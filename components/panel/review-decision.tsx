import { Alert, Button, Flex, Form, Input, type InputRef, Typography, theme } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { Gate } from '../../utils/domain/finding';
import type { Person } from '../../utils/domain/people';
import type { Remark } from '../../utils/domain/review';
import { FaultAlert } from '../shared/fault-alert';
import { GATES } from '../shared/labels';
import { hasPasskey } from '../shared/people';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { GateTicks, type Tick, ticksFor } from './gate-ticks';
import type { QueueItem } from './model';

/** What a signer confirms beside the PIN. */
export interface Decision {
  readonly gates: readonly Gate[];
  /** Keys of media that were looked at. */
  readonly seen: readonly string[];
  readonly remarks: readonly Remark[];
}

interface Props {
  readonly item: QueueItem;
  /** Who decides. With a passkey no PIN is asked for, and both callbacks get ''. */
  readonly me: Person;
  /** Name of the one for whom the signer signs; null: in their own right. */
  readonly forName: string | null;
  readonly remarks: readonly Remark[];
  /** Findings that still need this signer's own reason. */
  readonly unwaived: number;
  /** Both reject with a Fault. */
  readonly onSign: (pin: string, decision: Decision) => Promise<void>;
  readonly onReject: (pin: string, comment: string, remarks: readonly Remark[]) => Promise<void>;
}

const COMMENT_MIN = 4;

/**
 * The decision under a draft: ticks and PIN to sign, or a comment and PIN to return it. By keyboard: Space on the first box, the PIN,
 * Enter; the cursor moves to the PIN once everything is ticked.
 */
export function ReviewDecision(props: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const { item, me, remarks } = props;
  const formId = useId();
  const task = useTask();
  const pinField = useRef<InputRef>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [rejecting, setRejecting] = useState(false);
  const [ticks, setTicks] = useState<readonly Tick[]>([]);
  const [comment, setComment] = useState('');
  const [pin, setPin] = useState('');
  const ticked = ticksFor(item.media).every((tick) => ticks.includes(tick));
  const complete = ticked && props.unwaived === 0;
  const passkey = hasPasskey(me);
  const ready = (passkey || pin !== '') && (rejecting ? comment.trim().length >= COMMENT_MIN : complete);
  useEffect(() => {
    if (complete) (pinField.current ?? button.current)?.focus();
  }, [complete]);

  const submit = async () => {
    if (!ready) return;
    await task.run(() =>
      rejecting
        ? props.onReject(pin, comment.trim(), remarks)
        : props.onSign(pin, {
            gates: GATES.filter((gate) => ticks.includes(gate)),
            seen: item.media.filter(({ kind }) => ticks.includes(kind)).map(({ key }) => key),
            remarks,
          }),
    );
    setPin('');
  };
  const turn = (next: boolean) => {
    setRejecting(next);
    setPin('');
    task.clear();
  };

  return (
    <form
      aria-label={t(rejecting ? 'panel.reject.title' : 'panel.sign.title', { stage: item.title })}
      style={{ border: `1px solid ${token.colorBorder}`, borderRadius: token.borderRadius, padding: 10 }}
      onSubmit={(e) => {
        e.preventDefault();
        void submit();
      }}
    >
      <Flex vertical gap={8}>
        {props.forName !== null && (
          <Alert type="info" showIcon title={t('panel.sign.forOther', { name: me.name, other: props.forName })} />
        )}
        {rejecting ? (
          <div>
            <label htmlFor={`${formId}-comment`}>{t('panel.reject.comment')}</label>
            <Input.TextArea
              id={`${formId}-comment`}
              autoFocus
              value={comment}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 6 }}
              placeholder={t('panel.reject.hint', { min: COMMENT_MIN })}
              onChange={(e) => setComment(e.target.value)}
            />
          </div>
        ) : (
          <>
            <GateTicks media={item.media} findings={item.review.findings} value={ticks} onChange={setTicks} />
            {!ticked && <Typography.Text type="secondary">{t('panel.sign.ticksMissing')}</Typography.Text>}
            {props.unwaived > 0 && (
              <Typography.Text type="warning">{t('panel.sign.unwaived', { count: props.unwaived })}</Typography.Text>
            )}
          </>
        )}
        {remarks.length > 0 && (
          <Typography.Text type="secondary">{t('panel.remark.attached', { count: remarks.length })}</Typography.Text>
        )}
        {passkey ? (
          <Typography.Text type="secondary">{t('people.passkey.of', { name: me.name })}</Typography.Text>
        ) : (
          <Form.Item
            label={t('common.pinOf', { name: me.name })}
            layout="vertical"
            htmlFor={`${formId}-pin`}
            style={{ margin: 0 }}
          >
            <Input.Password
              id={`${formId}-pin`}
              ref={pinField}
              autoComplete="off"
              value={pin}
              onChange={(e) => setPin(e.target.value)}
            />
          </Form.Item>
        )}
        {task.error && <FaultAlert message={task.error} />}
        <Flex gap={8}>
          {rejecting ? (
            <>
              <Button danger type="primary" block htmlType="submit" disabled={!ready} loading={task.busy}>
                {t('panel.reject.confirm')}
              </Button>
              <Button block onClick={() => turn(false)}>
                {t('common.cancel')}
              </Button>
            </>
          ) : (
            <>
              <Button ref={button} type="primary" block htmlType="submit" disabled={!ready} loading={task.busy}>
                {t('panel.sign.button', { stage: item.title })}
              </Button>
              <Button danger block onClick={() => turn(true)}>
                {t('panel.reject.button')}
              </Button>
            </>
          )}
        </Flex>
        <Typography.Text type="secondary">{t(rejecting ? 'common.pinNote' : 'panel.sign.meaning')}</Typography.Text>
      </Flex>
    </form>
  );
}
