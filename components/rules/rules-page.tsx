import { Alert, Flex, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import {
  applyChange,
  type ControlChange,
  changeBetween,
  entryKey,
  isEmptyChange,
} from '../../utils/domain/control-change';
import type { WordingProposal } from '../../utils/domain/correction';
import type { PersonId } from '../../utils/domain/ids';
import type { InspectionControl, ReportedAlarm } from '../../utils/domain/inspection';
import type { Person } from '../../utils/domain/people';
import type { ClauseName } from '../panel/model';
import { useText } from '../text';
import { AlarmList } from './alarm-list';
import type { InspectTrial, RuleFigures, RuleView } from './model';
import { ProposalList } from './proposal-list';
import { RuleTable } from './rule-table';
import { SaveBar } from './save-bar';
import { BLANK_TRIAL, Trial } from './trial';
import { WordLists } from './word-lists';

interface Props {
  readonly rules: readonly RuleView[];
  /** As saved. */
  readonly control: InspectionControl;
  /** What was changed on this page and not signed yet. */
  readonly change: ControlChange;
  readonly onChange: (change: ControlChange) => void;
  readonly reported: readonly ReportedAlarm[];
  /** 规范表述 proposed with corrections. */
  readonly proposals: readonly WordingProposal[];
  readonly personName: (id: string) => string;
  readonly figures: ReadonlyMap<string, RuleFigures>;
  readonly people: readonly Person[];
  readonly inspect: InspectTrial | null;
  readonly clauseName: ClauseName;
  /** Rows of a table file; rejects with a Fault. */
  readonly readTable: (file: File) => Promise<readonly (readonly string[])[]>;
  readonly onExport: (name: string, rows: readonly (readonly string[])[]) => void;
  readonly onSave: (admin: PersonId, pin: string, change: ControlChange) => Promise<void>;
  /** 试一试 is opened: `inspect` is wanted now. */
  readonly onTrial: () => void;
}

export const NO_CHANGE: ControlChange = { rules: {}, put: {}, remove: {}, decided: [] };

/** 规则: switches, severities, the unit's lists, false alarms, and a text to try them on. Changes are collected and signed together. */
export function RulesPage(props: Props) {
  const { t } = useText();
  const { control, change, rules } = props;
  const [search, setSearch] = useState('');
  const [trial, setTrial] = useState(BLANK_TRIAL);
  const [saved, setSaved] = useState(false);
  const working = useMemo(() => applyChange(control, change), [control, change]);
  const update = (next: ControlChange) => {
    setSaved(false);
    props.onChange(next);
  };
  const set = (next: InspectionControl, decided: readonly string[] = change.decided) =>
    update(changeBetween(control, next, decided));
  const decide = ({ id, alarm }: ReportedAlarm, confirmed: boolean) =>
    set(confirmed ? { ...working, falseAlarms: [...working.falseAlarms, alarm] } : working, [...change.decided, id]);
  const withdraw = (key: string) => {
    // A confirmation that is not saved yet goes back to waiting.
    const waitingAgain = new Set(
      props.reported.filter(({ alarm }) => entryKey('falseAlarms', alarm) === key).map(({ id }) => id),
    );
    set(
      { ...working, falseAlarms: working.falseAlarms.filter((alarm) => entryKey('falseAlarms', alarm) !== key) },
      change.decided.filter((id) => !waitingAgain.has(id)),
    );
  };
  const take = ({ id, wording }: WordingProposal, accepted: boolean) => {
    const others = working.wording.filter(({ wrong }) => wrong !== wording.wrong);
    set(accepted ? { ...working, wording: [...others, wording] } : working, [...change.decided, id]);
  };
  const proposed = props.proposals.filter(({ id }) => !change.decided.includes(id));
  const waiting = props.reported.filter(({ id }) => !change.decided.includes(id));
  return (
    // As high as the window, so that what is not saved is told at the same place on every tab.
    <Flex vertical gap={8} style={{ minHeight: 'calc(100vh - 100px)' }}>
      {saved && isEmptyChange(change) && (
        <Alert type="success" showIcon title={t('rules.save.saved')} closable={{ onClose: () => setSaved(false) }} />
      )}
      <Tabs
        // A switch redraws what is on screen, not three tabs more.
        destroyOnHidden
        onChange={(key) => {
          if (key === 'trial') props.onTrial();
        }}
        items={[
          {
            key: 'rules',
            label: t('rules.tab.rules', { count: rules.length }),
            children: (
              <RuleTable
                rules={rules}
                control={working}
                change={change}
                figures={props.figures}
                onControl={(next) => set(next)}
                search={search}
                onSearch={setSearch}
              />
            ),
          },
          {
            key: 'lists',
            label: proposed.length > 0 ? `${t('rules.tab.lists')} (${proposed.length})` : t('rules.tab.lists'),
            children: (
              <Flex vertical gap={12}>
                <ProposalList
                  waiting={proposed}
                  personName={props.personName}
                  onAccept={(proposal) => take(proposal, true)}
                  onRefuse={(proposal) => take(proposal, false)}
                />
                <WordLists
                  control={working}
                  onControl={(next) => set(next)}
                  readTable={props.readTable}
                  onExport={props.onExport}
                />
              </Flex>
            ),
          },
          {
            key: 'alarms',
            label: waiting.length > 0 ? t('rules.tab.alarmsWaiting', { count: waiting.length }) : t('rules.tab.alarms'),
            children: (
              <AlarmList
                rules={rules}
                waiting={waiting}
                control={working}
                change={change}
                onConfirm={(alarm) => decide(alarm, true)}
                onRefuse={(alarm) => decide(alarm, false)}
                onRemove={(alarm) => withdraw(entryKey('falseAlarms', alarm))}
                onExport={props.onExport}
              />
            ),
          },
          {
            key: 'trial',
            label: t('rules.tab.trial'),
            children: (
              <Trial
                rules={rules}
                control={working}
                inspect={props.inspect}
                clauseName={props.clauseName}
                input={trial}
                onInput={setTrial}
              />
            ),
          },
        ]}
      />
      {!isEmptyChange(change) && (
        <SaveBar
          rules={rules}
          people={props.people}
          change={change}
          onDiscard={() => update(NO_CHANGE)}
          onSave={async (admin, pin) => {
            await props.onSave(admin, pin, change);
            setSaved(true);
          }}
        />
      )}
    </Flex>
  );
}
