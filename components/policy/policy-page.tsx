import { PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Dropdown, Flex, Tooltip, Typography } from 'antd';
import { useState } from 'react';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { PolicyBook } from '../../utils/domain/policy';
import { useText } from '../text';
import {
  type FaultView,
  type PendingView,
  type PresetView,
  withCell,
  withNewPolicy,
  withPolicy,
  withTemplates,
} from './model';
import { PolicyCard } from './policy-card';
import { PolicyEditor } from './policy-editor';
import { PolicyMatrix } from './policy-matrix';
import { SignDialog } from './sign-dialog';

interface Props {
  /** In force. */
  readonly book: PolicyBook;
  /** Being edited; null while it is only read. */
  readonly edited: PolicyBook | null;
  readonly onEdit: (book: PolicyBook | null) => void;
  /** What is unsafe in the edited book. */
  readonly faults: readonly FaultView[];
  /** What the edited book changes, in words; '' when nothing. */
  readonly words: string;
  readonly pending: PendingView | null;
  readonly presets: readonly PresetView[];
  /** Where the words of a policy come from; '' for one of the unit's own. */
  readonly clauseOf: (policy: string) => string;
  readonly people: readonly Person[];
  /** People who may sign a change: administrators and the final stage. */
  readonly signers: readonly Person[];
  readonly personName: (id: string) => string;
  /** First or second signature over a book; rejects with a Fault. */
  readonly onSign: (person: PersonId, pin: string, book: PolicyBook) => Promise<void>;
  readonly onDrop: (person: PersonId, pin: string) => Promise<void>;
}

/** 审核制度: which review each kind of content takes, and how each review goes. */
export function PolicyPage(props: Props) {
  const { t, list } = useText();
  const { book, edited, pending, faults, onEdit } = props;
  const [editing, setEditing] = useState<string | null>(null);
  const [asking, setAsking] = useState<'sign' | 'second' | 'drop' | null>(null);
  const [showPending, setShowPending] = useState(false);
  const shown = edited ?? (pending && showPending ? pending.book : book);
  const policy = edited?.policies.find(({ id }) => id === editing);
  const faultsOf = (id: string) => faults.filter((f) => f.policy === id).map((f) => f.message);
  const change = (next: PolicyBook) => onEdit(next);

  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">{t('policy.intro')}</Typography.Text>
      {pending && (
        <Alert
          type="info"
          showIcon
          title={t('policy.pendingTitle', { name: pending.by, as: t(`policy.as.${pending.as}`) })}
          description={
            <Flex vertical gap={8}>
              <span>{pending.words}</span>
              <span>
                {t('policy.pendingWho', { names: list(pending.signers.map((p) => p.name)) || t('policy.nobody') })}
              </span>
              <Flex gap={8}>
                <Button size="small" type="primary" onClick={() => setAsking('second')}>
                  {t('policy.signSecond')}
                </Button>
                <Button size="small" onClick={() => setShowPending((now) => !now)}>
                  {t(showPending ? 'policy.showCurrent' : 'policy.showPending')}
                </Button>
                <Button size="small" danger onClick={() => setAsking('drop')}>
                  {t('policy.drop')}
                </Button>
              </Flex>
            </Flex>
          }
        />
      )}
      <Flex justify="space-between" align="center">
        <Typography.Title level={5} style={{ margin: 0 }}>
          {t('policy.matrix')}
        </Typography.Title>
        {edited === null && (
          <Button disabled={pending !== null} onClick={() => onEdit(structuredClone(book))}>
            {t('policy.change')}
          </Button>
        )}
      </Flex>
      <PolicyMatrix
        book={shown}
        before={shown === book ? null : book}
        onCell={edited ? (kind, content, id) => change(withCell(edited, kind, content, id)) : undefined}
      />
      <Flex justify="space-between" align="center">
        <Typography.Title level={5} style={{ margin: 0 }}>
          {t('policy.policies')}
        </Typography.Title>
        {edited && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: props.presets.map(({ policy: preset, note }) => ({
                key: preset.id,
                label: (
                  <Tooltip title={note} placement="left">
                    {preset.name}
                  </Tooltip>
                ),
              })),
              onClick: ({ key }) => {
                const preset = props.presets.find((p) => p.policy.id === key);
                if (preset) change(withNewPolicy(edited, preset.policy));
              },
            }}
          >
            <Button icon={<PlusOutlined />}>{t('policy.addPreset')}</Button>
          </Dropdown>
        )}
      </Flex>
      {shown.policies.map((each) => (
        <PolicyCard
          key={each.id}
          policy={each}
          clause={props.clauseOf(each.id)}
          personName={props.personName}
          faults={edited ? faultsOf(each.id) : []}
          onEdit={edited ? () => setEditing(each.id) : undefined}
          onRemove={edited && edited.policies.length > 1 ? () => change(withPolicy(edited, each.id, null)) : undefined}
        />
      ))}
      <Checkbox
        checked={shown.templates !== false}
        disabled={edited === null}
        onChange={(e) => edited && change(withTemplates(edited, e.target.checked))}
      >
        {t('replies.policy')}
      </Checkbox>
      {faults
        .filter((f) => edited !== null && f.policy === null)
        .map(({ message }) => (
          <Alert key={message} type="error" showIcon title={message} />
        ))}
      {edited && (
        <Alert
          type={faults.length > 0 ? 'error' : 'warning'}
          showIcon
          title={props.words ? t('policy.changes', { words: props.words }) : t('policy.noChanges')}
          description={t(faults.length > 0 ? 'policy.unsafe' : 'policy.howSigned', { count: faults.length })}
          action={
            <Flex gap={8}>
              <Button
                type="primary"
                disabled={faults.length > 0 || props.words === ''}
                onClick={() => setAsking('sign')}
              >
                {t('policy.sign')}
              </Button>
              <Button onClick={() => onEdit(null)}>{t('policy.discard')}</Button>
            </Flex>
          }
        />
      )}
      {edited && policy && (
        <PolicyEditor
          policy={policy}
          people={props.people}
          faults={faultsOf(policy.id)}
          onChange={(next) => change(withPolicy(edited, policy.id, next))}
          onClose={() => setEditing(null)}
        />
      )}
      <SignDialog
        open={asking !== null}
        title={t(asking === 'drop' ? 'policy.dropTitle' : 'policy.signTitle')}
        meaning={t(asking === 'drop' ? 'policy.dropMeaning' : 'policy.signMeaning', {
          words: asking === 'sign' ? props.words : (pending?.words ?? ''),
        })}
        signers={asking === 'second' && pending ? pending.signers : props.signers}
        onCancel={() => setAsking(null)}
        onSubmit={async (person, pin) => {
          if (asking === 'drop') await props.onDrop(person, pin);
          else if (asking === 'second' && pending) await props.onSign(person, pin, pending.book);
          else if (edited) {
            await props.onSign(person, pin, edited);
            onEdit(null);
          }
          setAsking(null);
        }}
      />
    </Flex>
  );
}
