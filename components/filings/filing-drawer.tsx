import { FileWordOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Descriptions, Drawer, Flex, Typography } from 'antd';
import { useState } from 'react';
import type { FilingStep } from '../../utils/domain/account-change';
import type { Contact, FilingMatter } from '../../utils/domain/account-register';
import type { PersonId } from '../../utils/domain/ids';
import type { Person } from '../../utils/domain/people';
import type { FilingCheck } from '../../utils/filings/checks';
import type { RegisterEntry } from '../../utils/filings/entry';
import type { MatterStanding } from '../../utils/filings/limits';
import { placeSaid } from '../../utils/filings/said';
import type { ClauseName } from '../panel/model';
import { FaultAlert } from '../shared/fault-alert';
import { underscored } from '../shared/labels';
import { useTask } from '../shared/task';
import { useSaid } from '../shared/use-said';
import { useText } from '../text';
import { CheckList } from './check-list';
import { type AskedMatterStep, MatterDialog, MatterStepDialog } from './matter-dialogs';
import { MatterTable } from './matter-table';
import type { RegisterOutput } from './model';

interface Props {
  readonly entry: RegisterEntry;
  readonly checks: readonly FilingCheck[];
  readonly matters: readonly MatterStanding[];
  readonly people: readonly Person[];
  /** ms */
  readonly now: number;
  readonly clauseName: ClauseName;
  readonly onClose: () => void;
  readonly onEdit: () => void;
  /** Rejects with a Fault. */
  readonly onStep: (admin: PersonId, pin: string, step: FilingStep) => Promise<void>;
  readonly onOutput: (output: RegisterOutput) => Promise<void>;
}

const HEADING = { margin: '0 0 8px' } as const;

/** One account of the register: checks, matters to be filed, and what is registered. */
export function FilingDrawer(props: Props) {
  const { t } = useText();
  const say = useSaid();
  const { entry, checks, matters, people, now, onStep } = props;
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<AskedMatterStep | null>(null);
  const task = useTask();
  return (
    <Drawer
      open
      size={720}
      title={`${say(placeSaid(entry))} · ${entry.name}`}
      onClose={props.onClose}
      extra={
        <Flex gap={8}>
          <Button icon={<PrinterOutlined />} onClick={() => void task.run(() => props.onOutput('print'))}>
            {t('filings.drawer.print')}
          </Button>
          <Button icon={<FileWordOutlined />} onClick={() => void task.run(() => props.onOutput('docx'))}>
            {t('filings.drawer.word')}
          </Button>
          <Button type="primary" onClick={props.onEdit}>
            {t('filings.change')}
          </Button>
        </Flex>
      }
    >
      <Flex vertical gap={16}>
        {task.error && <FaultAlert message={task.error} />}
        <section>
          <Typography.Title level={5} style={HEADING}>
            {t('filings.drawer.checks')}
          </Typography.Title>
          <CheckList checks={checks} clauseName={props.clauseName} />
        </section>
        <section>
          <Flex justify="space-between" align="center" style={{ marginBottom: 8 }}>
            <Typography.Title level={5} style={HEADING}>
              {t('filings.drawer.matters')}
            </Typography.Title>
            <Button size="small" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('filings.drawer.addMatter')}
            </Button>
          </Flex>
          <MatterTable matters={matters} onStep={setAsked} />
          <VoidedMatters matters={entry.register.matters} />
        </section>
        <section>
          <Typography.Title level={5} style={HEADING}>
            {t('filings.drawer.fields')}
          </Typography.Title>
          <EntryFacts entry={entry} />
        </section>
      </Flex>
      {adding && (
        <MatterDialog
          people={people}
          now={now}
          onCancel={() => setAdding(false)}
          onStep={async (...step) => {
            await onStep(...step);
            setAdding(false);
          }}
        />
      )}
      {asked && (
        <MatterStepDialog
          asked={asked}
          people={people}
          now={now}
          onCancel={() => setAsked(null)}
          onStep={async (...step) => {
            await onStep(...step);
            setAsked(null);
          }}
        />
      )}
    </Drawer>
  );
}

/** What was voided stays in the register; it counts for nothing. */
function VoidedMatters({ matters }: { readonly matters: readonly FilingMatter[] }) {
  const { t } = useText();
  return matters.map(
    ({ id, kind, on, what, voided }) =>
      voided && (
        <div key={id}>
          <Typography.Text type="secondary" delete>
            {t(`filings.matter.${kind}`)} {on} {what}
          </Typography.Text>
          <Typography.Text type="secondary">　{t('filings.matter.voided', { reason: voided.reason })}</Typography.Text>
        </div>
      ),
  );
}

/** What is registered, in pairs. */
function EntryFacts({ entry }: { readonly entry: RegisterEntry }) {
  const { t, list } = useText();
  const { register } = entry;
  const { contractor, safety } = register;
  const personText = ({ name, post, phone }: Contact) => listed([name, post, phone]);
  // Of one thing, where what is missing is left out.
  const listed = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(t('common.detailSeparator'));
  const facts: readonly (readonly [label: string, text: string, wide?: true])[] = [
    [t('filings.form.unit'), entry.unit],
    [t('filings.form.approver'), register.opening.approver],
    [t('filings.form.leader'), personText(entry.leader)],
    [t('filings.form.liaison'), personText(register.liaison)],
    [t('filings.form.reviewer'), personText(register.reviewer)],
    [t('filings.form.publisher'), personText(register.publisher)],
    [t('filings.form.qq'), register.qq],
    [t('filings.form.keeper'), listed([safety.keeper, safety.passwordChangedOn])],
    [t('filings.form.certification'), register.certification?.text ?? '', true],
    [
      t('filings.form.operation'),
      contractor
        ? listed([
            contractor.name,
            t(`filings.contractorKind.${underscored(contractor.kind)}`),
            list(contractor.people),
          ])
        : t('filings.form.self'),
      true,
    ],
    [t('filings.form.purpose'), register.purpose, true],
    [t('filings.form.duties'), safety.duties, true],
    [t('filings.form.remarks'), register.remarks, true],
  ];
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={facts.map(([label, text, wide]) => ({
        key: label,
        label,
        span: wide ? 2 : 1,
        children: text || <Typography.Text type="secondary">{t('filings.nobody')}</Typography.Text>,
      }))}
    />
  );
}
