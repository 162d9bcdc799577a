import { useMemo } from 'react';
import { ClausesPage, type ShownClauses } from '../../../components/clauses/clauses-page';
import { partNames, type RegulationView } from '../../../components/clauses/model';
import { FaultAlert } from '../../../components/shared/fault-alert';
import { beijingDay } from '../../../components/shared/time';
import type { Text } from '../../../components/text';
import { clauseCounts, clauseStates } from '../../../utils/clauses/state';
import { clauseTable } from '../../../utils/clauses/table';
import { stricterWith, valuesInForce } from '../../../utils/clauses/values';
import { Fault } from '../../../utils/domain/fault';
import type { PersonId } from '../../../utils/domain/ids';
import { fillText, inWords } from '../../../utils/domain/said';
import { RULES } from '../../../utils/inspection/registry';
import { send } from '../../../utils/messaging/send';
import type { Regulation } from '../../../utils/regulations/contract';
import type { RegulationChange } from '../../../utils/regulations/own/change';
import { readRegulation } from '../../../utils/regulations/own/read';
import { regulationTemplate } from '../../../utils/regulations/own/template';
import { figuresOf } from '../../../utils/regulations/words';
import { signChange } from '../lib/acts';
import { chineseTexts } from '../lib/appearance';
import { readClauses } from '../lib/clauses';
import { useDatabase, useLive } from '../lib/database';
import { clauseName } from '../lib/regulations';
import { goTo } from '../lib/route';
import { saveFile } from '../lib/save-file';
import { saveTable } from '../lib/save-table';
import { useNow } from '../lib/use-now';

/** A regulation of a few hundred clauses has less; anything larger is another file. */
const MOST_BYTES = 200_000;

const RULE_TITLES: Readonly<Record<string, string>> = Object.fromEntries(RULES.map(({ id, title }) => [id, title]));
const RULE_IDS: ReadonlySet<string> = new Set(Object.keys(RULE_TITLES));

/** 条款对照. */
export function ClausesContainer() {
  const db = useDatabase();
  const now = useNow();
  const data = useLive((d) => readClauses(d, now), [now]);
  const read = data.value;
  const views = useMemo(() => (read ? viewsOf(read) : []), [read]);
  if (data.error) return <FaultAlert message={data.error} onRetry={data.retry} />;
  if (!read) return null;
  const { unit, people, facts, gone } = read;

  const change = async (admin: PersonId, pin: string, content: RegulationChange) => {
    await send('regulations.change', { act: await signChange(db, admin, pin, content) });
  };
  return (
    <ClausesPage
      unitName={unit.name}
      regulations={views}
      gone={gone}
      values={valuesInForce(facts.regulations, facts.deadlines)}
      people={people}
      ruleTitles={RULE_TITLES}
      clauseName={clauseName}
      counts={clauseCounts}
      now={facts.now}
      onGo={goTo}
      onPrint={() => globalThis.print()}
      onExport={(format, regulations) => exportClauses(unit.name, format, regulations)}
      onChoose={(admin, pin, regulations) => change(admin, pin, { change: 'choose', regulations: [...regulations] })}
      onRead={(file) => readFile(file, facts.regulations)}
      onImport={(admin, pin, regulation) => change(admin, pin, { change: 'import', regulation })}
      onRemove={(admin, pin, id) => change(admin, pin, { change: 'remove', id })}
      onTemplate={saveTemplate}
    />
  );
}

async function chineseText(): Promise<Text['t']> {
  const { lookup } = await chineseTexts();
  return (key, values) => fillText(lookup(key), values);
}

/** A file of the unit's papers: in Chinese whatever the language of the page. */
async function exportClauses(unit: string, format: 'xlsx' | 'csv', regulations: ShownClauses): Promise<void> {
  const text = await chineseText();
  const counts = clauseCounts(regulations.flatMap(({ states }) => states));
  const now = Date.now();
  const table = clauseTable({
    unit,
    regulations,
    counts,
    carrierName: partNames(text, RULE_TITLES),
    say: (sentence) => inWords(sentence, text),
    now,
  });
  saveTable(`条款对照-${beijingDay(now)}-${counts.total}条`, format, table);
}

async function saveTemplate(): Promise<void> {
  const text = await chineseText();
  const template = regulationTemplate((figure) => inWords(figure, text));
  saveFile('自定法规模板.json', template, 'application/json');
}

async function readFile(file: File, regulations: readonly Regulation[]) {
  if (file.size > MOST_BYTES) {
    throw new Fault('file-too-large', '文件超过 200 KB，不是法规文件。请核对后重新选择。');
  }
  const reading = readRegulation(await file.text(), RULE_IDS);
  if (!reading.ok) return reading;
  const { regulation } = reading;
  return {
    ok: true as const,
    regulation,
    stricter: stricterWith(regulation, regulations),
    figures: figuresOf(regulation.parameters),
  };
}

/** Those in force first, in the unit's order; then the others, shipped ones before the unit's own. */
function viewsOf({ all, own, facts, people }: NonNullable<Awaited<ReturnType<typeof readClauses>>>): RegulationView[] {
  const followed = facts.regulations;
  const others = all.filter(({ id }) => !followed.some((one) => one.id === id));
  return [...followed, ...others].map((regulation) => {
    const brought = own.find((one) => one.regulation.id === regulation.id);
    return {
      regulation,
      states: clauseStates(regulation, facts),
      followed: followed.includes(regulation),
      own: brought
        ? { by: people.find(({ id }) => id === brought.by)?.name ?? brought.by, at: brought.importedAt }
        : null,
      figures: figuresOf(regulation.parameters),
    };
  });
}
