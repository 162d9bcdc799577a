import { useEffect, useMemo, useState } from 'react';
import { NO_CHANGE, RulesPage } from '../../../components/rules/rules-page';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { beijingDay } from '../../../components/shared/time';
import { addDays, dayOf } from '../../../utils/deadlines/days';
import {
  applyChange,
  type ControlChange,
  ControlChangeSchema,
  changeBetween,
  isEmptyChange,
} from '../../../utils/domain/control-change';
import { emptyControl } from '../../../utils/domain/inspection';
import { send } from '../../../utils/messaging/send';
import { listAccounts } from '../../../utils/storage/accounts';
import { getControl, listReportedAlarms } from '../../../utils/storage/inspection-control';
import { listPeople } from '../../../utils/storage/people';
import { unitRegulations } from '../../../utils/storage/regulations';
import { ruleCountsSince } from '../../../utils/storage/rule-counts';
import { getUnit } from '../../../utils/storage/unit';
import { listWordingProposals } from '../../../utils/storage/wording-proposals';
import { csvOf, readTable } from '../../../utils/tables/read-table';
import { signChange } from '../lib/acts';
import { useDatabase, useLive } from '../lib/database';
import { useKept } from '../lib/kept';
import { useNames } from '../lib/names';
import { clauseName } from '../lib/regulations';
import { figuresOf, ruleViews, trialFor } from '../lib/rules';
import { saveFile } from '../lib/save-file';
import { useWordData } from '../lib/use-word-data';

/** Days that the figures of a rule cover, today included. */
const FIGURE_DAYS = 30;

const read = async (file: File) => readTable(new Uint8Array(await file.arrayBuffer()));

/** 规则. What is changed and not signed yet survives a reload and other pages of the menu. */
export function RulesContainer() {
  const db = useDatabase();
  const [kept, setKept] = useKept<ControlChange>('sanshen.rules', ControlChangeSchema, NO_CHANGE);
  const unit = useLive(
    async (d) => ({
      unit: await getUnit(d),
      accounts: await listAccounts(d),
      people: await listPeople(d),
      regulations: await unitRegulations(d),
    }),
    [],
  );
  const settings = useLive(
    async (d) => ({
      control: await getControl(d),
      reported: await listReportedAlarms(d),
      proposals: await listWordingProposals(d),
    }),
    [],
  );
  const counts = useLive((d) => ruleCountsSince(d, addDays(dayOf(Date.now()), 1 - FIGURE_DAYS)), []);
  const control = settings.value?.control;
  const reported = settings.value?.reported;
  // Only what still differs: others may have saved the same, or decided the same report, meanwhile.
  const proposals = settings.value?.proposals;
  const change = useMemo(() => {
    if (!control || !reported || !proposals) return NO_CHANGE;
    const open = new Set([...reported, ...proposals].map(({ id }) => id));
    const decided = kept.decided.filter((id) => open.has(id));
    return changeBetween(control, applyChange(control, kept), decided);
  }, [control, reported, proposals, kept]);
  const settled = control !== undefined && isEmptyChange(change) && !isEmptyChange(kept);
  useEffect(() => {
    if (settled) setKept(NO_CHANGE);
  }, [settled, setKept]);
  const found = unit.value;
  const rules = useMemo(() => ruleViews(found?.regulations ?? []), [found]);
  const names = useNames(found?.people ?? [], [], []);
  // 100 ms of unpacking that only 试一试 needs.
  const [trial, setTrial] = useState(false);
  const words = useWordData(trial);
  const inspect = useMemo(
    () => (found && words.ready ? trialFor(found.unit, found.accounts, found.regulations, () => Date.now()) : null),
    [found, words.ready],
  );
  const figures = useMemo(() => figuresOf(counts.value ?? []), [counts.value]);

  const failed = [unit, settings, counts].find((live) => live.error !== null);
  if (failed?.error) return <FaultAlert message={failed.error} onRetry={failed.retry} />;
  if (!found || !settings.value) return null;
  return (
    <>
      {words.error && <FaultAlert message={words.error} onRetry={words.retry} />}
      <RulesPage
        rules={rules}
        control={control ?? emptyControl()}
        change={change}
        onChange={setKept}
        reported={settings.value.reported}
        proposals={settings.value.proposals}
        personName={names.person}
        figures={figures}
        people={found.people}
        inspect={inspect}
        clauseName={clauseName}
        readTable={read}
        onExport={(name, rows) => saveFile(`${name}-${beijingDay(Date.now())}.csv`, csvOf(rows), 'text/csv')}
        onSave={async (admin, pin, signed) => {
          await send('rules.change', { act: await signChange(db, admin, pin, signed) });
        }}
        onTrial={() => setTrial(true)}
      />
    </>
  );
}
