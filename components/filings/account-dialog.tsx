import { Alert, Checkbox, Flex, Input, Tabs } from 'antd';
import { useState } from 'react';
import type { RecordedChange } from '../../utils/domain/account-change';
import type { Certification } from '../../utils/domain/account-register';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { type AccountForm, changeOf, type FormChange } from '../../utils/filings/form';
import { changeText } from '../../utils/filings/read-rows';
import { Field } from '../shared/field';
import { beijingDay } from '../shared/time';
import { useText } from '../text';
import { AdminDialog } from '../workspace/admin-dialog';
import { AccountFields } from './account-fields';
import { DayInput } from './day-input';
import { OperationFields } from './operation-fields';
import { PeopleFields } from './people-fields';

/** The form as it was opened. */
export interface OpenedForm {
  readonly form: AccountForm;
  /** Where the stored 认证信息 comes from. */
  readonly certification: Certification | null;
}

interface Props {
  readonly opened: OpenedForm;
  readonly unitName: string;
  readonly people: readonly Person[];
  /** ms */
  readonly now: number;
  readonly onCancel: () => void;
  /** Rejects with a Fault. */
  readonly onSave: (admin: PersonId, pin: string, change: FormChange) => Promise<void>;
}

/** 添加、变更账号备案, with an administrator's signature; a change may be recorded as 变更 at once. */
export function AccountDialog({ opened, unitName, people, now, onCancel, onSave }: Props) {
  const { t } = useText();
  const [form, setForm] = useState(opened.form);
  const [records, setRecords] = useState(false);
  const [on, setOn] = useState<string | null>(beijingDay(now));
  const [typed, setTyped] = useState<string | null>(null);
  const isNew = opened.form.key === null;
  const { register } = form;
  const what = typed ?? changeText(opened.form, form);
  const missing =
    form.name.trim() === '' ||
    (form.platform === 'other' && form.platformName.trim() === '') ||
    (register.contractor !== null && register.contractor.name.trim() === '') ||
    (records && (on === null || what.trim().length < 2));
  const matter: RecordedChange | null = records && on !== null ? { on, what: what.trim(), filedOn: null } : null;
  const isRenamed = !isNew && form.platform !== 'other' && form.name.trim() !== opened.form.name;
  return (
    <AdminDialog
      open
      width={760}
      title={t(isNew ? 'filings.form.addTitle' : 'filings.form.changeTitle')}
      okText={t('filings.form.save')}
      people={people}
      blocked={missing}
      onCancel={onCancel}
      onSubmit={(admin, pin) => onSave(admin, pin, changeOf(form, matter))}
    >
      <Tabs
        size="small"
        items={[
          {
            key: 'account',
            label: t('filings.form.tab.account'),
            children: (
              <AccountFields form={form} onChange={setForm} unitName={unitName} certification={opened.certification} />
            ),
          },
          {
            key: 'people',
            label: t('filings.form.tab.people'),
            children: <PeopleFields form={form} onChange={setForm} />,
          },
          {
            key: 'operation',
            label: t('filings.form.tab.operation'),
            children: <OperationFields form={form} onChange={setForm} />,
          },
        ]}
      />
      {isRenamed && <Alert type="warning" showIcon title={t('filings.form.renamed')} />}
      {!isNew && (
        <Flex vertical gap={8}>
          <Checkbox checked={records} onChange={(e) => setRecords(e.target.checked)}>
            {t('filings.form.recordChange')}
          </Checkbox>
          {records && (
            <Flex gap={12}>
              <div style={{ width: 170 }}>
                <Field label={t('filings.form.recordedOn')}>
                  {(id) => <DayInput id={id} value={on} onChange={setOn} />}
                </Field>
              </div>
              <Field label={t('filings.form.recordedWhat')}>
                {(id) => <Input id={id} value={what} maxLength={500} onChange={(e) => setTyped(e.target.value)} />}
              </Field>
            </Flex>
          )}
        </Flex>
      )}
    </AdminDialog>
  );
}
