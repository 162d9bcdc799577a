import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button, Descriptions, Flex, Typography } from 'antd';
import type { SignedStatement } from '../../utils/domain/review';
import { FaultAlert } from '../shared/fault-alert';
import { underscored, useLabels } from '../shared/labels';
import { useTask } from '../shared/task';
import { beijingSecond } from '../shared/time';
import { useText } from '../text';

interface Props {
  readonly statement: SignedStatement;
  /** Who signs, as on the roster. */
  readonly name: string;
  /** Heading of the draft; '' for acts that are not about one. */
  readonly heading: string;
  /** The account's name as filed; null where the statement is about none or the filing is gone. */
  readonly accountName: string | null;
  readonly onSign: () => Promise<void>;
  readonly onCancel: () => void;
}

/** What a passkey is about to sign, field by field, before the browser asks. */
export function SignCard({ statement, name, heading, accountName, onSign, onCancel }: Props) {
  const { t, list } = useText();
  const labels = useLabels();
  const task = useTask();
  const { act, stage, digest, account, at, gates, waivers, comment } = statement;
  const rows: { readonly label: string; readonly value: string }[] = [
    { label: t('people.sign.who'), value: name },
    { label: t('people.sign.what'), value: t(`people.act.${underscored(act)}`) },
    { label: t('people.sign.draft'), value: heading },
    { label: t('people.sign.stage'), value: stage ? labels.stage(stage) : '' },
    { label: t('people.sign.account'), value: accountName ?? account ?? '' },
    { label: t('people.sign.gates'), value: list((gates ?? []).map(labels.gate)) },
    { label: t('people.sign.waivers'), value: waivers.map(({ reason }) => reason).join('；') },
    { label: t('people.sign.comment'), value: comment.length > 600 ? `${comment.slice(0, 600)}…` : comment },
    { label: t('people.sign.digest'), value: digest ? `${digest.slice(0, 16)}…` : '' },
    { label: t('people.sign.time'), value: beijingSecond(at) },
  ];
  return (
    <main style={{ padding: 20, maxWidth: 620, margin: '0 auto' }}>
      <Typography.Title level={4} style={{ marginTop: 0 }}>
        {t('people.sign.title')}
      </Typography.Title>
      <Flex vertical gap={14}>
        <Alert type="info" showIcon title={t('people.sign.text', { name })} />
        <Descriptions
          size="small"
          column={1}
          bordered
          styles={{ label: { width: 110 }, content: { overflowWrap: 'anywhere' } }}
          items={rows
            .filter(({ value }) => value !== '')
            .map(({ label, value }) => ({ key: label, label, children: value }))}
        />
        {task.error && <FaultAlert message={task.error} />}
        <Flex gap={8}>
          <Button
            type="primary"
            autoFocus
            icon={<SafetyCertificateOutlined />}
            loading={task.busy}
            onClick={() => void task.run(onSign)}
          >
            {t('people.sign.button')}
          </Button>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
        </Flex>
      </Flex>
    </main>
  );
}
