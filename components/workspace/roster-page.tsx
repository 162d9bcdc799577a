import { DownloadOutlined, KeyOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import type { Delegation } from '../../utils/domain/delegation';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import { type ChangedFields, changedFields, fieldsOf, type PersonFields } from '../../utils/roster/fields';
import type { NewDelegation } from '../people/delegation-dialogs';
import { DelegationList } from '../people/delegation-list';
import { FileButton } from '../people/file-button';
import { PersonForm } from '../people/person-form';
import { type ActivationCode, CodeList } from '../shared/code-list';
import { useText } from '../text';
import { AdminDialog } from './admin-dialog';
import { type RosterAction, RosterTable } from './roster-table';

interface Props {
  readonly unitName: string;
  readonly people: readonly Person[];
  readonly delegations: readonly Delegation[];
  /** ms. */
  readonly now: number;
  /** Each resolves with the code to hand out; all reject with a Fault. */
  readonly onAdd: (admin: PersonId, pin: string, person: PersonFields) => Promise<ActivationCode>;
  readonly onReissue: (admin: PersonId, pin: string, person: Person) => Promise<ActivationCode | null>;
  readonly onReturn: (admin: PersonId, pin: string, person: Person) => Promise<ActivationCode | null>;
  readonly onDeactivate: (admin: PersonId, pin: string, person: Person) => Promise<void>;
  readonly onEdit: (admin: PersonId, pin: string, person: Person, fields: ChangedFields) => Promise<void>;
  readonly onGive: (by: PersonId, pin: string, delegation: NewDelegation) => Promise<void>;
  readonly onEnd: (by: PersonId, pin: string, delegation: Delegation, reason: string) => Promise<void>;
  readonly onExport: (admin: PersonId, pin: string) => Promise<void>;
  readonly onImport: (file: File) => void;
  readonly onOwnKey: () => void;
  readonly onCopy: (text: string) => Promise<void>;
  readonly onPrint: () => void;
}

const BLANK: Required<PersonFields> = {
  name: '',
  post: '',
  roles: ['operator'],
  employment: 'staff',
  unit: '',
  phone: '',
  standIn: null,
};

type Open =
  | { readonly kind: 'add'; readonly fields: Required<PersonFields> }
  | { readonly kind: 'edit'; readonly person: Person; readonly fields: Required<PersonFields> }
  | { readonly kind: 'reissue' | 'deactivate' | 'return'; readonly person: Person }
  | { readonly kind: 'export' };

/** 名册: people, roles, keys, delegations. Every change is signed by an administrator. */
export function RosterPage(props: Props) {
  const { t } = useText();
  const [open, setOpen] = useState<Open | null>(null);
  const [code, setCode] = useState<ActivationCode | null>(null);
  const form = open && 'fields' in open ? open : null;
  const incomplete = form !== null && (!form.fields.name.trim() || form.fields.roles.length === 0);
  const edited = open?.kind === 'edit' ? open.person : null;
  const changes = edited && form ? changedFields(edited, trimmed(form.fields)) : null;
  const act = (person: Person, action: RosterAction) =>
    setOpen(action === 'edit' ? { kind: 'edit', person, fields: fieldsOf(person) } : { kind: action, person });

  const submit = async (admin: PersonId, pin: string) => {
    if (!open) return;
    if (open.kind === 'export') await props.onExport(admin, pin);
    else if (open.kind === 'reissue') setCode(await props.onReissue(admin, pin, open.person));
    else if (open.kind === 'return') setCode(await props.onReturn(admin, pin, open.person));
    else if (open.kind === 'deactivate') await props.onDeactivate(admin, pin, open.person);
    else if (open.kind === 'edit' && changes) await props.onEdit(admin, pin, open.person, changes);
    else if (open.kind === 'add') setCode(await props.onAdd(admin, pin, trimmed(open.fields)));
    setOpen(null);
  };
  return (
    <Flex vertical gap={10}>
      <Typography.Text type="secondary">{t('workspace.roster.text')}</Typography.Text>
      <Flex gap={8} wrap>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen({ kind: 'add', fields: BLANK })}>
          {t('workspace.roster.add')}
        </Button>
        <Button icon={<KeyOutlined />} onClick={props.onOwnKey}>
          {t('people.own.title')}
        </Button>
        <Button icon={<DownloadOutlined />} onClick={() => setOpen({ kind: 'export' })}>
          {t('people.transfer.export')}
        </Button>
        <FileButton
          label={t('people.transfer.import')}
          accept=".json,application/json"
          icon={<UploadOutlined />}
          onFile={props.onImport}
        />
      </Flex>
      <RosterTable people={props.people} onAction={act} />
      <Typography.Title level={5} style={{ margin: '12px 0 0' }}>
        {t('people.delegation.title')}
      </Typography.Title>
      <DelegationList
        people={props.people}
        delegations={props.delegations}
        now={props.now}
        onGive={props.onGive}
        onEnd={props.onEnd}
      />
      <AdminDialog
        open={form !== null}
        title={edited ? t('people.editTitle', { name: edited.name }) : t('workspace.roster.addTitle')}
        okText={t(edited ? 'people.editConfirm' : 'workspace.roster.addConfirm')}
        people={props.people}
        blocked={incomplete || (edited !== null && changes === null)}
        onCancel={() => setOpen(null)}
        onSubmit={submit}
      >
        {form && (
          <PersonForm
            value={form.fields}
            onChange={(fields) => setOpen({ ...form, fields })}
            others={props.people.filter((p) => p.active && p.id !== edited?.id && p.employment !== 'contractor')}
          />
        )}
        {incomplete && <Typography.Text type="secondary">{t('workspace.roster.incomplete')}</Typography.Text>}
      </AdminDialog>
      <AdminDialog
        open={open !== null && form === null}
        danger={open?.kind === 'deactivate'}
        title={titleOf(open, t)}
        okText={okOf(open, t)}
        people={props.people}
        signers={open?.kind === 'reissue' ? recoverers(open.person, props.people) : null}
        onCancel={() => setOpen(null)}
        onSubmit={submit}
      >
        <Alert
          type={open?.kind === 'export' || open?.kind === 'return' ? 'info' : 'warning'}
          showIcon
          title={textOf(open, t)}
        />
      </AdminDialog>
      <Modal
        open={code !== null}
        title={t('workspace.roster.codeTitle')}
        mask={{ closable: false }}
        closable={false}
        footer={
          <Button type="primary" onClick={() => setCode(null)}>
            {t('workspace.roster.codeKept')}
          </Button>
        }
      >
        {code && <CodeList unitName={props.unitName} codes={[code]} onCopy={props.onCopy} onPrint={props.onPrint} />}
      </Modal>
    </Flex>
  );
}

