import { Alert, Button, Flex, theme } from 'antd';
import { useState } from 'react';
import { CONTROL_LISTS, type ControlChange } from '../../utils/domain/control-change';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { useLabels } from '../shared/labels';
import { type Text, useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';
import type { RuleView } from './model';

interface Props {
  readonly rules: readonly RuleView[];
  readonly people: readonly Person[];
  readonly change: ControlChange;
  readonly onDiscard: () => void;
  /** Signs and sends; rejects with a Fault. */
  readonly onSave: (admin: PersonId, pin: string) => Promise<void>;
}

/** Rules named one by one before signing; beyond that their number has to do. */
const MOST_LINES = 12;

/** What is not saved yet, and the signature that saves it. Always in sight: nobody should leave believing that it acts already. */
export function SaveBar({ rules, people, change, onDiscard, onSave }: Props) {
  const { t } = useText();
  const { token } = theme.useToken();
  const [asking, setAsking] = useState(false);
  const lines = useChangeLines(rules, change);
  const count = changeCount(change);
  return (
    <>
      <Alert
        type="info"
        showIcon
        style={{ position: 'sticky', bottom: 0, marginTop: 'auto', zIndex: 5, boxShadow: token.boxShadowSecondary }}
        title={t('rules.save.count', { count })}
        description={t('rules.save.how')}
        action={
          <Flex gap={8}>
            <Button onClick={onDiscard}>{t('rules.save.discard')}</Button>
            <Button type="primary" onClick={() => setAsking(true)}>
              {t('rules.save.save')}
            </Button>
          </Flex>
        }
      />
      <AdminDialog
        open={asking}
        title={t('rules.save.title')}
        okText={t('rules.save.ok')}
        people={people}
        onCancel={() => setAsking(false)}
        onSubmit={async (admin, pin) => {
          await onSave(admin, pin);
          setAsking(false);
        }}
      >
        <ul style={{ margin: 0, paddingInlineStart: 18, maxHeight: 260, overflow: 'auto' }}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </AdminDialog>
    </>
  );
}

/** How many things a change touches. */
export function changeCount({ rules, put, remove, decided }: ControlChange): number {
  const lists = CONTROL_LISTS.reduce((n, id) => n + (put[id]?.length ?? 0) + (remove[id]?.length ?? 0), 0);
  return Object.keys(rules).length + lists + refusedCount({ put, decided });
}

/** A confirmed report is counted as an entry of the list. */
function refusedCount({ put, decided }: Pick<ControlChange, 'put' | 'decided'>): number {
  return Math.max(0, decided.length - (put.falseAlarms?.length ?? 0));
}

/** What is about to be signed, line by line. */
function useChangeLines(rules: readonly RuleView[], change: ControlChange): string[] {
  const { t } = useText();
  const labels = useLabels();
  const switched = Object.entries(change.rules).map(([id, setting]) => {
    const title = rules.find((rule) => rule.id === id)?.title ?? id;
    const what = !setting
      ? [t('rules.save.shipped')]
      : [
          t(setting.enabled ? 'rules.save.on' : 'rules.save.off'),
          ...(setting.enabled && setting.severity
            ? [t('rules.save.severity', { severity: labels.severity(setting.severity) })]
            : []),
        ];
    return withColon(t, title, what);
  });
  const named = switched.slice(0, MOST_LINES);
  if (switched.length > MOST_LINES) named.push(t('rules.save.more', { count: switched.length }));
  const lists = CONTROL_LISTS.flatMap((id) => {
    const put = change.put[id]?.length ?? 0;
    const removed = change.remove[id]?.length ?? 0;
    const what = [
      ...(put > 0 ? [t('rules.save.put', { count: put })] : []),
      ...(removed > 0 ? [t('rules.save.remove', { count: removed })] : []),
    ];
    const title = id === 'falseAlarms' ? t('rules.table.falseAlarms') : t(`rules.list.${id}`);
    return what.length > 0 ? [withColon(t, title, what)] : [];
  });
  const refused = refusedCount(change);
  return [...named, ...lists, ...(refused > 0 ? [t('rules.save.refused', { count: refused })] : [])];
}

function withColon(t: Text['t'], title: string, what: readonly string[]): string {
  return t('workspace.ledger.withDetail', { sentence: title, detail: what.join(' · ') });
}
