import { Alert, Button, Flex, Input, Typography } from 'antd';
import { useState } from 'react';
import type { Debt } from '../../utils/domain/emergency';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { ClauseName, PersonName } from '../panel/model';
import { dueText, spanText } from '../popup/format';
import { Guide } from '../shared/guide';
import { useLabels } from '../shared/labels';
import { PagedTable } from '../shared/paged-table';
import { beijingTime } from '../shared/time';
import { useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';
import { DebtTag, EmergencySummary } from './emergency-summary';
import type { DebtView } from './model';

interface Props {
  /** What still runs first, then the newest. */
  readonly debts: readonly DebtView[];
  readonly people: readonly Person[];
  readonly personName: PersonName;
  readonly clauseName: ClauseName;
  /** ms */
  readonly now: number;
  /** An administrator's word; rejects with a Fault. */
  readonly onNote: (debt: Debt, admin: PersonId, pin: string, text: string) => Promise<void>;
}

const NOTE_MIN = 4;

/** 突发先发: every declaration with what became of it. Nothing can be deleted or forgiven here; an administrator can add a note. */
export function DebtPage({ debts, people, personName, clauseName, now, onNote }: Props) {
  const { t } = useText();
  const labels = useLabels();
  const [noting, setNoting] = useState<DebtView | null>(null);
  const [text, setText] = useState('');
  const overdue = debts.filter(({ debt }) => debt.state === 'owed' && now >= debt.dueAt).length;
  return (
    <Flex vertical gap={10}>
      <Typography.Text type="secondary">{t('emergency.page.text')}</Typography.Text>
      {overdue > 0 && <Alert type="error" showIcon title={t('emergency.page.overdue', { count: overdue })} />}
      <PagedTable<DebtView>
        rowKey={({ debt }) => debt.review}
        rows={debts}
        pageSize={20}
        locale={{ emptyText: <Guide title={t('emergency.page.empty')} steps={[t('emergency.page.emptyHow')]} /> }}
        expandable={{
          defaultExpandedRowKeys: debts.slice(0, 1).map(({ debt }) => debt.review),
          expandedRowRender: (view) => (
            <EmergencySummary view={view} personName={personName} clauseName={clauseName} now={now} />
          ),
        }}
        columns={[
          {
            title: t('workspace.reviews.draft'),
            key: 'draft',
            render: (_, { heading }) => heading || t('panel.review.untitled'),
          },
          {
            title: t('workspace.reviews.account'),
            key: 'account',
            width: 190,
            render: (_, { review }) => `${labels.platform(review.platform)} · ${review.accountName}`,
          },
          {
            title: t('emergency.page.state'),
            key: 'state',
            width: 230,
            render: (_, view) => <DebtTag view={view} now={now} />,
          },
          {
            title: t('emergency.page.clock'),
            key: 'clock',
            width: 190,
            render: (_, { debt }) => <Clock debt={debt} now={now} />,
          },
          {
            title: t('emergency.page.by'),
            key: 'by',
            width: 160,
            render: (_, { debt }) => (
              <Flex vertical>
                <span>{personName(debt.by)}</span>
                <Typography.Text type="secondary">{beijingTime(debt.declaredAt)}</Typography.Text>
              </Flex>
            ),
          },
          {
            title: t('workspace.actions'),
            key: 'actions',
            width: 110,
            render: (_, view) => (
              <Button size="small" onClick={() => setNoting(view)}>
                {t('emergency.page.note')}
              </Button>
            ),
          },
        ]}
      />
      <AdminDialog
        open={noting !== null}
        title={t('emergency.page.noteTitle')}
        okText={t('emergency.page.noteConfirm')}
        people={people}
        blocked={text.trim().length < NOTE_MIN}
        onCancel={() => setNoting(null)}
        onSubmit={async (admin, pin) => {
          if (noting) await onNote(noting.debt, admin, pin, text.trim());
          setNoting(null);
          setText('');
        }}
      >
        <Typography.Text>{t('emergency.page.noteMeaning')}</Typography.Text>
        <Input.TextArea
          aria-label={t('emergency.page.noteLabel')}
          placeholder={t('common.minChars', { count: String(NOTE_MIN) })}
          value={text}
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(e) => setText(e.target.value)}
        />
      </AdminDialog>
    </Flex>
  );
}

function Clock({ debt, now }: { readonly debt: Debt; readonly now: number }) {
  const { t } = useText();
  if (debt.state !== 'declared' && debt.state !== 'owed') return null;
  const left = debt.dueAt - now;
  const span = spanText(Math.abs(left), t);
  return (
    <Flex vertical>
      <Typography.Text type={left <= 0 ? 'danger' : undefined} strong={left <= 0}>
        {t(left <= 0 ? 'popup.overdueBy' : 'popup.remaining', { span })}
      </Typography.Text>
      <Typography.Text type="secondary">{dueText(debt.dueAt)}</Typography.Text>
    </Flex>
  );
}