type T = ReturnType<typeof useText>['t'];

function titleOf(open: Open | null, t: T): string {
  if (open?.kind === 'export') return t('people.transfer.exportTitle');
  if (open?.kind === 'return') return t('people.returnTitle', { name: open.person.name });
  if (open?.kind === 'deactivate') return t('workspace.roster.deactivateTitle', { name: open.person.name });
  return t('workspace.roster.reissueTitle', { name: open?.kind === 'reissue' ? open.person.name : '' });
}

function okOf(open: Open | null, t: T): string {
  if (open?.kind === 'export') return t('people.transfer.exportConfirm');
  if (open?.kind === 'return') return t('people.returnConfirm');
  return t(open?.kind === 'deactivate' ? 'workspace.roster.deactivateConfirm' : 'workspace.roster.reissueConfirm');
}

function textOf(open: Open | null, t: T): string {
  if (open?.kind === 'export') return t('people.transfer.exportText');
  if (open?.kind === 'return') return t('people.returnText');
  return t(open?.kind === 'deactivate' ? 'workspace.roster.deactivateText' : 'workspace.roster.reissueText');
}

/** The single administrator has lost the PIN: somebody of the final stage signs for the new code. Null: administrators sign. */
function recoverers(person: Person, people: readonly Person[]): readonly Person[] | null {
  const others = people.some(
    (p) => p.id !== person.id && p.active && p.publicKey !== null && p.roles.includes('admin'),
  );
  if (!person.roles.includes('admin') || others) return null;
  return people.filter((p) => p.id !== person.id && p.active && p.roles.includes('final'));
}

function trimmed(fields: Required<PersonFields>): Required<PersonFields> {
  const { name, post, unit, phone } = fields;
  return { ...fields, name: name.trim(), post: post.trim(), unit: unit.trim(), phone: phone.trim() };
}
