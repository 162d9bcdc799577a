import { Alert, Button, Flex, Form, Image, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { findingKey } from '../../utils/domain/finding';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { Evidence, SignedStatement } from '../../utils/domain/review';
import { GateTicks, type Tick, ticksFor } from '../panel/gate-ticks';
import type { QueueItem } from '../panel/model';
import { REASON_MIN, ReasonField } from '../panel/reason-field';
import { FaultAlert } from '../shared/fault-alert';
import { GATES } from '../shared/labels';
import { hasPasskey, personLabel } from '../shared/people';
import { SignerField } from '../shared/pin-dialog';
import { useTask } from '../shared/task';
import { useText } from '../text';
import { FileButton } from './file-button';

/** How the leader approved. */
const WAYS = ['paper', 'phone', 'chat'] as const;

/** A leader's approval as written down by somebody else. */
export interface ProxyInput {
  readonly leader: PersonId;
  readonly evidence: Evidence;
  /** How it was given, and what the leader said. */
  readonly comment: string;
  readonly gates: NonNullable<SignedStatement['gates']>;
  readonly seen: readonly string[];
  readonly waivers: readonly { readonly finding: string; readonly reason: string }[];
}

interface Props {
  readonly item: QueueItem;
  /** Who writes it down. */
  readonly recorder: Person;
  /** Whose approval may be recorded at the open stage. */
  readonly leaders: readonly Person[];
  /** Makes the picture small enough and hashes it; rejects with a Fault. */
  readonly onPicture: (file: File) => Promise<Evidence>;
  readonly onRecord: (pin: string, input: ProxyInput) => Promise<void>;
  readonly onCancel: () => void;
}

/** 代录签批: whose approval, how it was given, a picture of it, the ticks, and the recorder's own PIN. */
export function ProxyForm({ item, recorder, leaders, onPicture, onRecord, onCancel }: Props) {
  const { t } = useText();
  const task = useTask();
  const [leader, setLeader] = useState<PersonId | null>(leaders.length === 1 ? (leaders[0]?.id ?? null) : null);
  const [way, setWay] = useState<(typeof WAYS)[number]>('paper');
  const [words, setWords] = useState('');
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  const [ticks, setTicks] = useState<readonly Tick[]>([]);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [pin, setPin] = useState('');
  const ticked = ticksFor(item.media).every((tick) => ticks.includes(tick));
  const waivers = item.toWaive.map((finding) => ({
    finding: findingKey(finding),
    reason: (reasons[findingKey(finding)] ?? '').trim(),
  }));
  const explained = waivers.every(({ reason }) => reason.length >= REASON_MIN);
  const ready = leader !== null && evidence !== null && ticked && explained && (hasPasskey(recorder) || pin !== '');

  const submit = async () => {
    if (!ready) return;
    await task.run(() =>
      onRecord(pin, {
        leader,
        evidence,
        comment: [t(`people.proxy.way.${way}`), words.trim()].filter(Boolean).join('：'),
        gates: GATES.filter((gate) => ticks.includes(gate)),
        seen: item.media.filter(({ kind }) => ticks.includes(kind)).map(({ key }) => key),
        waivers,
      }),
    );
    setPin('');
  };

  return (
    <form
      aria-label={t('people.proxy.title')}
      onSubmit={(e) => {
        e.preventDefault();
        void submit();
      }}
    >
      <Flex vertical gap={10}>
        <Typography.Text strong>{t('people.proxy.title')}</Typography.Text>
        <Alert type="warning" showIcon title={t('people.proxy.text', { name: recorder.name })} />
        <Form.Item label={t('people.proxy.leader')} layout="vertical" htmlFor="proxy-leader" style={{ margin: 0 }}>
          <Select
            id="proxy-leader"
            value={leader ?? undefined}
            onChange={setLeader}
            options={leaders.map((p) => ({ value: p.id, label: personLabel(p) }))}
          />
        </Form.Item>
        <Form.Item label={t('people.proxy.how')} layout="vertical" htmlFor="proxy-way" style={{ margin: 0 }}>
          <Flex gap={8}>
            <Select
              id="proxy-way"
              style={{ width: 130 }}
              value={way}
              onChange={setWay}
              options={WAYS.map((value) => ({ value, label: t(`people.proxy.way.${value}`) }))}
            />
            <Input
              aria-label={t('people.proxy.words')}
              placeholder={t('people.proxy.words')}
              maxLength={300}
              value={words}
              onChange={(e) => setWords(e.target.value)}
            />
          </Flex>
        </Form.Item>
        <Flex gap={10} align="center" wrap>
          <FileButton
            label={t(evidence ? 'people.proxy.otherPicture' : 'people.proxy.picture')}
            accept="image/*"
            onFile={(file) => void task.run(async () => setEvidence(await onPicture(file)))}
          />
          {evidence ? (
            <Image width={72} src={evidence.dataUrl} alt={evidence.name} />
          ) : (
            <Typography.Text type="secondary">{t('people.proxy.pictureHint')}</Typography.Text>
          )}
        </Flex>
        <GateTicks media={item.media} findings={item.review.findings} value={ticks} onChange={setTicks} />
        {item.toWaive.map((finding) => (
          <div key={findingKey(finding)}>
            <Typography.Text>{finding.message}</Typography.Text>
            <ReasonField
              finding={finding}
              purpose="waive"
              value={reasons[findingKey(finding)] ?? ''}
              ignored={null}
              onChange={(key, reason) => setReasons((all) => ({ ...all, [key]: reason }))}
            />
          </div>
        ))}
        <SignerField id="proxy-pin" signer={recorder} value={pin} onChange={setPin} />
        {task.error && <FaultAlert message={task.error} />}
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" disabled={!ready} loading={task.busy}>
            {t('people.proxy.confirm')}
          </Button>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
        </Flex>
      </Flex>
    </form>
  );
}
